package io.symbolon.kafka;

import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The client that a serializer or deserializer asks: one that it was given, or one that it makes and closes itself. */
final class RegistryConnection implements AutoCloseable {

    private final @Nullable RegistryClient given;
    private @Nullable RegistryClient own;

    RegistryConnection(@Nullable RegistryClient given) {
        this.given = given;
    }

    /** The client for a configuration; closes the one of the configuration before. */
    RegistryClient open(Map<String, ?> config) {
        if (given != null) {
            return given;
        }
        close();
        own = RegistryClients.create(ClientOptions.fromConfig(config));
        return own;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
