package io.symbolon.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what an id means. Which content an id names never changes; where it is registered does, so this has to {@link #hear}
 * of every change. Any number of threads may share it.
 */
public final class ReadSchemas {

    private final RegistryStorage storage;
    private final SchemaFormats formats;
    private final SchemaCatalog catalog;
    private final ChangeCounts changes = new ChangeCounts();
    private final Cache<Question, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MemoryShare.greatest())
            .weigher((Question question, Answer answer) -> answer.weight())
            .build();

    ReadSchemas(RegistryStorage storage, SchemaFormats formats, SchemaCatalog catalog) {
        this.storage = storage;
        this.formats = formats;
        this.catalog = catalog;
    }

    /** The kinds of schema that can be registered. */
    public Set<SchemaType> types() {
        return formats.types();
    }

    /**
     * The schema with that id, as it is registered under the subject where it is. Where it is not, and the subject is not named
     * with its context, the subjects of that name in other contexts count, and then the first place in the default context.
     * Soft-deleted versions count too. An alias is followed.
     *
     * @param subject its context is the one whose ids are meant; its name may be empty
     */
    public RegisteredSchema byId(int id, SubjectName subject) {
        Question question = new Question(subject, id);
        Answer known = answers.getIfPresent(question);
        Answer answer = known != null && isTrue(known, question) ? known : ask(question);
        return answer.found().orElseGet(() -> byAlias(id, subject));
    }

    /** Those who ask the same at the same time wait for the first answer, and take it unless it is untrue by then. */
    private Answer ask(Question question) {
        return answers.asMap()
                .compute(question, (asked, known) -> known != null && isTrue(known, asked) ? known : read(asked));
    }

    /** Counts first: what changes while this reads makes the answer untrue. */
    private Answer read(Question question) {
        long count = changes.of(question.id(), question.subject());
        return new Answer(storage.reading(transaction -> answer(question, transaction)), count);
    }

    private boolean isTrue(Answer answer, Question question) {
        return answer.count() == changes.of(question.id(), question.subject());
    }

    /** Empty where the subject is an alias: what happens to its target would make an answer untrue unnoticed. */
    private Optional<RegisteredSchema> answer(Question question, StorageTransaction transaction) {
        SubjectNames.requireValidScope(question.subject());
        SubjectName target = Aliases.target(question.subject(), transaction);
        return target.equals(question.subject()) ? Optional.of(find(question, transaction)) : Optional.empty();
    }

    private RegisteredSchema byAlias(int id, SubjectName alias) {
        return storage.reading(transaction -> find(new Question(Aliases.target(alias, transaction), id), transaction));
    }

    /** Every version that has the schema with that id; never empty unless only soft-deleted ones have it. */
    public List<Version> versions(int id, String context, boolean withDeleted) {
        SubjectNames.requireValidScope(new SubjectName(context, ""));
        List<Version> all =
                storage.reading(transaction -> transaction.versions().withSchema(context, id, Integer.MAX_VALUE));
        if (all.isEmpty()) {
            throw new RegistryException(RegistryError.SCHEMA_NOT_FOUND);
        }
        return all.stream().filter(version -> withDeleted || !version.deleted()).toList();
    }

    /** The greatest id that a schema of the context has or had; 0 where there was none. */
    public int highestId(String context) {
        return storage.reading(transaction -> transaction.schemas().highestId(context));
    }

    /** From now on, answers that the event makes untrue are not given any more, not even those that are being read. */
    void hear(Event.Kind kind, SubjectName subject, int schemaId) {
        switch (kind) {
            case VERSION_REGISTERED -> changes.add(schemaId);
            case VERSION_SOFT_DELETED, VERSION_DELETED, OTHER -> changes.addToAll();
            case SETTINGS_CHANGED -> changes.add(subject);
            case ASSOCIATION_CHANGED -> {}
        }
    }

    private RegisteredSchema find(Question question, StorageTransaction transaction) {
        SubjectName subject = question.subject();
        return versionOf(subject, question.id(), transaction)
                .or(() -> inOtherContext(subject, question.id(), transaction))
                .or(() -> elsewhere(subject, question.id(), transaction))
                .map(version -> new RegisteredSchema(version, catalog.content(version, transaction)))
                .orElseThrow(() -> new RegistryException(RegistryError.SCHEMA_ID_NOT_FOUND, question.id()));
    }

    private static Optional<Version> versionOf(SubjectName subject, int id, StorageTransaction transaction) {
        return subject.isContext()
                ? Optional.empty()
                : SubjectHistory.of(subject, transaction).withSchema(id, true);
    }

    private static Optional<Version> inOtherContext(SubjectName subject, int id, StorageTransaction transaction) {
        return OtherContexts.namesakes(subject, transaction)
                .map(namesake -> SubjectHistory.of(namesake, transaction))
                .flatMap(history -> history.withSchema(id, true).stream())
                .findFirst();
    }

    private static Optional<Version> elsewhere(SubjectName subject, int id, StorageTransaction transaction) {
        boolean bound = !subject.isContext() && !subject.isInDefaultContext();
        return bound
                ? Optional.empty()
                : transaction.versions().withSchema(subject.context(), id, 1).stream()
                        .findFirst();
    }

    private record Question(SubjectName subject, int id) {}

    /**
     * What was found; nothing where the subject is an alias.
     *
     * @param count of the changes before it was read
     */
    private record Answer(Optional<RegisteredSchema> found, long count) {

        private int weight() {
            return MemoryShare.weight(
                    found.map(registered -> registered.schema().content().text())
                            .orElse(""));
        }
    }
}
