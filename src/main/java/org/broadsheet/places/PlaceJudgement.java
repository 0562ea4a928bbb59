package org.broadsheet.places;

/**
 * What was made of one name in an article, for {@code explain}.
 *
 * @param text as the article writes it first
 * @param name of the place that it was taken for, with its state and country where it has them
 * @param mentions how often it stands in title and text
 * @param inTitle whether the title names it
 * @param counted how many of the mentions count as naming the place
 * @param chance of the likeliest mention that it names a place, 0 to 1; 1 for the digest's own regions
 * @param namesakes how many places bear the name
 * @param why what spoke most for the place, or against its being one
 */
public record PlaceJudgement(String text, String name, int mentions, boolean inTitle, int counted, double chance, int namesakes, String why) {}
