package org.broadsheet.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Outlet;

/** What an outlet's name and address tell of where it is: a country's domain, a town's name in the host's name. */
final class AddressHints {

    private static final int SHORTEST = 5;
    private static final int LONGEST_HOST = 60;
    private static final float OWN_DOMAIN = 1.5f;
    private static final float NO_DOMAIN = .5f;
    /** Where outlets of a language that have no country's domain mostly are; elsewhere than in the United States most English-language ones have one. */
    private static final Map<String, String> SPOKEN = Map.of("en", "US", "de", "DE", "fr", "FR", "it", "IT", "nl", "NL", "pl", "PL", "uk", "UA", "ru", "RU");
    /** Domains of countries that anybody takes. */
    private static final Set<String> ANYBODYS = Set.of("co", "tv", "me", "io", "ai", "cc", "ly", "fm", "am", "to", "gg", "la", "ws", "sh", "eu", "vc", "tk", "ml", "ga", "cf", "gq", "is", "so", "su");

    private final Gazetteer gazetteer;

    AddressHints(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param language of its articles, or of the digest's own */
    void tell(Optional<Outlet> outlet, String language, HomeFinder home) {
        String address = outlet.map(o -> o.home().isEmpty() ? o.name() : o.home()).orElse("");
        String host = host(address);
        int dot = host.lastIndexOf('.');
        String domain = host.substring(dot + 1);
        if (dot > 0 && domain.length() == 2 && !ANYBODYS.contains(domain)) {
            home.addCountry(domain.equals("uk") ? "GB" : domain.toUpperCase(Locale.ROOT), OWN_DOMAIN);
        } else if (SPOKEN.containsKey(language) && (dot > 0 || !language.equals("en"))) {
            home.addCountry(SPOKEN.get(language), NO_DOMAIN);
        }
        home.addHints(inside(dot > 0 ? host.substring(0, dot) : address.toLowerCase(Locale.ROOT).replace(" ", "")));
    }

    /** The host of an address; a name that looks like one is one. */
    private static String host(String address) {
        String host = address.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]{1,8}://", "").replaceFirst("[/:?#].*", "").strip();
        return host.length() <= LONGEST_HOST && host.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+") ? host : "";
    }

    /** The longest name of a place among a host's letters. */
    private HomeFinder.Votes inside(String host) {
        String label = host.replaceFirst("\\.(com?|org|net|gov|edu|ac)$", "");
        label = label.substring(label.lastIndexOf('.') + 1).replace("-", "");
        label = label.substring(0, Math.min(label.length(), LONGEST_HOST));
        for (int length = label.length(); length >= SHORTEST; length--) {
            for (int from = 0; from + length <= label.length(); from++) {
                HomeFinder.Votes found = votes(label, from, from + length);
                if (found.places().length > 0) {
                    return found;
                }
            }
        }
        return new HomeFinder.Votes(new int[0], new float[0]);
    }

    /** Places whose name is one word, or two or three words written together. */
    private HomeFinder.Votes votes(String label, int from, int to) {
        List<Integer> places = new ArrayList<>();
        take(WordHash.of(label, from, to), places);
        for (int a = from + 2; a < to - 1; a++) {
            long first = WordHash.of(label, from, a);
            if (gazetteer.lengths(first) > 1) {
                take(WordHash.join(first, WordHash.of(label, a, to)), places);
                for (int b = a + 2; b < to - 1; b++) {
                    take(WordHash.join(WordHash.join(first, WordHash.of(label, a, b)), WordHash.of(label, b, to)), places);
                }
            }
        }
        float[] shares = new float[places.size()];
        float sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) StrictMath.exp(gazetteer.logPopulation(places.get(i)) * .3);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new HomeFinder.Votes(places.stream().mapToInt(Integer::intValue).toArray(), shares);
    }

    private void take(long name, List<Integer> places) {
        for (int e = gazetteer.first(name); e >= 0 && places.size() < 40; e = gazetteer.next(e, name)) {
            if (gazetteer.flags(e) == 0) {
                places.add(gazetteer.place(e));
            }
        }
    }
}
