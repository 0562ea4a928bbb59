package org.broadsheet.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts the reloading script into pages, and makes the pages that the server writes itself. */
final class Injection {

    static final String FOLDER = "/.broadsheet/";
    private static final byte[] END = "</body".getBytes(StandardCharsets.US_ASCII);

    private Injection() {}

    /** The page with the script before the end of its body, or at its end when it names none. */
    static byte[] into(byte[] page, Shown shown) {
        return insert(page, "data-build=\"" + shown.build() + "\"");
    }

    /** A page of the server's own, which goes away with the next build, whatever it comes to. */
    static byte[] notice(String title, String text, Shown shown) {
        return insert(notice(title, text), "data-notice=\"" + shown.attempt() + "\"");
    }

    private static byte[] insert(byte[] page, String data) {
        byte[] script = ("<script src=\"" + FOLDER + "preview.js\" " + data + " async></script>").getBytes(StandardCharsets.UTF_8);
        int at = lastEnd(page);
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + script.length);
        out.write(page, 0, at);
        out.writeBytes(script);
        out.write(page, at, page.length - at);
        return out.toByteArray();
    }

    private static int lastEnd(byte[] page) {
        for (int i = page.length - END.length; i >= 0; i--) {
            int k = 0;
            while (k < END.length && (page[i + k] | (k < 2 ? 0 : 32)) == END[k]) {
                k++;
            }
            if (k == END.length) {
                return i;
            }
        }
        return page.length;
    }

    private static byte[] notice(String title, String text) {
        String page = """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;
                margin:2rem;max-width:70rem;background:#fff;color:#1b1b1b}pre{font:14px/1.5 ui-monospace,monospace;overflow:auto;
                background:#f6f1ee;border-left:4px solid #b3261e;padding:1rem;white-space:pre-wrap}
                @media(prefers-color-scheme:dark){body{background:#191919;color:#eee}pre{background:#26211f}}</style>
                </head><body><main><h1>%1$s</h1><pre>%2$s</pre></main></body></html>
                """;
        return String.format(Locale.ROOT, page, escape(title), escape(text)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
