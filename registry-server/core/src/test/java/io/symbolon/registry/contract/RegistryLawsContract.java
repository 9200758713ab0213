package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Config;
import io.symbolon.model.Reference;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The laws of the registry under concurrency, on any storage and through two registries over it. An engine joins by saying how
 * to open a fresh storage, and how a second process would open the same one.
 */
public abstract class RegistryLawsContract {

    private static final int ROUNDS = 10;

    private RegistryFixture here;
    private RegistryFixture there;

    /** A storage with nothing in it. */
    protected abstract RegistryStorage openFresh() throws Exception;

    /** The storage that was opened last, as another process opens it; empty where the engine serves one process alone. */
    protected abstract Optional<RegistryStorage> openAgain() throws Exception;

    @BeforeEach
    void open() throws Exception {
        here = new RegistryFixture(openFresh());
        there = openAgain().map(RegistryFixture::new).orElse(here);
    }

    @AfterEach
    void close() {
        if (there != here) {
            there.close();
        }
        here.close();
    }

    @Test
    void register_sameContentByManyThreads_givesOneIdAndOneVersion() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String subject = "same-" + round;
            String schema = record("Same" + round, "a", "int");

            List<RegisteredSchema> answers = Together.run(thread -> node(thread).register(subject, schema));

            assertThat(new HashSet<>(answers)).hasSize(1);
            assertThat(numbers(subject)).containsExactly(1);
        }
    }

    @Test
    void register_sameContentInManySubjects_givesOneId() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String schema = record("Shared" + round, "a", "int");
            String prefix = "shared-" + round + "-";

            List<RegisteredSchema> answers = Together.run(thread -> node(thread).register(prefix + thread, schema));

            assertThat(answers.stream().map(RegisteredSchema::schema).map(StoredSchema::id))
                    .hasSize(Together.THREADS)
                    .containsOnly(answers.get(0).schema().id());
        }
    }

    @Test
    void register_differentContents_givesDifferentIds() throws Exception {
        List<RegisteredSchema> answers =
                Together.run(thread -> node(thread).register("own-" + thread, record("Own" + thread, "a", "int")));

        assertThat(answers.stream().map(answer -> answer.schema().id()).distinct())
                .hasSize(Together.THREADS);
    }

    @Test
    void register_schemasThatExcludeEachOther_letsOnlyOneWin() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String subject = "conflict-" + round;

            List<Optional<RegisteredSchema>> answers =
                    Together.run(thread -> tryToRegister(node(thread), subject, record("C", "f" + thread, "int")));

            assertThat(answers.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(numbers(subject)).containsExactly(1);
        }
    }

    @Test
    void register_manyVersionsAtOnce_numbersThemOneByOne() throws Exception {
        here.level("counted", "NONE");
        int each = 5;

        Together.run(thread -> IntStream.range(0, each)
                .mapToObj(i -> node(thread).register("counted", record("N", "f" + thread + "_" + i, "int")))
                .toList());

        assertThat(numbers("counted"))
                .isEqualTo(IntStream.rangeClosed(1, Together.THREADS * each)
                        .boxed()
                        .toList());
    }

    @Test
    void register_whileOthersRead_isVisibleEverywhereOnceAcknowledged() throws Exception {
        List<Boolean> seen = Together.run(thread -> {
            String subject = "seen-" + thread;
            RegisteredSchema written = node(thread).register(subject, record("Seen" + thread, "a", "int"));
            RegisteredSchema byId =
                    node(thread + 1).registry().schemas().byId(written.schema().id(), SubjectName.parse(""));
            RegisteredSchema latest = node(thread + 1)
                    .registry()
                    .subjects()
                    .version(SubjectName.parse(subject), WantedVersion.LATEST, false);
            return byId.schema().equals(written.schema()) && latest.equals(written);
        });

        assertThat(seen).containsOnly(true);
    }

    @Test
    void register_referenceWhileItsTargetIsDeleted_neverLeavesADanglingOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String target = "target-" + round;
            String name = "T" + round;
            here.register(target, record(name, "a", "int"));
            String referring =
                    "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"t\",\"type\":\"" + name + "\"}]}";

            List<Boolean> succeeded = Together.run(thread -> thread % 2 == 0
                    ? succeeds(() -> node(thread)
                            .register(
                                    target + "-user-" + thread,
                                    RegistryFixture.request(referring, new Reference(name, target, 1))))
                    : succeeds(() -> node(thread / 2).registry().delete().deleteSubject(SubjectName.parse(target))));

            boolean referred = IntStream.range(0, Together.THREADS)
                    .filter(thread -> thread % 2 == 0)
                    .anyMatch(succeeded::get);
            boolean deleted = IntStream.range(0, Together.THREADS)
                    .filter(thread -> thread % 2 == 1)
                    .anyMatch(succeeded::get);
            assertThat(referred).isNotEqualTo(deleted);
        }
    }

    @Test
    void register_referenceWhileItsTargetIsDeletedForGood_neverLeavesADanglingOne() throws Exception {
        Config lenient = Config.builder().validateNewSchemas(false).build();
        here.registry().config().change(SubjectName.parse(""), before -> lenient);
        for (int round = 0; round < ROUNDS; round++) {
            SubjectName target = SubjectName.parse("old-" + round);
            String name = "Old" + round;
            here.register(target.toString(), record(name, "a", "int"));
            here.registry().delete().deleteSubject(target);
            String referring =
                    "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"t\",\"type\":\"" + name + "\"}]}";

            List<Boolean> succeeded = Together.run(thread -> thread % 2 == 0
                    ? succeeds(() -> node(thread)
                            .register(
                                    target + "-user-" + thread,
                                    RegistryFixture.request(referring, new Reference(name, target.toString(), 1))))
                    : succeeds(() -> node(thread / 2).registry().delete().deleteSubjectPermanently(target)));

            boolean referred = IntStream.range(0, Together.THREADS)
                    .filter(thread -> thread % 2 == 0)
                    .anyMatch(succeeded::get);
            boolean deleted = IntStream.range(0, Together.THREADS)
                    .filter(thread -> thread % 2 == 1)
                    .anyMatch(succeeded::get);
            assertThat(referred).isNotEqualTo(deleted);
        }
    }

    @Test
    void ids_afterEverythingIsDeletedForGood_areNotGivenOutAgain() {
        Set<Integer> given = new HashSet<>();
        List<Integer> inOrder = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            SubjectName subject = SubjectName.parse("passing-" + round);
            int id = here.register(subject.toString(), record("Passing" + round, "a", "int"))
                    .schema()
                    .id();
            here.registry().delete().deleteSubject(subject);
            here.registry().delete().deleteSubjectPermanently(subject);
            given.add(id);
            inOrder.add(id);
        }

        assertThat(given).hasSize(5);
        assertThat(inOrder).isSorted();
    }

    @Test
    void id_ofContentThatCameBack_isTheOneItHad() {
        SubjectName subject = SubjectName.parse("back");
        String schema = record("Back", "a", "int");
        int first = here.register("back", schema).schema().id();
        here.registry().delete().deleteSubject(subject);
        here.registry().delete().deleteSubjectPermanently(subject);

        RegisteredSchema again = here.register("back", schema);

        assertThat(again.schema().id()).isEqualTo(first);
        assertThat(again.version().number()).isEqualTo(1);
    }

    @Nested
    class OfAssociations extends AssociationsAtOnce {
        OfAssociations() {
            super(RegistryLawsContract.this::node);
        }
    }

    private RegistryFixture node(int thread) {
        return thread % 2 == 0 ? here : there;
    }

    private List<Integer> numbers(String subject) {
        List<Integer> numbers =
                new ArrayList<>(there.registry().subjects().versions(SubjectName.parse(subject), true).stream()
                        .map(Version::number)
                        .toList());
        Collections.sort(numbers);
        return numbers;
    }

    private static Optional<RegisteredSchema> tryToRegister(RegistryFixture node, String subject, String schema) {
        try {
            return Optional.of(node.register(subject, schema));
        } catch (RegistryException e) {
            assertThat(e.error()).isEqualTo(RegistryError.INCOMPATIBLE_SCHEMA);
            return Optional.empty();
        }
    }

    private static boolean succeeds(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RegistryException e) {
            return false;
        }
    }
}
