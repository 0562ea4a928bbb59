package org.broadsheet.render;

import freemarker.cache.StrongCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;

/** Turns pages into files. Thread-safe. */
public final class PageRenderer {

    private final Theme theme;
    private final Addresses addresses;
    private final Configuration templates;
    private final Components components = new Components();

    public PageRenderer(Theme theme, Addresses addresses) {
        this.theme = theme;
        this.addresses = addresses;
        this.templates = configuration(theme);
    }

    /** The page's file; a template's fault is a diagnostic that is the same for every page it strikes. */
    public Rendered render(Page page) {
        if (page instanceof Page.FeedPage feed && feed.format().equals("json")) {
            return made(page, JsonFeed.write(feed.feed()));
        }
        try {
            Template template = templates.getTemplate(page.template());
            StringWriter out = new StringWriter(16_384);
            template.process(model(page), out, new PageModels(components, to -> addresses.href(page.file(), to)));
            return made(page, out.toString());
        } catch (IOException | TemplateException | StackOverflowError fault) {
            return Rendered.failed(new TemplateFault(theme, page.template()).describe(fault));
        }
    }

    /** All that a template starts from; the rest hangs below. */
    private Map<String, Object> model(Page page) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("page", page);
        root.put("site", page.site());
        root.put("assets", theme.assetPaths());
        return root;
    }

    private static Rendered made(Page page, String text) {
        return Rendered.file(new Output.Made(page.file(), Characters.printable(text).getBytes(StandardCharsets.UTF_8)));
    }

    private static Configuration configuration(Theme theme) {
        Configuration c = new Configuration(Configuration.VERSION_2_3_35);
        c.setTemplateLoader(new ThemeLoader(theme));
        c.setCacheStorage(new StrongCacheStorage());
        c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        c.setLocalizedLookup(false);
        c.setDefaultEncoding("UTF-8");
        c.setOutputEncoding("UTF-8");
        c.setURLEscapingCharset("UTF-8");
        c.setLocale(Locale.ROOT);
        c.setNumberFormat("computer");
        c.setBooleanFormat("c");
        c.setTabSize(1);
        c.setOutputFormat(HTMLOutputFormat.INSTANCE);
        c.setRecognizeStandardFileExtensions(true);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setAttemptExceptionReporter((fault, environment) -> { });
        c.setWrapUncheckedExceptions(false);
        c.setFallbackOnNullLoopVariable(false);
        return c;
    }
}
