package org.broadsheet.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in scripts that have no capital letters, by what stands beside them: titles, kinds of places, the dot of transliterated names, the
 * marks around the names of works. Finds few of all, but hardly anything that is no name. Time is linear in the text.
 */
final class CaselessNames {

    private static final int MOST_READ = 20_000;
    private static final int FEWEST_LETTERS = 2;

    private static final Pattern CHINESE_DOTTED = Pattern.compile("\\p{IsHan}{1,6}(?:·\\p{IsHan}{1,6}?){1,3}(?=[说称在将于对和与的也等表指宣]|[^\\p{IsHan}·]|$)");
    private static final Pattern CHINESE_WORK = Pattern.compile("《([^《》\\n]{2,20})》");
    private static final Pattern CHINESE_PERSON = Pattern.compile(
            "(?:总统|主席|总理|市长|省长|州长|县长|部长|校长|局长|队长|教授|博士|导演|教练|议员)(\\p{IsHan}{2,4}?)(?=表示|称|指出|认为|宣布|告诉|介绍|强调|说|在|将|于|对|和|与|的|也|[^\\p{IsHan}]|$)");
    private static final Pattern CHINESE_PLACE = Pattern.compile("(?:^|[^\\p{IsHan}]|[在从到向往于和与离是由对])(\\p{IsHan}{1,4}?[市省县区镇村州河湖港山岛])", Pattern.MULTILINE);
    private static final Pattern JAPANESE_DOTTED = Pattern.compile("[\\p{IsKatakana}ー]{2,12}(?:・[\\p{IsKatakana}ー]{2,12}){1,3}");
    private static final Pattern JAPANESE_PERSON = Pattern.compile(
            "(\\p{IsHan}{2,5}?|[\\p{IsKatakana}ー]{2,12})(?=氏|さん|市長|町長|村長|知事|首相|大統領|大臣|議員|選手|監督|社長|教授|容疑者|被告)");
    private static final Pattern JAPANESE_PLACE = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{1,4}?[市県町村区駅港島川山]|[\\p{IsKatakana}ー]{2,12}[市県町村区駅港島川山州])(?![長議民内役])");
    private static final Set<String> ARABIC_TITLES = Set.of("الرئيس", "رئيس", "الوزير", "السيد", "السيدة", "الدكتور", "الدكتورة", "المهندس", "الشيخ", "الأمير", "الملك",
            "العميد", "اللواء", "المحافظ", "النائب", "القاضي", "المدرب", "اللاعب", "الكاتب");
    private static final Set<String> ARABIC_PLACES = Set.of("مدينة", "محافظة", "قرية", "بلدة", "نهر", "جبل", "ميناء", "جزيرة", "بحيرة", "حي", "شارع", "جسر");

    private CaselessNames() {}

    /** Adds what is found. @param code of the language as {@link Language} knows it */
    static void collect(String plain, Language language, Collection<String> names, int most) {
        String text = plain.length() > MOST_READ ? plain.substring(0, MOST_READ) : plain;
        switch (language.code()) {
            case "zh" -> byPatterns(text, List.of(CHINESE_DOTTED, CHINESE_WORK, CHINESE_PERSON, CHINESE_PLACE), names, most);
            case "ja" -> byPatterns(text, List.of(JAPANESE_DOTTED, JAPANESE_PERSON, JAPANESE_PLACE), names, most);
            case "ar" -> arabic(text, language, names, most);
            default -> { }
        }
    }

    private static void byPatterns(String text, List<Pattern> patterns, Collection<String> names, int most) {
        for (Pattern pattern : patterns) {
            Matcher m = pattern.matcher(text);
            while (m.find() && names.size() < most) {
                String name = m.group(m.groupCount() > 0 ? 1 : 0);
                if (name.length() >= FEWEST_LETTERS) {
                    names.add(name);
                }
            }
        }
    }

    /** Two words after a person's title, one after a kind of place. */
    private static void arabic(String text, Language language, Collection<String> names, int most) {
        for (String clause : text.split("[\\n.,،؛:!؟()«»\"]+")) {
            List<String> words = Arrays.asList(clause.strip().split("\\s+"));
            for (int i = 0; i + 1 < words.size() && names.size() < most; i++) {
                int count = ARABIC_TITLES.contains(words.get(i)) ? 2 : ARABIC_PLACES.contains(words.get(i)) ? 1 : 0;
                int end = Math.min(words.size(), i + 1 + count);
                List<String> span = words.subList(i + 1, end);
                boolean sound = count > 0 && span.stream().allMatch(w -> w.length() >= FEWEST_LETTERS && !language.isStopWord(w) && !ARABIC_TITLES.contains(w));
                if (sound) {
                    names.add(String.join(" ", span));
                }
            }
        }
    }
}
