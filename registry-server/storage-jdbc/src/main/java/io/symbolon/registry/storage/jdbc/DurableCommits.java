package io.symbolon.registry.storage.jdbc;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@code commit} of every connection of a data source return when the commit is on the disk, and keeps what changes
 * the database out of the quiet moments that the flush needs.
 */
final class DurableCommits {

    private final QuietMoments quiet;
    private final SharedFlush flush;

    DurableCommits(QuietMoments quiet, SharedFlush flush) {
        this.quiet = quiet;
        this.flush = flush;
    }

    DataSource of(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(dataSource, method, arguments);
            return answer instanceof Connection connection ? of(connection) : answer;
        });
    }

    private Connection of(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "commit" -> {
                flush.commit(() -> change(connection, method, arguments));
                yield null;
            }
            case "rollback" -> change(connection, method, arguments);
            case "prepareStatement" -> {
                PreparedStatement statement = (PreparedStatement) requireNonNull(call(connection, method, arguments));
                yield of(statement, connection, String.valueOf(arguments[0]));
            }
            case "createStatement" -> of((Statement) requireNonNull(call(connection, method, arguments)));
            default -> call(connection, method, arguments);
        });
    }

    /** A query outside of a transaction changes nothing, and is left alone. */
    private PreparedStatement of(PreparedStatement statement, Connection connection, String sql) {
        boolean isQuery = sql.stripLeading().regionMatches(true, 0, "SELECT", 0, "SELECT".length());
        return proxy(
                PreparedStatement.class,
                (proxy, method, arguments) -> isExecution(method) && !(isQuery && connection.getAutoCommit())
                        ? change(statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private Statement of(Statement statement) {
        return proxy(
                Statement.class,
                (proxy, method, arguments) -> isExecution(method)
                        ? change(statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private static boolean isExecution(Method method) {
        return method.getName().startsWith("execute");
    }

    private @Nullable Object change(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        return quiet.change(() -> call(target, method, arguments));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw failure(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The driver does not let " + method + " be called", e);
        }
    }

    private static SQLException failure(Throwable thrown) {
        if (thrown instanceof RuntimeException failure) {
            throw failure;
        }
        if (thrown instanceof Error failure) {
            throw failure;
        }
        return (SQLException) thrown;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
