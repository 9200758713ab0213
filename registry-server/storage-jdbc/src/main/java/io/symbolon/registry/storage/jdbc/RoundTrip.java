package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SubjectName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together where it takes them together, and one after the other elsewhere. They share
 * their parameters; each sees what those before it did. Belongs to one unit of work and is sent once.
 */
final class RoundTrip {

    private static final Pattern PLACEHOLDER = Pattern.compile(":(\\w+)");

    private final Handle handle;
    private final boolean together;
    private final List<Part<?>> parts = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private boolean commits;

    RoundTrip(Handle handle, boolean together) {
        this.handle = handle;
        this.together = together;
    }

    /** Adds a statement whose answer nobody needs. */
    RoundTrip run(String sql) {
        parts.add(new Part<>(sql, null));
        return this;
    }

    /** Adds a query; its rows are there when this was sent. */
    <T> Rows<T> ask(String sql, RowMapper<T> mapper) {
        Part<T> part = new Part<>(sql, mapper);
        parts.add(part);
        return part.rows;
    }

    RoundTrip bind(String name, @Nullable Object value) {
        parameters.add(new Parameter(name, value));
        return this;
    }

    RoundTrip bind(SubjectName subject) {
        return bind("context", subject.context()).bind("subject", subject.name());
    }

    /** Commits along with the statements where they go together; elsewhere the end of the transaction does. */
    RoundTrip committing() {
        commits = true;
        return this;
    }

    void send() {
        if (together && commits) {
            sendAndCommit();
        } else if (together && !parts.isEmpty()) {
            send(parts);
        } else {
            parts.forEach(part -> send(List.of(part)));
        }
    }

    /** A failure is one of a commit, because nobody may know whether that happened. */
    private void sendAndCommit() {
        try {
            send(run("COMMIT").parts);
        } catch (UnableToExecuteStatementException e) {
            throw new TransactionException("The statements failed, or the commit with them", e);
        }
    }

    private void send(List<Part<?>> message) {
        String sql = String.join(";\n", message.stream().map(Part::sql).toList());
        Query query = handle.createQuery(sql);
        Set<String> named =
                PLACEHOLDER.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
        parameters.stream()
                .filter(parameter -> named.contains(parameter.name))
                .forEach(parameter -> query.bind(parameter.name, parameter.value));
        query.execute((statement, context) -> receive(message, statement, context));
    }

    private static Void receive(List<Part<?>> message, Supplier<PreparedStatement> statement, StatementContext context)
            throws SQLException {
        try (context) {
            PreparedStatement sent = statement.get();
            for (Part<?> part : message) {
                part.receive(sent.getResultSet(), context);
                sent.getMoreResults();
            }
        }
        return null;
    }

    /** What a query found, once it was sent. */
    static final class Rows<T> {

        private final List<T> found = new ArrayList<>();

        static <T> Rows<T> none() {
            return new Rows<>();
        }

        List<T> list() {
            return found;
        }

        Optional<T> first() {
            return found.stream().findFirst();
        }
    }

    private record Part<T>(String sql, @Nullable RowMapper<T> mapper, Rows<T> rows) {

        Part(String sql, @Nullable RowMapper<T> mapper) {
            this(sql, mapper, new Rows<>());
        }

        void receive(@Nullable ResultSet results, StatementContext context) throws SQLException {
            while (mapper != null && results != null && results.next()) {
                rows.found.add(mapper.map(results, context));
            }
        }
    }

    private record Parameter(String name, @Nullable Object value) {}
}
