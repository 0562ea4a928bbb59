package org.broadsheet.text;

import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.el.GreekStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fa.PersianNormalizer;
import org.apache.lucene.analysis.fa.PersianStemmer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Takes endings off a lower-case word. Instances need not be thread-safe; {@link Language} sees to that. */
interface Stemmer {

    /** The gentlest stemmer at hand for the language; one that changes nothing where there is none. */
    static Stemmer of(String language) {
        return switch (language) {
            case "en" -> snowball(new EnglishStemmer());
            case "de" -> cutting(new GermanLightStemmer()::stem);
            case "es" -> cutting(new SpanishLightStemmer()::stem);
            case "fr" -> cutting(new FrenchLightStemmer()::stem);
            case "pt" -> cutting(new PortugueseLightStemmer()::stem);
            case "it" -> italian();
            case "nl" -> dutch();
            case "sv" -> cutting(new SwedishLightStemmer()::stem);
            case "da" -> snowball(new DanishStemmer());
            case "no" -> cutting(new NorwegianLightStemmer(NorwegianLightStemmer.BOKMAAL | NorwegianLightStemmer.NYNORSK)::stem);
            case "fi" -> cutting(new FinnishLightStemmer()::stem);
            case "hu" -> cutting(new HungarianLightStemmer()::stem);
            case "ru" -> cutting(new RussianLightStemmer()::stem);
            case "bg" -> cutting(new BulgarianStemmer()::stem);
            case "cs" -> cutting(new CzechStemmer()::stem);
            case "el" -> cutting(new GreekStemmer()::stem);
            case "lv" -> cutting(new LatvianStemmer()::stem);
            case "hi" -> cutting(new HindiStemmer()::stem);
            case "ar" -> arabic();
            case "fa" -> persian();
            case "ca" -> snowball(new CatalanStemmer());
            case "et" -> snowball(new EstonianStemmer());
            case "ga" -> snowball(new IrishStemmer());
            case "lt" -> snowball(new LithuanianStemmer());
            case "ro" -> snowball(new RomanianStemmer());
            case "tr" -> snowball(new TurkishStemmer());
            case "pl" -> Slavic.POLISH;
            case "uk" -> Slavic.UKRAINIAN;
            default -> word -> word;
        };
    }

    String stem(String word);

    /** The form that Lucene's own stemmers share: shorten an array in place, return the new length. */
    interface Cutter {
        int stem(char[] word, int length);
    }

    private static Stemmer cutting(Cutter cutter) {
        return word -> {
            char[] buffer = word.toCharArray();
            return new String(buffer, 0, cutter.stem(buffer, buffer.length));
        };
    }

    private static Stemmer snowball(SnowballStemmer stemmer) {
        return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }

    /** Lucene's leaves words of five letters alone: ponte, ponti. */
    private static Stemmer italian() {
        Stemmer light = cutting(new ItalianLightStemmer()::stem);
        return word -> word.length() == 5 && "aeio".indexOf(word.charAt(4)) >= 0 ? word.substring(0, 4) : light.stem(word);
    }

    /** Snowball's leaves most doubled consonants before an ending that went: bruggen, brug. */
    private static Stemmer dutch() {
        Stemmer snowball = snowball(new DutchStemmer());
        return word -> {
            String stem = snowball.stem(word);
            int last = stem.length() - 1;
            boolean doubled = last >= 2 && stem.length() < word.length() && stem.charAt(last) == stem.charAt(last - 1) && "aeiou".indexOf(stem.charAt(last)) < 0;
            return doubled ? stem.substring(0, last) : stem;
        };
    }

    private static Stemmer arabic() {
        ArabicNormalizer normalizer = new ArabicNormalizer();
        ArabicStemmer stemmer = new ArabicStemmer();
        return cutting((word, length) -> stemmer.stem(word, normalizer.normalize(word, length)));
    }

    private static Stemmer persian() {
        ArabicNormalizer arabic = new ArabicNormalizer();
        PersianNormalizer normalizer = new PersianNormalizer();
        PersianStemmer stemmer = new PersianStemmer();
        return cutting((word, length) -> stemmer.stem(word, normalizer.normalize(word, arabic.normalize(word, length))));
    }

    /** Languages that Lucene's common analysers leave out: the frequent endings of nouns and adjectives go, then what an ending did to the last consonant. */
    final class Slavic {
        static final Stemmer POLISH = endings(Slavic::polish, "owego", "owych", "owymi", "iego", "iemu", "ymi", "imi", "ach", "ami", "owi", "ego", "emu", "iej", "ych", "ich", "owa", "owe", "owy",
                "om", "em", "ie", "ej", "ym", "im", "ów", "ią", "a", "e", "i", "o", "u", "y", "ą", "ę");
        static final Stemmer UKRAINIAN = endings(Slavic::ukrainian, "ськими", "ського", "ському", "ською", "ських", "ський", "ська", "ське", "ські", "ськи", "ання", "ення", "ями", "ами", "ого", "ому", "ими",
                "ією", "ові", "еві", "ях", "ах", "ій", "ий", "их", "им", "ою", "ею", "єю", "ів", "їв", "ам", "ям", "ом", "ем", "ої", "а", "е", "и", "і", "ї",
                "о", "у", "ю", "я", "є", "ь");

        private Slavic() {}

        private static Stemmer endings(Stemmer consonants, String... longestFirst) {
            return word -> {
                for (String ending : longestFirst) {
                    if (word.length() >= ending.length() + 3 && word.endsWith(ending)) {
                        return consonants.stem(word.substring(0, word.length() - ending.length()));
                    }
                }
                return consonants.stem(word);
            };
        }

        /** Softened consonants as their hard ones: szkole with szkoła, wodzie with woda, premierze with premier. */
        private static String polish(String stem) {
            if (stem.length() < 4) {
                return stem;
            }
            String cut = stem.endsWith("rz") || stem.endsWith("dz") ? stem.substring(0, stem.length() - 1) : stem;
            int last = cut.length() - 1;
            int at = "łśćźń".indexOf(cut.charAt(last));
            return at < 0 ? cut : cut.substring(0, last) + "lsczn".charAt(at);
        }

        /** Річці with річка. */
        private static String ukrainian(String stem) {
            int last = stem.length() - 1;
            return last >= 3 && stem.charAt(last) == 'ц' ? stem.substring(0, last) + 'к' : stem;
        }
    }
}
