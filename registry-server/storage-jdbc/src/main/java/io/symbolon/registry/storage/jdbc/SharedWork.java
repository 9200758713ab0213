package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Associations;
import io.symbolon.registry.storage.Events;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SchemaKey;
import io.symbolon.registry.storage.Schemas;
import io.symbolon.registry.storage.Settings;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectState;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work that shares its transaction with others. It sees one subject, which is held for it from then on, and contents,
 * which never change; it appends at most once, to that subject. Work that needs more is stopped with {@link LostRace}, to be
 * done in a transaction of its own.
 */
final class SharedWork implements StorageTransaction, Schemas, Versions, AutoCloseable {

    /** A greater content would keep the others waiting. */
    private static final int LARGEST = 64 * 1024;

    private final UnaryOperator<Seat> join;
    private @Nullable Seat seat;
    private boolean appended;

    /** @param join returns when the seat's group is open */
    SharedWork(UnaryOperator<Seat> join) {
        this.join = join;
    }

    @Override
    public SubjectState state(SubjectName subject, Collection<SubjectName> scopes) {
        if (seat != null) {
            throw needsMore();
        }
        Seat taken = join.apply(new Seat(subject, List.copyOf(scopes)));
        seat = taken;
        return taken.state().join().orElseThrow(() -> new LostRace("Others hold the subject", null));
    }

    @Override
    public Version append(SubjectName subject, int number, SchemaContent content) {
        boolean fits =
                content.text().length() <= LARGEST && content.references().isEmpty();
        if (appended || seat == null || !seat.subject().equals(subject) || !fits) {
            throw needsMore();
        }
        appended = true;
        return seat.group().join().append(seat, new Addition(subject, number, content));
    }

    @Override
    public Schemas schemas() {
        return this;
    }

    @Override
    public Optional<StoredSchema> find(String context, int id) {
        return ask(schemas -> schemas.find(context, id));
    }

    @Override
    public Optional<StoredSchema> find(String context, SchemaContent content) {
        return ask(schemas -> schemas.find(context, content));
    }

    private <T> T ask(Function<Schemas, T> question) {
        if (appended || seat == null) {
            throw needsMore();
        }
        return seat.group().join().find(seat, question);
    }

    @Override
    public void close() {
        if (seat != null) {
            seat.group().join().leave(seat);
        }
    }

    @Override
    public Versions versions() {
        return this;
    }

    @Override
    public Settings settings() {
        throw needsMore();
    }

    @Override
    public Associations associations() {
        throw needsMore();
    }

    @Override
    public Events events() {
        throw needsMore();
    }

    @Override
    public List<SchemaKey> withGuid(UUID guid) {
        throw needsMore();
    }

    @Override
    public int highestId(String context) {
        throw needsMore();
    }

    @Override
    public List<Version> withSchema(String context, int schemaId, int limit) {
        throw needsMore();
    }

    @Override
    public List<Version> referringTo(SubjectName subject, int number) {
        throw needsMore();
    }

    @Override
    public List<Version> list(SubjectFilter filter, SubjectName after, int number, int limit) {
        throw needsMore();
    }

    @Override
    public List<String> contexts(@Nullable String subject) {
        throw needsMore();
    }

    @Override
    public Optional<Version> put(SubjectName subject, int number, StoredSchema schema) {
        throw needsMore();
    }

    @Override
    public void delete(SubjectName subject, int number, Deletion deletion) {
        throw needsMore();
    }

    private RuntimeException needsMore() {
        return appended ? Statements.afterTheEnd() : new LostRace("What is asked for cannot be shared", null);
    }
}
