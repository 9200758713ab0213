package io.symbolon.registry.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import io.symbolon.registry.storage.StorageOptions;

/** How connections are pooled, whatever they lead to. */
final class Pool {

    /** Migrations need two at a time. */
    private static final int FEWEST = 2;

    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;

    private Pool() {}

    static HikariConfig config(StorageOptions options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("registry-storage");
        config.setMaximumPoolSize(Math.max(FEWEST, options.poolSize()));
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return config;
    }
}
