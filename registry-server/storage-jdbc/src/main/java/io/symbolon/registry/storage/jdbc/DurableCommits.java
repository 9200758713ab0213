package io.symbolon.registry.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes the {@code commit} of every connection of a data source return when the commit is on the disk. */
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
            case "setAutoCommit" -> setAutoCommit(connection, Boolean.TRUE.equals(arguments[0]));
            case "commit" -> {
                flush.commit(() -> {
                    connection.commit();
                    quiet.transactionEnds();
                });
                yield null;
            }
            case "rollback", "close" -> {
                Object answer = call(connection, method, arguments);
                quiet.transactionEnds();
                yield answer;
            }
            default -> call(connection, method, arguments);
        });
    }

    private @Nullable Object setAutoCommit(Connection connection, boolean autoCommit) throws SQLException {
        if (autoCommit) {
            connection.setAutoCommit(true);
            quiet.transactionEnds();
        } else {
            quiet.transactionBegins();
            connection.setAutoCommit(false);
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
