package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationPage;
import io.symbolon.registry.storage.AssociationPage.BySubject;
import io.symbolon.registry.storage.AssociationPage.ByTopic;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Associations;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.SubjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The rows of associations. */
final class JdbcAssociations implements Associations {

    private final Statements statements;
    private final JdbcEvents events;

    JdbcAssociations(Statements statements, JdbcEvents events) {
        this.statements = statements;
        this.events = events;
    }

    @Override
    public List<Association> find(AssociationFilter filter, AssociationPage page) {
        return page instanceof BySubject part ? bySubject(filter, part) : byTopic(filter, (ByTopic) page);
    }

    private List<Association> byTopic(AssociationFilter filter, ByTopic page) {
        return ask(
                filter,
                "ORDER BY resource_name, namespace, association_type LIMIT :limit OFFSET :offset",
                Map.of("limit", page.limit(), "offset", page.offset()));
    }

    /** In two questions, because each of them tells the database where in the index to begin. */
    private List<Association> bySubject(AssociationFilter filter, BySubject page) {
        List<Association> found = new ArrayList<>(bySubject(
                filter, "AND context = :firstContext AND subject >= :firstSubject ", page.first(), page.limit()));
        if (found.size() < page.limit()) {
            found.addAll(bySubject(filter, "AND context > :firstContext ", page.first(), page.limit() - found.size()));
        }
        return found;
    }

    private List<Association> bySubject(AssociationFilter filter, String where, SubjectName first, int limit) {
        return ask(
                filter,
                where + "ORDER BY context, subject, resource_name, namespace, association_type LIMIT :limit",
                Map.of("firstContext", first.context(), "firstSubject", first.name(), "limit", limit));
    }

    private List<Association> ask(AssociationFilter filter, String rest, Map<String, ?> values) {
        Map<String, String> wanted = columns(filter);
        String conditions = wanted.keySet().stream()
                .map(column -> "AND " + column + " = :" + column + " ")
                .collect(Collectors.joining());
        return statements
                .query("SELECT * FROM associations WHERE association_type IN (<types>) " + conditions + rest)
                .bindList(
                        "types",
                        filter.types().stream().map(Enum::name).sorted().toList())
                .bindMap(wanted)
                .bindMap(values)
                .map(JdbcAssociations::association)
                .list();
    }

    /** The columns that must have a certain value, with that value. */
    private static Map<String, String> columns(AssociationFilter filter) {
        Map<String, String> columns = new TreeMap<>();
        filter.subject().ifPresent(subject -> {
            columns.put("context", subject.context());
            columns.put("subject", subject.name());
        });
        Map<String, String> resource = Map.of(
                "resource_name", filter.resource().name(),
                "namespace", filter.resource().namespace(),
                "resource_id", filter.resource().id());
        resource.forEach((column, value) -> {
            if (!value.isEmpty()) {
                columns.put(column, value);
            }
        });
        filter.lifecycle().ifPresent(lifecycle -> columns.put("lifecycle", lifecycle.name()));
        return columns;
    }

    @Override
    public void save(Association association) {
        int before = bind(association, """
                        UPDATE associations SET lifecycle = :lifecycle, frozen = :frozen, updated_at = :updatedAt
                        WHERE guid = :guid""").execute();
        if (before == 0) {
            bind(association, """
                            INSERT INTO associations (guid, resource_name, namespace, resource_id, association_type,
                                context, subject, lifecycle, frozen, created_at, updated_at)
                            VALUES (:guid, :name, :namespace, :id, :type,
                                :context, :subject, :lifecycle, :frozen, :createdAt, :updatedAt)""").execute();
        }
        events.append(Event.Kind.ASSOCIATION_CHANGED, association.subject(), 0, 0);
    }

    private Update bind(Association association, String sql) {
        return statements
                .update(sql)
                .bind("guid", association.guid())
                .bind("name", association.resource().name())
                .bind("namespace", association.resource().namespace())
                .bind("id", association.resource().id())
                .bind("type", association.type().name())
                .bind("context", association.subject().context())
                .bind("subject", association.subject().name())
                .bind("lifecycle", association.lifecycle().name())
                .bind("frozen", association.frozen())
                .bind("createdAt", association.createdAt())
                .bind("updatedAt", association.updatedAt());
    }

    @Override
    public void delete(Association association) {
        int before = statements
                .update("DELETE FROM associations WHERE guid = :guid")
                .bind("guid", association.guid())
                .execute();
        if (before > 0) {
            events.append(Event.Kind.ASSOCIATION_CHANGED, association.subject(), 0, 0);
        }
    }

    private static Association association(ResultSet row, StatementContext statement) throws SQLException {
        return new Association(
                row.getObject("guid", UUID.class),
                new Resource(row.getString("namespace"), row.getString("resource_name"), row.getString("resource_id")),
                AssociationType.valueOf(row.getString("association_type")),
                new SubjectName(row.getString("context"), row.getString("subject")),
                Lifecycle.valueOf(row.getString("lifecycle")),
                row.getBoolean("frozen"),
                row.getLong("created_at"),
                row.getLong("updated_at"));
    }
}
