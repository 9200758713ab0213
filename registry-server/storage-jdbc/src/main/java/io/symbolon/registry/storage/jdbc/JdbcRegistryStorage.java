package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The registry's rows in one database. Threads share it; a unit of work has one connection of the pool to itself. */
final class JdbcRegistryStorage implements RegistryStorage {

    private final Database database;
    private final Jdbi jdbi;
    private final IdSequences idSequences;
    private final SharedAppends sharedAppends;
    private final Attempts attempts = new Attempts();

    JdbcRegistryStorage(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.connections());
        this.idSequences = new IdSequences(jdbi, database);
        this.sharedAppends = new SharedAppends(jdbi);
    }

    @Override
    public <T> T inTransaction(Scope scope, Work<T> work) {
        boolean mayShare = scope.endsWithAppend() && scope.reliesOn().isEmpty() && database.sharesAppends();
        return mayShare ? sharedAppends.run(work, () -> alone(scope, work)) : alone(scope, work);
    }

    private <T> T alone(Scope scope, Work<T> work) {
        ReadyIds readyIds = new ReadyIds();
        return attempts.until(() -> {
            try {
                return once(scope, work, readyIds);
            } catch (ReadyIds.Missing missing) {
                idSequences.prepare(missing);
                readyIds.add(missing);
                throw new LostRace("The ids were not ready", missing);
            }
        });
    }

    private <T> T once(Scope scope, Work<T> work, ReadyIds readyIds) {
        return database.inTransaction(
                scope, jdbi, statements -> work.in(JdbcTransaction.writing(statements, readyIds)));
    }

    /** Each query stands alone, without a transaction around them; only the change feed may have to write. */
    @Override
    public <T> T reading(Work<T> work) {
        try (Handle handle = jdbi.open()) {
            Statements statements = Statements.reading(handle, database.dialect());
            T result = work.in(JdbcTransaction.reading(statements, new FeedPositions(handle, database.dialect())));
            database.settle();
            return result;
        } catch (JdbiException e) {
            throw Failure.of(e);
        }
    }

    @Override
    public String description() {
        return database.description();
    }

    @Override
    public void close() {
        database.close();
    }
}
