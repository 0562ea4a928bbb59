package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads tables of data; tables that only arrange a page are none. */
final class TableReader {

    private static final int MOST_ROWS = 2000;
    private static final int MOST_COLUMNS = 40;
    private static final int LONG_CELL = 60;
    private static final Set<String> LAYOUT = Set.of("table", "form", "article", "iframe", "h1", "h2");

    private TableReader() {}

    static Optional<Block> read(Element table, PageSurvey survey) {
        if (survey.words(table) > 20_000 || survey.words(table) == 0 || hasNested(table)) {
            return Optional.empty();
        }
        List<List<List<Span>>> rows = new ArrayList<>();
        int widest = 0;
        for (Element row : table.select("tr")) {
            List<List<Span>> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (survey.prose(cell) > LONG_CELL || cells.size() >= MOST_COLUMNS) {
                    return Optional.empty();
                }
                cells.add(spans(cell));
            }
            if (rows.size() >= MOST_ROWS) {
                return Optional.empty();
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells);
                widest = Math.max(widest, cells.size());
            }
        }
        if (rows.size() < 2 || widest < 2) {
            return Optional.empty();
        }
        int width = widest;
        rows.forEach(row -> {
            while (row.size() < width) {
                row.add(List.of());
            }
        });
        return Optional.of(new Block.Table(rows, PageBlocks.lineOf(table)));
    }

    private static boolean hasNested(Element table) {
        return table.stream().skip(1).anyMatch(inner -> LAYOUT.contains(inner.normalName()));
    }

    private static List<Span> spans(Element cell) {
        InlineText text = new InlineText();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode run) {
                            text.text(run.getWholeText());
                        } else if (node instanceof Element element) {
                            if (element.isBlock() || element.normalName().equals("br")) {
                                text.text(" ");
                            }
                            text.style(element.normalName(), 1);
                            if (element.normalName().equals("a")) {
                                text.openLink(WebAddress.clean(WebAddress.absolute(element, "href")));
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            text.style(element.normalName(), -1);
                            if (element.normalName().equals("a")) {
                                text.closeLink();
                            }
                        }
                    }
                },
                cell);
        return text.take();
    }
}
