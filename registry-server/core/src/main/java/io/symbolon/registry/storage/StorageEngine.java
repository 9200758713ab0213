package io.symbolon.registry.storage;

/** A kind of storage, found through {@link java.util.ServiceLoader} and chosen by the URL. */
public interface StorageEngine {

    /** Whether this engine can open that URL. */
    boolean opens(String url);

    /** Opens the storage, making or upgrading its tables first. */
    RegistryStorage open(StorageOptions options);
}
