package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Sources as they are, cut short, spliced, repeated and strewn with other bytes: whatever comes of it, it comes in time and without markup. */
class DamagedSourcesLaws {

    private static final int SEEDS = 1200;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String[] TAGS = {"<div>", "</div>", "<p>", "</p>", "<table>", "<tr><td>", "</table>", "<ul><li>", "<a href=\"javascript:x\">", "<b>", "<script>", "</script>", "<!--", "-->", "<svg>", "<template>", "<select>", "<textarea>", "<blockquote>", "<article>", "<h1>", "<form>", "<noscript>", "<math>",
        "<frameset>", "<plaintext>", "<style>", "<pre>", "<base href=data:x>", "<meta http-equiv=refresh content='0;url=javascript:x'>", "\"", "'", "&#0;", "&#xD800;", "&lt;script>", "<![CDATA[", "<?xml ", "{\"@type\":\"NewsArticle\",\"author\":["};

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());

    @Test
    void anyDamageGivesAnAnswerInTimeAndNoMarkup() throws IOException {
        List<byte[]> sources = sources();
        assertThat(sources).hasSizeGreaterThan(15);
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] damaged = damaged(sources, new Random(seed));

            List<Extraction> found = assertTimeoutPreemptively(LIMIT, () -> extractor.extractAll(new SourceItem("x", damaged, Optional.of("https://post.example/a"))), "seed " + seed);

            for (Extraction extraction : found) {
                String outsideCode = extraction.markdown().replaceAll("(?s)(`+).*?\\1", "");
                assertThat(outsideCode).as("seed %d", seed).doesNotContainPattern("(?<!\\\\)<[a-zA-Z/!?]").doesNotContainPattern("(?i)(?<!\\\\)\\]\\((?:javascript|vbscript|data):");
                assertThat(extraction.confidence()).as("seed %d", seed).isBetween(0.0, 1.0);
            }
        }
    }

    private static List<byte[]> sources() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/test/sources")), Files.walk(Path.of("src/test/crashes")))) {
            List<byte[]> out = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("expected.json") && !file.toString().endsWith(".properties")).sorted().toList()) {
                out.add(Files.readAllBytes(file));
            }
            return out;
        }
    }

    private static byte[] damaged(List<byte[]> sources, Random random) {
        byte[] bytes = sources.get(random.nextInt(sources.size()));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            bytes = bytes.length == 0 ? new byte[] {'<'} : once(bytes, sources, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, List<byte[]> sources, Random random) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from + 1);
        return switch (random.nextInt(7)) {
            case 0 -> part(bytes, 0, from);
            case 1 -> joined(part(bytes, 0, from), part(bytes, to, bytes.length));
            case 2 -> joined(part(bytes, 0, to), part(bytes, from, bytes.length));
            case 3 -> {
                byte[] other = sources.get(random.nextInt(sources.size()));
                yield joined(part(bytes, 0, from), part(other, other.length == 0 ? 0 : random.nextInt(other.length), other.length));
            }
            case 4 -> {
                byte[] noisy = bytes.clone();
                for (int k = 0; k < 1 + noisy.length / 200; k++) {
                    noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
                }
                yield noisy;
            }
            case 5 -> joined(joined(part(bytes, 0, from), TAGS[random.nextInt(TAGS.length)].repeat(1 + random.nextInt(3) * 400).getBytes(StandardCharsets.UTF_8)), part(bytes, from, bytes.length));
            default -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                String tag = TAGS[random.nextInt(TAGS.length)];
                yield text.replace(random.nextBoolean() ? "<p>" : "</p>", tag).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
