package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Associations;
import io.symbolon.registry.storage.Events;
import io.symbolon.registry.storage.Schemas;
import io.symbolon.registry.storage.Settings;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.SubjectState;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions;
import java.util.Collection;
import java.util.List;

/** The rows as one unit of work on one connection sees them. */
final class JdbcTransaction implements StorageTransaction {

    private final Statements statements;
    private final boolean numbering;
    private final JdbcSchemas schemas;
    private final JdbcVersions versions;
    private final JdbcSettings settings;
    private final JdbcAssociations associations;
    private final JdbcEvents events;

    /** @param numbering whether the numbers that were taken away are looked for */
    private JdbcTransaction(
            Statements statements, boolean numbering, ReadyIds readyIds, JdbcEvents.Positions positions) {
        StoredJson json = new StoredJson();
        this.statements = statements;
        this.numbering = numbering;
        this.events = new JdbcEvents(statements, positions);
        this.schemas = new JdbcSchemas(statements, json);
        this.versions = new JdbcVersions(statements, events, new NewContents(statements, schemas, readyIds, json));
        this.settings = new JdbcSettings(statements, events, json);
        this.associations = new JdbcAssociations(statements, events);
    }

    static JdbcTransaction writing(Statements statements, ReadyIds readyIds) {
        return new JdbcTransaction(statements, true, readyIds, () -> {});
    }

    static JdbcTransaction reading(Statements statements, JdbcEvents.Positions positions) {
        return new JdbcTransaction(statements, false, new ReadyIds(), positions);
    }

    @Override
    public SubjectState state(SubjectName subject, Collection<SubjectName> scopes) {
        RoundTrip trip = statements.queries().bind(subject);
        RoundTrip.Rows<JdbcVersions.Numbered> found = JdbcVersions.ask(numbering, trip);
        RoundTrip.Rows<SubjectSettings> configured = settings.ask(scopes, trip);
        trip.send();
        List<Version> all =
                found.list().stream().map(JdbcVersions.Numbered::version).toList();
        return state(all, highestTaken(found), configured.list());
    }

    /** Numbers are taken only while there are versions. */
    private static int highestTaken(RoundTrip.Rows<JdbcVersions.Numbered> found) {
        return found.first().map(JdbcVersions.Numbered::highestTaken).orElse(0);
    }

    static SubjectState state(List<Version> versions, int highestTaken, List<SubjectSettings> settings) {
        int highest = versions.stream().mapToInt(Version::number).reduce(highestTaken, Math::max);
        return new SubjectState(versions, highest == Integer.MAX_VALUE ? 0 : highest + 1, settings);
    }

    @Override
    public Schemas schemas() {
        return schemas;
    }

    @Override
    public Versions versions() {
        return versions;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Associations associations() {
        return associations;
    }

    @Override
    public Events events() {
        return events;
    }
}
