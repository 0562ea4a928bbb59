package org.broadsheet.render;

import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads components of records by name and remembers how. Thread-safe. */
final class Components {

    private final Map<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

    /** The component's value, which may be null or an empty {@code Optional}. */
    Object value(Record row, String name) throws TemplateModelException {
        Map<String, Method> accessors = known.computeIfAbsent(row.getClass(), Components::accessors);
        Method accessor = accessors.get(name);
        if (accessor == null) {
            throw new UnknownProperty(row.getClass().getSimpleName(), name, List.copyOf(accessors.keySet()));
        }
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("can't read " + name + " of " + row.getClass().getName(), broken);
        }
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
        return accessors;
    }

    /** A template named a component that the record does not have. */
    static final class UnknownProperty extends TemplateModelException {
        private final String type;
        private final String name;
        private final transient List<String> names;

        UnknownProperty(String type, String name, List<String> names) {
            super(type + " has no property " + name);
            this.type = type;
            this.name = name;
            this.names = names;
        }

        String type() {
            return type;
        }

        String name() {
            return name;
        }

        /** The names that exist, in the record's order. */
        List<String> names() {
            return names;
        }
    }
}
