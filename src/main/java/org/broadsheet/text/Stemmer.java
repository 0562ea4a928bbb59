package org.broadsheet.text;

import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.el.GreekStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
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
            case "it" -> cutting(new ItalianLightStemmer()::stem);
            case "nl" -> snowball(new DutchStemmer());
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

    private static Stemmer arabic() {
        ArabicNormalizer normalizer = new ArabicNormalizer();
        ArabicStemmer stemmer = new ArabicStemmer();
        return cutting((word, length) -> stemmer.stem(word, normalizer.normalize(word, length)));
    }


    /** Languages that Lucene's common analysers leave out: the frequent endings of nouns and adjectives go. */
    final class Slavic {
        static final Stemmer POLISH = endings(
                "owego", "owych", "owymi", "iego", "iemu", "ymi", "imi", "ach", "ami", "owi", "ego", "emu", "iej", "ych", "ich", "owa", "owe", "owy",
                "om", "em", "ie", "ej", "ym", "im", "ów", "ią", "a", "e", "i", "o", "u", "y", "ą", "ę");
        static final Stemmer UKRAINIAN = endings(
                "ськими", "ського", "ському", "ською", "ських", "ський", "ська", "ське", "ські", "ськи", "ання", "ення", "ями", "ами", "ого", "ому", "ими",
                "ією", "ові", "еві", "ях", "ах", "ій", "ий", "их", "им", "ою", "ею", "єю", "ів", "їв", "ам", "ям", "ом", "ем", "ої", "а", "е", "и", "і", "ї",
                "о", "у", "ю", "я", "є", "ь");

        private Slavic() {}

        private static Stemmer endings(String... longestFirst) {
            return word -> {
                for (String ending : longestFirst) {
                    if (word.length() >= ending.length() + 3 && word.endsWith(ending)) {
                        return word.substring(0, word.length() - ending.length());
                    }
                }
                return word;
            };
        }
    }
}
