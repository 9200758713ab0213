package io.symbolon.registry.storage.jdbc;

import io.symbolon.model.Config;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Settings;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/** The rows of settings. */
final class JdbcSettings implements Settings {

    private final Statements statements;
    private final JdbcEvents events;
    private final StoredJson json;

    JdbcSettings(Statements statements, JdbcEvents events, StoredJson json) {
        this.statements = statements;
        this.events = events;
        this.json = json;
    }

    @Override
    public List<SubjectSettings> find(Collection<SubjectName> scopes) {
        RoundTrip trip = statements.queries();
        RoundTrip.Rows<SubjectSettings> found = ask(scopes, trip);
        trip.send();
        return found.list();
    }

    /** Adds the question which settings the scopes have. */
    RoundTrip.Rows<SubjectSettings> ask(Collection<SubjectName> scopes, RoundTrip trip) {
        if (scopes.isEmpty()) {
            return RoundTrip.Rows.none();
        }
        StringJoiner names = new StringJoiner(", ", "(", ")");
        int number = 0;
        for (SubjectName scope : scopes) {
            String context = "scopeContext" + number;
            String name = "scopeName" + number++;
            names.add("(:" + context + ", :" + name + ")");
            trip.bind(context, scope.context()).bind(name, scope.name());
        }
        return trip.ask(
                "SELECT context, subject, config, mode FROM settings WHERE (context, subject) IN " + names,
                row -> settings(row, json));
    }

    @Override
    public List<SubjectSettings> within(SubjectFilter filter) {
        String inContext = filter.context().isPresent() ? "context = :context AND " : "";
        return statements
                .query("SELECT context, subject, config, mode FROM settings WHERE " + inContext
                        + "substr(subject, 1, char_length(:prefix)) = :prefix ORDER BY context, subject")
                .bind("context", filter.context().orElse(""))
                .bind("prefix", filter.prefix())
                .map((row, statement) -> settings(row, json))
                .list();
    }

    static SubjectSettings settings(ResultSet row, StoredJson json) throws SQLException {
        String config = row.getString("config");
        return new SubjectSettings(
                new SubjectName(row.getString("context"), row.getString("subject")),
                config == null ? null : json.read(config, Config.class),
                row.getString("mode"));
    }

    @Override
    public void save(SubjectSettings settings) {
        SubjectName scope = settings.scope();
        int before = statements
                .update("DELETE FROM settings WHERE context = :context AND subject = :subject")
                .bind("context", scope.context())
                .bind("subject", scope.name())
                .execute();
        boolean empty = settings.config() == null && settings.mode() == null;
        if (!empty) {
            insert(settings);
        }
        if (!empty || before > 0) {
            events.append(Event.Kind.SETTINGS_CHANGED, scope, 0, 0);
        }
    }

    private void insert(SubjectSettings settings) {
        statements
                .update("""
                        INSERT INTO settings (context, subject, config, mode)
                        VALUES (:context, :subject, :config, :mode)""")
                .bind("context", settings.scope().context())
                .bind("subject", settings.scope().name())
                .bind("config", settings.config() == null ? null : json.write(settings.config()))
                .bind("mode", settings.mode())
                .execute();
    }
}
