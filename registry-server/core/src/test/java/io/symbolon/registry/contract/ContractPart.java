package io.symbolon.registry.contract;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.RegistryStorage.Work;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the parts of the contract say it in: one test's own context, and the shortest ways to write and read in it. */
abstract class ContractPart {

    final String context = "." + UUID.randomUUID();
    final RegistryStorage storage;
    private final List<RegistryStorage> nodes;

    ContractPart(List<RegistryStorage> nodes) {
        this.nodes = nodes;
        this.storage = nodes.get(0);
    }

    /** One of the storages that share the database. */
    final RegistryStorage node(int number) {
        return nodes.get(number % nodes.size());
    }

    final SubjectName subject(String name) {
        return new SubjectName(context, name);
    }

    static SchemaContent content(String text) {
        return new SchemaContent(SchemaType.AVRO, text, List.of(), null, null);
    }

    final <T> T changing(SubjectName subject, Work<T> work) {
        return storage.inTransaction(Scope.changing(subject), work);
    }

    final <T> T reading(Work<T> work) {
        return storage.reading(work);
    }

    final Optional<StoredSchema> find(int id) {
        return reading(tx -> tx.schemas().find(context, id));
    }

    final Optional<StoredSchema> find(SchemaContent content) {
        return reading(tx -> tx.schemas().find(context, content));
    }

    /** Registers a content under a subject that the tests use for nothing else. */
    final StoredSchema store(String text) {
        return store(content(text));
    }

    final StoredSchema store(SchemaContent content) {
        return new StoredSchema(register(storage, subject("any"), content).schemaId(), content);
    }

    /** What a registration does to the rows. */
    static Version register(RegistryStorage node, SubjectName subject, SchemaContent content) {
        return node.inTransaction(Scope.appendingTo(subject), tx -> append(subject, content, tx));
    }

    /** Makes a content the next version in a transaction that holds the subject. */
    static Version append(SubjectName subject, SchemaContent content, StorageTransaction transaction) {
        int number = transaction.state(subject, List.of()).nextNumber();
        return transaction.versions().append(subject, number, content);
    }

    final Version register(String subject, String text) {
        return register(storage, subject(subject), content(text));
    }

    final List<Version> versions(String subject) {
        return reading(tx -> versions(subject(subject), tx));
    }

    static List<Version> versions(SubjectName subject, StorageTransaction transaction) {
        return transaction.state(subject, List.of()).versions();
    }

    final void softDelete(String subject, int number) {
        changing(subject(subject), tx -> {
            tx.versions().delete(subject(subject), number, Deletion.SOFT);
            return null;
        });
    }

    final void delete(String subject, int number) {
        changing(subject(subject), tx -> {
            tx.versions().delete(subject(subject), number, Deletion.PERMANENT);
            return null;
        });
    }

    /** Fails when the other thread is held up. */
    static <T> T inAnotherThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thrown by work that is to be undone. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
