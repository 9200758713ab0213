package io.symbolon.check;

import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.client.RegistrySettings;
import io.symbolon.client.SubjectDirectory;

/** The three sides of one registry. */
public record RegistryAccess(RegistryClient client, SubjectDirectory directory, RegistrySettings settings)
        implements AutoCloseable {

    public static RegistryAccess open(ClientOptions options) {
        return new RegistryAccess(
                RegistryClients.create(options), RegistryClients.directory(options), RegistryClients.settings(options));
    }

    @Override
    public void close() {
        client.close();
        directory.close();
        settings.close();
    }
}
