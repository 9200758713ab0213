package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SubjectName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together where it takes them together, and one after the other elsewhere. They share
 * their parameters; each sees what those before it did. Belongs to one unit of work and is sent once.
 *
 * <p>By plain JDBC: jdbi has no queries of several answers, and most of what a registration costs goes through here.
 */
final class RoundTrip {

    private final Handle handle;
    private final Dialect dialect;
    private final List<Part<?>> parts = new ArrayList<>();
    private final Map<String, Parameter> parameters = new HashMap<>();
    private boolean commits;

    RoundTrip(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** Adds a statement whose answer nobody needs. */
    RoundTrip run(String sql) {
        parts.add(new Part<>(sql, null));
        return this;
    }

    /** Adds a query; its rows are there when this was sent. */
    <T> Rows<T> ask(String sql, Mapper<T> mapper) {
        Part<T> part = new Part<>(sql, mapper);
        parts.add(part);
        return part.rows;
    }

    /** Adds an insertion; the columns of what it added are there when this was sent. */
    <T> Rows<T> add(String insertion, String columns, Mapper<T> mapper) {
        return ask(dialect.returning(insertion, columns), mapper);
    }

    RoundTrip bind(String name, @Nullable Object value) {
        return bind(name, (statement, position) -> statement.setObject(position, value));
    }

    RoundTrip bind(String name, Parameter parameter) {
        parameters.put(name, parameter);
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
        if (!dialect.takesSeveral()) {
            parts.forEach(part -> send(List.of(part)));
        } else if (commits) {
            sendAndCommit();
        } else if (!parts.isEmpty()) {
            send(parts);
        }
    }

    /** A failure is one of a commit, because nobody may know whether that happened. */
    private void sendAndCommit() {
        try {
            send(run("COMMIT").parts);
        } catch (JdbiException e) {
            throw new TransactionException("The statements failed, or the commit with them", e);
        }
    }

    private void send(List<Part<?>> message) {
        PositionalSql sql = PositionalSql.of(message.stream().map(Part::sql).collect(Collectors.joining(";\n")));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql.sql())) {
            int position = 1;
            for (String name : sql.names()) {
                parameter(name).set(statement, position++);
            }
            statement.execute();
            for (Part<?> part : message) {
                part.receive(statement.getResultSet());
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("Failed: " + sql.sql(), e, null);
        }
    }

    private Parameter parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalStateException("Nothing is bound to :" + name));
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

    private record Part<T>(String sql, @Nullable Mapper<T> mapper, Rows<T> rows) {

        Part(String sql, @Nullable Mapper<T> mapper) {
            this(sql, mapper, new Rows<>());
        }

        void receive(@Nullable ResultSet results) throws SQLException {
            while (mapper != null && results != null && results.next()) {
                rows.found.add(mapper.map(results));
            }
        }
    }

    /** Makes something of the row that a result stands at. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** A value that a statement can be given. */
    @FunctionalInterface
    interface Parameter {
        void set(PreparedStatement statement, int position) throws SQLException;
    }
}
