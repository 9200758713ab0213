package io.symbolon.registry.storage.jdbc;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;

/** Why PostgreSQL could not be opened, as a sentence for whoever starts the registry. */
final class PostgresRefusal {

    private PostgresRefusal() {}

    static String sentence(String database, PoolInitializationException refusal) {
        if (!(refusal.getCause() instanceof SQLException cause)) {
            return database + " cannot be opened: " + refusal.getMessage();
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                database + " refuses the user or the password. Check storage.user and storage.password";
            case "3D000" -> database + " does not exist. Create it, or name another one in storage.url";
            case "08001" -> database + " cannot be reached. Check storage.url and whether the server runs";
            default -> database + " cannot be opened: " + cause.getMessage();
        };
    }
}
