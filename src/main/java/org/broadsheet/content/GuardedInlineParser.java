package org.broadsheet.content;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Parses the words of one block unless that would cost too much: then the block keeps its characters as plain text.
 *
 * <p>The parser's work grows with the square of the characters that may start markup, and with their number times the block's length.
 * Both are counted before it starts, so the same text is cut off on every machine.
 */
final class GuardedInlineParser extends CommonmarkInlineParser {

    /** Offsets of the blocks left as plain text, in the document being parsed. */
    static final DataKey<List<Integer>> PLAIN = new DataKey<>("PLAIN_BLOCKS", List.of());

    static final int MOST_SPECIALS = 1000;
    private static final String SPECIALS = "[]<&`*_~!\\";
    /** What a document may cost in all; about half a second. */
    private static final long BUDGET = 4_000_000;
    /** Scanning so many characters takes as long as one step over a special one. */
    private static final int SCAN = 32;

    private final List<Integer> plain = new ArrayList<>();
    private long spent;

    private GuardedInlineParser(Parts parts) {
        super(parts.options, parts.specials, parts.delimiters, parts.processors, parts.links, parts.extensions);
    }

    private record Parts(
            DataHolder options, BitSet specials, BitSet delimiters, Map<Character, DelimiterProcessor> processors, LinkRefProcessorData links,
            List<InlineParserExtensionFactory> extensions) {}

    /** Makes one for each document. */
    static final class Factory implements InlineParserFactory {
        @Override
        public InlineParser inlineParser(
                DataHolder options, BitSet specials, BitSet delimiters, Map<Character, DelimiterProcessor> processors, LinkRefProcessorData links,
                List<InlineParserExtensionFactory> extensions) {
            return new GuardedInlineParser(new Parts(options, specials, delimiters, processors, links, extensions));
        }
    }

    @Override
    public void finalizeDocument(Document document) {
        document.set(PLAIN, List.copyOf(plain));
        super.finalizeDocument(document);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        long specials = 0;
        int length = content.length();
        for (int i = 0; i < length; i++) {
            if (SPECIALS.indexOf(content.charAt(i)) >= 0) {
                specials++;
            }
        }
        long cost = specials * (specials + length / SCAN);
        if (specials > MOST_SPECIALS || spent + cost > BUDGET) {
            plain.add(content.getStartOffset());
            block.appendChild(new Text(content));
            return;
        }
        spent += cost;
        super.parse(content, block);
    }
}
