package org.broadsheet.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.pages.ImageView.ImageSource;
import org.broadsheet.pages.SitePath;

/**
 * Shows values to templates by a list of what is allowed: a record's components, lists, maps, texts, numbers and truth values. Nothing
 * else has a way in, so no template calls a method or reaches a class. An empty {@code Optional} is missing, {@link SafeHtml} alone is markup,
 * a {@link SitePath} is the link from the page being rendered.
 */
final class PageModels implements ObjectWrapper {

    private final Components components;
    private final Function<String, String> links;

    /** @param links from a path below the site's root to the link to print */
    PageModels(Components components, Function<String, String> links) {
        this.components = components;
        this.links = links;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        } else if (value instanceof String text) {
            return new SimpleScalar(text);
        } else if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        } else if (value instanceof Number number) {
            return new SimpleNumber(number);
        } else if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (value instanceof List<?> list) {
            return new ListModel(list instanceof RandomAccess ? list : new ArrayList<>(list));
        } else if (value instanceof Map<?, ?> map) {
            return new MapModel(map);
        } else if (value instanceof Enum<?> constant) {
            return new SimpleScalar(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (value instanceof Record row) {
            return record(row);
        }
        throw new TemplateModelException("templates can't see a " + value.getClass().getSimpleName());
    }

    private TemplateModel record(Record row) throws TemplateModelException {
        if (row instanceof SitePath place) {
            return new SimpleScalar(links.apply(place.path()));
        } else if (row instanceof SafeHtml markup) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
        } else if (row instanceof ImageSource.Local local) {
            return new SimpleScalar(links.apply(local.path().path()));
        } else if (row instanceof ImageSource.Remote remote) {
            return new SimpleScalar(remote.url());
        }
        return new RecordModel(row);
    }

    /** A record; a name that it does not have is a mistake even where a default is given for missing values. */
    private final class RecordModel implements TemplateHashModel {
        private final Record row;

        RecordModel(Record row) {
            this.row = row;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            return wrap(components.value(row, name));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class ListModel implements TemplateSequenceModel {
        private final List<?> list;

        ListModel(List<?> list) {
            this.list = list;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : wrap(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class MapModel implements TemplateHashModelEx {
        private final Map<?, ?> map;

        MapModel(Map<?, ?> map) {
            this.map = map;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            return wrap(map.get(name));
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new SimpleCollection(map.keySet(), PageModels.this);
        }

        @Override
        public TemplateCollectionModel values() {
            return new SimpleCollection(map.values(), PageModels.this);
        }
    }
}
