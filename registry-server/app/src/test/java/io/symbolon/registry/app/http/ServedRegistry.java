package io.symbolon.registry.app.http;

import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A registry of a test class's own, in memory; its {@link Api} is a parameter of the constructor. */
final class ServedRegistry implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private SymbolonServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = SymbolonServer.start(Configuration.of(
                Map.of("listeners", "http://127.0.0.1:0", "storage.url", "memory:", "shutdown.graceful.ms", "1000")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Api resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Api(server.url());
    }
}
