package io.symbolon.serdes;

import java.util.Map;

/** The subject name strategies by the names that configurations give them. */
final class SubjectNameStrategies {

    static final SubjectNameStrategy DEFAULT = new TopicNameStrategy();

    /** {@code AssociatedNameStrategy} asks a service that only some registries have; without it, it means the topic. */
    private static final Map<String, SubjectNameStrategy> BY_SIMPLE_NAME = Map.of(
            "TopicNameStrategy",
            DEFAULT,
            "AssociatedNameStrategy",
            DEFAULT,
            "RecordNameStrategy",
            new RecordNameStrategy(),
            "TopicRecordNameStrategy",
            new TopicRecordNameStrategy());

    private SubjectNameStrategies() {}

    static SubjectNameStrategy read(String key, Object given) {
        if (given instanceof SubjectNameStrategy strategy) {
            return strategy;
        }
        SubjectNameStrategy known = BY_SIMPLE_NAME.get(ConfigKey.simpleName(given));
        return known == null ? create(key, given) : known;
    }

    private static SubjectNameStrategy create(String key, Object given) {
        try {
            Class<?> type = given instanceof Class<?> found
                    ? found
                    : load(given.toString().trim());
            return type.asSubclass(SubjectNameStrategy.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw new IllegalArgumentException(
                    key
                            + " must be TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy or a public class that"
                            + " implements " + SubjectNameStrategy.class.getName() + ", not '" + given + "'",
                    unusable);
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return Class.forName(name, true, context == null ? SubjectNameStrategies.class.getClassLoader() : context);
    }
}
