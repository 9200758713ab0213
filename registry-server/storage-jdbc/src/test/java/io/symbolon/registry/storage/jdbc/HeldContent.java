package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SchemaContent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A content that another writer's transaction has added and not committed: whoever adds an equal one waits. */
final class HeldContent {

    private HeldContent() {}

    static void add(SchemaContent content, Connection writer) throws SQLException {
        try (PreparedStatement statement =
                writer.prepareStatement("INSERT INTO contents (context, id, type, fingerprint, guid, text)"
                        + " VALUES ('.', 99, 'AVRO', ?, ?, 'text')")) {
            statement.setString(1, content.fingerprint());
            statement.setObject(2, content.guid());
            statement.executeUpdate();
        }
    }
}
