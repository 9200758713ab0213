package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.model.Config;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A registry over a storage of its own, and short words for what tests do with it. */
final class RegistryFixture implements AutoCloseable {

    private final RegistryStorage storage;
    private final Registry registry;

    RegistryFixture(RegistryStorage storage) {
        this.storage = storage;
        this.registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    }

    Registry registry() {
        return registry;
    }

    /** A registry over the same storage that has nothing in its memory yet; whoever asks for it closes it. */
    Registry another() {
        return new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    }

    /** Another registry, over the same storage with something done in between; whoever asks for it closes it. */
    Registry interposing(Runnable before, Runnable atTheEnd) {
        RegistryStorage interposed = new Interposed(storage, () -> {}, () -> {}, before, atTheEnd);
        return new Registry(interposed, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    }

    /** Another registry, over the same storage with something done before each reading; whoever asks for it closes it. */
    Registry watching(Runnable reading) {
        RegistryStorage watched = new Interposed(storage, reading, () -> {}, () -> {}, () -> {});
        return new Registry(watched, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    }

    /** Another registry, over the same storage with something done after each reading; whoever asks for it closes it. */
    Registry interrupting(Runnable read) {
        RegistryStorage interrupted = new Interposed(storage, () -> {}, read, () -> {}, () -> {});
        return new Registry(interrupted, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    }

    /** Another registry over the same storage, whose modes stay as they are; whoever asks for it closes it. */
    Registry withoutModeChanges() {
        RegistryOptions options = new RegistryOptions(CompatibilityLevel.BACKWARD, 1 << 20, false);
        return new Registry(storage, SchemaFormats.load(), options);
    }

    Registry another(SchemaFormat format) {
        return new Registry(storage, new SchemaFormats(List.of(format)), RegistryOptions.DEFAULTS);
    }

    RegisteredSchema register(String subject, String schema) {
        return register(subject, request(schema));
    }

    RegisteredSchema register(String subject, RegisterSchemaRequest request) {
        return registry.register().register(SubjectName.parse(subject), new SchemaRequest(request, false));
    }

    /** Gives a subject many versions at once, without any judgement. */
    void append(SubjectName subject, SchemaContent content, int times) {
        storage.inTransaction(Scope.changing(subject), transaction -> {
            int next = transaction.state(subject, List.of()).nextNumber();
            for (int i = 0; i < times; i++) {
                transaction.versions().append(subject, next + i, content);
            }
            return subject;
        });
    }

    /** Binds many topics weakly to a subject at once, without any judgement. */
    void bind(SubjectName subject, int times) {
        storage.inTransaction(Scope.changing(subject), transaction -> {
            for (int i = 0; i < times; i++) {
                String topic = subject.name() + "-topic-" + i;
                transaction
                        .associations()
                        .save(new Association(
                                UUID.randomUUID(),
                                new Resource("lkc", topic, topic + "-id"),
                                AssociationType.VALUE,
                                subject,
                                Lifecycle.WEAK,
                                false,
                                1,
                                1));
            }
            return subject;
        });
    }

    void level(String subject, String level) {
        Config config = Config.builder().compatibilityLevel(level).build();
        registry.config().change(SubjectName.parse(subject), before -> config);
    }

    static RegisterSchemaRequest request(String schema, Reference... references) {
        return RegisterSchemaRequest.of("AVRO", schema, List.of(references));
    }

    /** A record of that name whose only field has that name and type. */
    static String record(String name, String field, String type) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[{\"name\":\"" + field + "\",\"type\":\""
                + type + "\"}]}";
    }

    static void assertRefused(RegistryError error, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RegistryException.class, refusal -> {
            assertThat(refusal.error()).isEqualTo(error);
        });
    }

    @Override
    public void close() {
        registry.close();
        storage.close();
    }
}
