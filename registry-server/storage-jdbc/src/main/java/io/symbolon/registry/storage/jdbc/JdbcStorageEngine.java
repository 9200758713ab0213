package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;

/**
 * The engine for H2 and PostgreSQL. Opens {@code jdbc:h2:file:}, {@code jdbc:h2:mem:}, {@code jdbc:postgresql:} and
 * {@code memory:}, a fresh H2 database in memory that nobody else can open.
 */
public final class JdbcStorageEngine implements StorageEngine {

    @Override
    public boolean opens(String url) {
        return H2Url.matches(url) || PostgresDatabase.opens(url);
    }

    @Override
    public RegistryStorage open(StorageOptions options) {
        Database database = H2Url.matches(options.url()) ? H2Database.open(options) : PostgresDatabase.open(options);
        try {
            Migrations.bringUpToDate(database);
            return new JdbcRegistryStorage(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
