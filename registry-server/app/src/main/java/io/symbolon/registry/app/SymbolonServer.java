package io.symbolon.registry.app;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.Registry;
import io.symbolon.registry.app.http.HttpServer;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;
import java.util.List;
import java.util.ServiceLoader;

/** A running registry server: storage, registry and HTTP, wired by hand. Closing it finishes the running requests first. */
public final class SymbolonServer implements AutoCloseable {

    private final RegistryStorage storage;
    private final Registry registry;
    private final HttpServer http;

    private SymbolonServer(RegistryStorage storage, Registry registry, HttpServer http) {
        this.storage = storage;
        this.registry = registry;
        this.http = http;
    }

    /**
     * Opens the storage and listens; answers when requests are served.
     *
     * @throws ConfigurationException if no storage engine knows the URL
     * @throws io.symbolon.registry.storage.StorageException if the storage cannot be opened
     * @throws io.symbolon.registry.app.http.ListenException if an address cannot be listened on
     */
    public static SymbolonServer start(Configuration configuration) {
        RegistryStorage storage = open(configuration.storage());
        try {
            return start(configuration, storage);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static SymbolonServer start(Configuration configuration, RegistryStorage storage) {
        Registry registry = new Registry(storage, SchemaFormats.load(), configuration.registry());
        try {
            return new SymbolonServer(storage, registry, HttpServer.start(configuration.http(), registry, storage));
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** The address of the first listener, with the port that it really has and without a slash at the end. */
    public String url() {
        return http.urls().get(0);
    }

    /** The addresses of all listeners. */
    public List<String> urls() {
        return http.urls();
    }

    /** Where the schemas are kept, without secrets. */
    public String storage() {
        return storage.description();
    }

    @Override
    public void close() {
        http.close();
        registry.close();
        storage.close();
    }

    private static RegistryStorage open(StorageOptions options) {
        return ServiceLoader.load(StorageEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.opens(options.url()))
                .findFirst()
                .orElseThrow(() -> ConfigurationException.wrongValue(ConfigurationKey.STORAGE_URL, options.url()))
                .open(options);
    }
}
