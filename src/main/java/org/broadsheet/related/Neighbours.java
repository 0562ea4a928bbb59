package org.broadsheet.related;

import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.text.Best;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * For every text those most like it, and how crowded it is: an article that is like many is near to none of them in particular. (Local
 * scaling of a nearness graph: Zelnik-Manor and Perona 2004.) Flat arrays; immutable once made and thread-safe.
 */
final class Neighbours {

    private static final int CHUNK = 64;
    /** How many of the nearest, copies and reports of the same event aside, tell how crowded a text is. */
    private static final int CROWD = 5;

    private final int width;
    private final int[] number;
    private final float[] likeness;
    private final int[] count;
    private final float[] crowding;

    private Neighbours(int size, int width) {
        this.width = width;
        this.number = new int[size * width];
        this.likeness = new float[size * width];
        this.count = new int[size];
        this.crowding = new float[size];
    }

    /** @param width how many of each text are kept */
    static Neighbours of(TermIndex index, TermVectors vectors, Stories stories, int width, Workers workers) {
        int size = index.size();
        Neighbours neighbours = new Neighbours(size, Math.min(width, Math.max(1, size - 1)));
        List<Integer> chunks = IntStream.range(0, (size + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
        List<List<Best.Ranking>> found = workers.map(chunks, from -> {
            Candidates candidates = new Candidates(index, vectors);
            return IntStream.range(from, Math.min(from + CHUNK, size)).mapToObj(i -> candidates.like(i, neighbours.width)).toList();
        });
        int text = 0;
        for (List<Best.Ranking> some : found) {
            for (Best.Ranking ranking : some) {
                neighbours.keep(text++, ranking);
            }
        }
        for (int i = 0; i < size; i++) {
            neighbours.crowding[i] = neighbours.crowd(i, stories);
        }
        return neighbours;
    }

    private void keep(int text, Best.Ranking ranking) {
        count[text] = ranking.size();
        for (int rank = 0; rank < ranking.size(); rank++) {
            number[text * width + rank] = ranking.number(rank);
            likeness[text * width + rank] = ranking.score(rank);
        }
    }

    private float crowd(int text, Stories stories) {
        int story = stories.storyOf().get(text);
        float sum = 0;
        int n = 0;
        for (int rank = 0; rank < count[text] && n < CROWD; rank++) {
            int other = number(text, rank);
            if ((story < 0 || story != stories.storyOf().get(other)) && !stories.copies().get(text).contains(other)) {
                sum += likeness(text, rank);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** How many are known of a text. */
    int count(int text) {
        return count[text];
    }

    /** The neighbour at a rank, nearest first. */
    int number(int text, int rank) {
        return number[text * width + rank];
    }

    /** How like the neighbour at a rank is. */
    float likeness(int text, int rank) {
        return likeness[text * width + rank];
    }

    /** The same as {@link #crowding} with copies and reports of the same event counted: how near everything is to a text. */
    double density(int text) {
        float sum = 0;
        int n = Math.min(CROWD, count[text]);
        for (int rank = 0; rank < n; rank++) {
            sum += likeness(text, rank);
        }
        return n == 0 ? 0 : sum / n;
    }

    /** The mean likeness of a text's nearest others; 0 for one that is like no other. */
    double crowding(int text) {
        return crowding[text];
    }
}
