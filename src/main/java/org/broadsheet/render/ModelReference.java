package org.broadsheet.render;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.pages.ImageView.ImageSource;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.SiteView;

/** Writes down, from the records themselves, what each template sees. */
final class ModelReference {

    private static final String HEAD = """
            # What templates see

            This page is generated from the records in `org.broadsheet.pages`; a test holds it to them.

            To change a page, put a file of the same name into the site's folder `templates/`: it takes the place of the built-in one, all others stay.
            The words of the theme stand in `_texts.ftl`, its look in `assets/style.css`; whatever else lies in `templates/assets/` is published too.

            A template starts from three names: `page` (below, by template), `site` (the same as `page.site`), and `assets`, the links of the theme's
            own files by name, such as `assets["style.css"]`. From there it reads properties, and nothing else: no method, no class, no file.

            - *text* is escaped as it is printed. *markup* has passed the sanitiser and is printed as it is.
            - *link* prints as the address from the page it stands on, relative or below the base path of the site.
            - *optional* values may be missing: ask with `??` or give another value with `!`. Texts are never missing, but may be empty.
            - A property that does not exist is an error that names those that do, whatever default stands behind it.
            """;

    private final Set<Class<?>> described = new LinkedHashSet<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    private ModelReference() {}

    /** The reference as Markdown. */
    static String write() {
        return new ModelReference().all();
    }

    private String all() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("\n## Templates and their page\n");
        for (Class<?> kind : Page.class.getPermittedSubclasses()) {
            if (kind != Page.FeedPage.class) {
                table("`" + template(kind) + "`: " + kind.getSimpleName(), kind, out);
            } else {
                table("`atom.ftlx`, `rss.ftlx`: FeedPage", kind, out);
            }
        }
        out.append("\n## Everything below\n");
        refer(SiteView.class);
        while (!waiting.isEmpty()) {
            Class<?> next = waiting.remove();
            table(next.getSimpleName(), next, out);
        }
        return out.toString();
    }

    private void table(String title, Class<?> type, StringBuilder out) {
        out.append("\n### ").append(title).append("\n\n| property | value |\n|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            out.append("| `").append(component.getName()).append("` | ").append(words(component.getGenericType())).append(" |\n");
        }
    }

    private String words(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return "optional " + words(arguments[0]);
            }
            return generic.getRawType() == List.class ? "list of " + words(arguments[0]) : "hash of " + words(arguments[1]) + " by name";
        }
        Class<?> plain = (Class<?>) type;
        if (plain == SitePath.class || plain == ImageSource.class) {
            return "link";
        } else if (plain == SafeHtml.class) {
            return "markup";
        } else if (plain == String.class || plain.isEnum()) {
            return "text";
        } else if (plain == boolean.class) {
            return "true or false";
        } else if (plain.isPrimitive()) {
            return "number";
        }
        return plain.isRecord() ? refer(plain) : "anything: text, number, true or false, list, hash";
    }

    private String refer(Class<?> type) {
        if (described.add(type)) {
            waiting.add(type);
        }
        return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
    }

    /** A kind of page names its template without looking at what it holds. */
    private static String template(Class<?> kind) {
        try {
            List<Class<?>> types = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            Map<Class<?>, Object> zeros = Map.of(int.class, 0, boolean.class, false);
            for (RecordComponent component : kind.getRecordComponents()) {
                types.add(component.getType());
                values.add(zeros.get(component.getType()));
            }
            return ((Page) kind.getDeclaredConstructor(types.toArray(new Class<?>[0])).newInstance(values.toArray())).template();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("can't ask " + kind.getName() + " for its template", broken);
        }
    }
}
