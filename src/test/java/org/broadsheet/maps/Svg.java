package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads path data as a browser does, as far as maps use it. */
final class Svg {

    private static final Pattern TOKEN = Pattern.compile("[Mlz]|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");

    private Svg() {}

    /** The lines of a path, each a list of points; closed ones are not closed again. */
    static List<List<double[]>> lines(String path) {
        List<List<double[]>> lines = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(path);
        List<Double> numbers = new ArrayList<>();
        double[] pen = {0, 0};
        double[] start = {0, 0};
        boolean relative = false;
        while (tokens.find()) {
            String token = tokens.group();
            switch (token) {
                case "M" -> {
                    lines.add(new ArrayList<>());
                    relative = false;
                }
                case "l" -> relative = true;
                case "z" -> pen = start.clone();
                default -> numbers.add(Double.parseDouble(token));
            }
            if (numbers.size() == 2) {
                pen = relative ? new double[] {pen[0] + numbers.get(0), pen[1] + numbers.get(1)} : new double[] {numbers.get(0), numbers.get(1)};
                List<double[]> line = lines.get(lines.size() - 1);
                start = line.isEmpty() ? pen : start;
                line.add(pen);
                numbers.clear();
            }
        }
        return lines;
    }
}
