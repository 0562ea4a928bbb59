package org.broadsheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final List<String> PEOPLE = List.of("Orla Fenwick", "Tomas Arkwright", "Petra Lindqvist", "Ines Quill", "Milo Vance", "Hedda Stroud", "Anselm Pike");
    private static final List<String> TOWNS = List.of("Porthaven", "Westhaven", "Upper Tolver", "Lorne", "Bellwood");
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
        Folders.write(folder.resolve("content/regions.yaml"), "- id: coast\n  name: The Coast\n- id: porthaven\n  name: Porthaven\n  parent: coast\n  latitude: 54.1\n  longitude: 8.2\n"
                + "- id: westhaven\n  name: Westhaven\n  parent: coast\n  latitude: 54.15\n  longitude: 8.25\n- id: lorne\n  name: Lorne\n");
        Folders.write(folder.resolve("content/pages/about.md"), "---\ntitle: About\n---\n\nAbout us.\n");
        Folders.write(folder.resolve("content/assets/images/one.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        for (int i = 0; i < 10; i++) {
            add();
        }
        for (int i = 0; i < 3; i++) {
            addStory();
        }
    }

    public Path folder() {
        return folder;
    }

    /** One random change, as an editor makes it: an entry added, changed, renamed or deleted, a setting, a vocabulary, a template. */
    public void edit() {
        List<Path> entries = entries();
        switch (random.nextInt(11)) {
            case 0 -> add();
            case 1 -> addStory();
            case 9 -> addCopy(pick(entries));
            case 10 -> decide(pick(entries), entries);
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

    /** An event told by two to four outlets in words of their own, on two days, now and then followed by its sequel a few weeks later. */
    private void addStory() {
        List<String> facts = facts();
        int month = 1 + random.nextInt(4);
        int day = 10 + random.nextInt(17);
        for (int outlet = 2 + random.nextInt(3); outlet > 0; outlet--) {
            report(facts, month, day + random.nextInt(2), outlet);
        }
        if (random.nextBoolean()) {
            List<String> later = new ArrayList<>(facts.subList(0, 3));
            later.addAll(facts().subList(2, 5));
            report(later, month + 1, day, 1);
        }
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(any(PEOPLE) + " spoke of the " + word() + " at " + any(TOWNS) + ".");
        facts.add("The " + word() + " of " + any(TOWNS) + " cost " + (2 + random.nextInt(90)) + " people their " + word() + ".");
        for (int i = 0; i < 4; i++) {
            facts.add(sentence());
        }
        return facts;
    }

    private void report(List<String> facts, int month, int day, int outlet) {
        List<String> told = new ArrayList<>(facts);
        Collections.shuffle(told, random);
        String name = "event-" + made++;
        Folders.write(folder.resolve("content/entries/2026/0" + month + "/" + name + ".md"), "---\ntitle: " + told.get(0).replace(".", "") + "\ndate: 2026-0" + month + "-" + day + "T0" + random.nextInt(10)
                + ":15:00Z\nsource: {name: Outlet " + outlet + ", rights: full}\n---\n\n" + String.join(" ", told.subList(1, told.size())) + "\n\n" + sentence() + "\n");
    }

    /** The same text at another outlet, with its credit. */
    private void addCopy(Path entry) {
        String text = Folders.read(entry.getParent()).get(entry.getFileName().toString());
        Folders.write(entry.resolveSibling("copy-" + made++ + ".md"), text.replaceFirst("name: Outlet \\d", "name: Outlet 7").replaceFirst("title: .*", "title: " + title()));
    }

    /** What an editor decides by hand. */
    private void decide(Path entry, List<Path> all) {
        String other = folder.resolve("content/entries").relativize(pick(all)).toString().replace(".md", "");
        String decision = switch (random.nextInt(4)) {
            case 0 -> "story: none";
            case 1 -> "story: by-hand-" + random.nextInt(2);
            case 2 -> "related: [" + other + "]";
            default -> "pinned: true";
        };
        String key = decision.substring(0, decision.indexOf(':'));
        change(entry, text -> text.contains("\n" + key + ":") ? text : text.replaceFirst("\ndate:", "\n" + decision + "\ndate:"));
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The same files, written in another order into another folder. */
    public Path rewritten(Path elsewhere) {
        List<Path> files = new ArrayList<>(Folders.read(folder.resolve("content")).keySet().stream().map(Path::of).toList());
        Collections.shuffle(files, random);
        files.forEach(file -> Folders.write(elsewhere.resolve("content").resolve(file.toString()), Folders.read(folder.resolve("content")).get(file.toString())));
        return elsewhere;
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
