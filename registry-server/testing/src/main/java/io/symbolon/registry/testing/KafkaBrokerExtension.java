package io.symbolon.registry.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link KafkaBroker} as a parameter: one for all tests of the run, started by the first that asks and closed
 * after the last. Tests keep apart by the names of their topics.
 */
public final class KafkaBrokerExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaBroker.class;
    }

    @Override
    public KafkaBroker resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(KafkaBrokerExtension.class))
                .computeIfAbsent(KafkaBroker.class, type -> KafkaBroker.start(), KafkaBroker.class);
    }
}
