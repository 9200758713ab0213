package io.symbolon.registry.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import io.symbolon.registry.storage.StorageOptions;

/** How connections are pooled, whatever they lead to. */
final class Pool {

    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;

    private Pool() {}

    static HikariConfig config(StorageOptions options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("registry-storage");
        config.setMaximumPoolSize(options.poolSize());
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return config;
    }
}
