package io.symbolon.registry.app.http;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The question whether the storage answers. */
final class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final RegistryStorage storage;

    Readiness(RegistryStorage storage) {
        this.storage = storage;
    }

    void require() {
        try {
            storage.reading(transaction -> transaction.events().last());
        } catch (StorageException e) {
            log.warn("Not ready, because the storage does not answer", e);
            throw new RegistryException(RegistryError.UNAVAILABLE, "The storage does not answer");
        }
    }
}
