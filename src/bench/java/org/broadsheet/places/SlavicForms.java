package org.broadsheet.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases in which Ukrainian, Russian and Polish texts have a name of one word, by its ending alone: more than the language has, as the gender and the language of
 * a name are not known; what no text has finds nothing.
 */
final class SlavicForms {

    private static final int SHORTEST = 4;
    /** What takes an ending's place; the longest ending that fits counts. An ending that is not here takes {@link #CONSONANT}. */
    private static final Map<String, String> CYRILLIC = new TreeMap<>(Map.ofEntries(
            Map.entry("ія", "ії ію ією"), Map.entry("ия", "ии ию ией"), Map.entry("ів", "ова ові ову овом"), Map.entry("їв", "єва єві єву євом"), Map.entry("піль", "поля полі полю полем"),
            Map.entry("а", "и ы і е у ою ой"), Map.entry("я", "і ї и е ю ею ей"), Map.entry("ь", "и і я ю ем ью"), Map.entry("й", "ю я ї е єм ем"),
            Map.entry("ий", "ого ому им"), Map.entry("ый", "ого ому ым ом"), Map.entry("ини", "ин инам инах"), Map.entry("и", ""), Map.entry("ы", ""), Map.entry("о", ""), Map.entry("е", ""),
            Map.entry("у", ""), Map.entry("і", ""), Map.entry("ї", ""), Map.entry("э", ""), Map.entry("ю", "")));
    private static final Map<String, String> POLISH = new TreeMap<>(Map.ofEntries(
            Map.entry("ja", "ji ję ją"), Map.entry("ia", "ii ię ią"), Map.entry("ka", "ki ce kę ką"), Map.entry("a", "y ie ę ą"), Map.entry("ów", "owa owie owowi owem"),
            Map.entry("cy", "iec czech com"), Map.entry("y", ""), Map.entry("i", ""), Map.entry("e", ""), Map.entry("o", ""), Map.entry("u", ""), Map.entry("ź", "zi")));
    private static final Map<Boolean, String> CONSONANT = Map.of(true, "а у е і ом ем", false, "a u ie em");

    private SlavicForms() {}

    static List<String> of(String name) {
        boolean cyrillic = !name.isEmpty() && name.charAt(0) >= 0x400;
        if (name.length() < SHORTEST || name.chars().anyMatch(c -> !Character.isLetter(c))) {
            return List.of();
        }
        String ending = "";
        for (String known : (cyrillic ? CYRILLIC : POLISH).keySet()) {
            ending = name.endsWith(known) && known.length() > ending.length() ? known : ending;
        }
        String forms = ending.isEmpty() ? CONSONANT.get(cyrillic) : (cyrillic ? CYRILLIC : POLISH).get(ending);
        String stem = name.substring(0, name.length() - ending.length());
        List<String> found = new ArrayList<>();
        for (String form : GazetteerMaker.split(forms, " ")) {
            found.add(stem + form);
        }
        return found;
    }
}
