package org.broadsheet.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Gives FreeMarker the templates of a loaded theme; it never sees the disk. */
final class ThemeLoader implements TemplateLoader {

    private final Theme theme;

    ThemeLoader(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Object findTemplateSource(String name) {
        return theme.file(name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new StringReader(text((Theme.File) source));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // held in memory
    }

    /** @throws IOException for a file that is not UTF-8 */
    static String text(Theme.File file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw new NotUtf8(file.shown());
        }
    }

    /** A template that can't be decoded; the message is its path as the author knows it. */
    static final class NotUtf8 extends IOException {
        NotUtf8(String shown) {
            super(shown);
        }
    }
}
