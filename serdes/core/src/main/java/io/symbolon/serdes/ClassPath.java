package io.symbolon.serdes;

import java.util.Optional;

/** The classes that names in a configuration may stand for: those of the thread's context first, then those beside the serdes. */
public final class ClassPath {

    private ClassPath() {}

    /** Loads a class without running any of its code; empty where there is none or it cannot be used. */
    public static Optional<Class<?>> find(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = ClassPath.class.getClassLoader();
        return load(name, context == null ? own : context).or(() -> load(name, own));
    }

    private static Optional<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError unusable) {
            return Optional.empty();
        }
    }
}
