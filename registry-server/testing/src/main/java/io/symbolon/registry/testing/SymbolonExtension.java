package io.symbolon.registry.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a registry of its own, from its first test to its last; nested classes share it. Either as a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SymbolonExtension registry = SymbolonExtension.inMemory();
 * }</pre>
 *
 * <p>or as {@code @ExtendWith(SymbolonExtension.class)} with an {@link InMemoryRegistry} as a parameter of tests, of lifecycle
 * methods or of the constructor.
 */
public final class SymbolonExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SymbolonExtension.class);

    private final Map<String, String> configuration;
    private @Nullable InMemoryRegistry registry;

    /** For {@code @ExtendWith}. */
    public SymbolonExtension() {
        this(Map.of());
    }

    private SymbolonExtension(Map<String, String> configuration) {
        this.configuration = Map.copyOf(configuration);
    }

    public static SymbolonExtension inMemory() {
        return inMemory(Map.of());
    }

    /** One that is configured, with keys of docs/configuration.md. */
    public static SymbolonExtension inMemory(Map<String, String> configuration) {
        return new SymbolonExtension(configuration);
    }

    /** What clients take as {@code schema.registry.url}; no slash at the end. */
    public String url() {
        if (registry == null) {
            throw new IllegalStateException(
                    "The registry starts before the first test of a class; is the field with @RegisterExtension static?");
        }
        return registry.url();
    }

    /** The store closes what is in it when the class is done. */
    @Override
    public void beforeAll(ExtensionContext context) {
        registry = registryOf(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == InMemoryRegistry.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return registryOf(context);
    }

    private InMemoryRegistry registryOf(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        InMemoryRegistry.class, key -> InMemoryRegistry.start(configuration), InMemoryRegistry.class);
    }
}
