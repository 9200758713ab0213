package io.symbolon.registry.storage;

/**
 * How to open a storage.
 *
 * @param url for example {@code jdbc:h2:file:./data/registry}, {@code jdbc:postgresql://host/database} or {@code memory:}
 * @param user empty where the URL says it or none is needed
 * @param password empty where the URL says it or none is needed
 * @param poolSize how many connections at the most
 */
public record StorageOptions(String url, String user, String password, int poolSize) {

    /** The parts that are no secret; a URL may have the password among its parameters. */
    @Override
    public String toString() {
        return "StorageOptions[url=" + url.split("[?;]", 2)[0] + ", user=" + user + "]";
    }
}
