package org.broadsheet.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The files of an output folder that Broadsheet wrote, with a check sum of each. A text file, a line a file, sorted by path.
 *
 * @param marks by path below the output folder
 */
record Manifest(SortedMap<String, Mark> marks) {

    static final String FILE = ".broadsheet-manifest";
    private static final String HEADING = "Broadsheet wrote these files; a build deletes no other. (size crc32c path)";

    record Mark(long size, long sum) {

        static Mark of(byte[] content) {
            CRC32C sum = new CRC32C();
            sum.update(content);
            return new Mark(content.length, sum.getValue());
        }
    }

    /** The folder's manifest; an empty one where there is none, or none that can be read: then no file counts as ours. */
    static Manifest read(Path out) throws IOException {
        try {
            return parse(Files.readString(out.resolve(FILE)));
        } catch (NoSuchFileException none) {
            return new Manifest(new TreeMap<>());
        }
    }

    static Manifest parse(String text) {
        SortedMap<String, Mark> marks = new TreeMap<>();
        text.lines().skip(1).forEach(line -> {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[0].matches("\\d{1,18}") && parts[1].matches("[0-9a-f]{1,8}")) {
                marks.put(parts[2], new Mark(Long.parseLong(parts[0]), Long.parseLong(parts[1], 16)));
            }
        });
        return new Manifest(marks);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        marks.forEach((path, mark) -> text.append(mark.size()).append(' ').append(Long.toHexString(mark.sum())).append(' ').append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean has(String path) {
        return marks.containsKey(path);
    }

    boolean matches(String path, byte[] content) {
        return Mark.of(content).equals(marks.get(path));
    }

    Set<String> paths() {
        return marks.keySet();
    }
}
