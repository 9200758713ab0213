package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Reference;
import io.symbolon.registry.AssociationChange;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of associations when many threads, on both registries, want what excludes each other. */
abstract class AssociationsAtOnce {

    private static final int ROUNDS = 10;

    private final IntFunction<RegistryFixture> nodes;

    AssociationsAtOnce(IntFunction<RegistryFixture> nodes) {
        this.nodes = nodes;
    }

    @Test
    void change_oneTopicToManySubjects_letsOnlyOneWin() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "topic-" + round;
            IntStream.range(0, Together.THREADS).forEach(thread -> register(name + "-subject-" + thread));

            List<Boolean> won = Together.run(thread -> succeeds(
                    () -> bind(thread, topic(name), Bonds.ofValue().subject(subject(name + "-subject-" + thread)))));

            assertThat(won).containsOnlyOnce(true);
            assertThat(of(topic(name))).hasSize(1);
        }
    }

    @Test
    void change_manyTopicsStronglyToOneSubject_letsOnlyOneWin() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "strong-" + round;
            register(name);

            List<Boolean> won = Together.run(thread -> succeeds(() -> bind(
                    thread,
                    topic(name + "-" + thread),
                    Bonds.ofValue().subject(subject(name)).strong())));

            assertThat(won).containsOnlyOnce(true);
            assertThat(of(subject(name))).hasSize(1);
        }
    }

    @Test
    void change_someStronglyAndSomeWeaklyToOneSubject_neverMixesThem() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "mixed-" + round;
            register(name);

            Together.run(thread -> succeeds(() -> bind(
                    thread,
                    topic(name + "-" + thread),
                    thread % 4 == 0
                            ? Bonds.ofValue().subject(subject(name)).strong()
                            : Bonds.ofValue().subject(subject(name)))));

            List<Association> bound = of(subject(name));
            assertThat(bound).isNotEmpty();
            if (bound.get(0).lifecycle() == Lifecycle.STRONG) {
                assertThat(bound).hasSize(1);
            } else {
                assertThat(bound).extracting(Association::lifecycle).containsOnly(Lifecycle.WEAK);
            }
        }
    }

    @Test
    void change_keyWeaklyAndValueStrongly_givesATopicOneLifecycle() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "lifecycle-" + round;
            register(name);

            List<Boolean> won = Together.run(thread -> succeeds(() -> bind(
                    thread,
                    topic(name),
                    thread % 2 == 0
                            ? Bonds.ofKey().subject(subject(name))
                            : Bonds.ofValue().schema(record("L", "a", "int")))));

            assertThat(won).contains(true);
            assertThat(of(topic(name))).hasSize(1);
        }
    }

    @Test
    void change_topicsOfOneNameWithManyIds_letsOnlyOneWin() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "id-" + round;
            IntStream.range(0, Together.THREADS).forEach(thread -> register(name + "-subject-" + thread));

            List<Boolean> won = Together.run(thread -> succeeds(() -> bind(
                    thread,
                    new Resource("lkc", name, name + "/" + thread),
                    thread % 2 == 0
                            ? Bonds.ofKey().subject(subject(name + "-subject-" + thread))
                            : Bonds.ofValue().subject(subject(name + "-subject-" + thread)))));

            assertThat(won).containsOnlyOnce(true);
        }
    }

    @Test
    void change_whileTheSubjectIsDeleted_neverLeavesATopicWithoutASchema() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "deleted-" + round;
            register(name);

            List<Boolean> succeeded = Together.run(thread -> succeeds(() -> {
                if (thread % 2 == 0) {
                    bind(thread, topic(name + "-" + thread), Bonds.ofValue().subject(subject(name)));
                } else {
                    nodes.apply(thread / 2).registry().delete().deleteSubject(subject(name));
                }
            }));

            boolean deleted = IntStream.range(0, Together.THREADS)
                    .filter(thread -> thread % 2 == 1)
                    .anyMatch(succeeded::get);
            assertThat(of(subject(name)).isEmpty()).isEqualTo(deleted);
        }
    }

    @Test
    void change_whileOthersReferToTheSubject_neverBindsOneStronglyThatIsReferredTo() throws Exception {
        String referring = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"S\"}]}";
        for (int round = 0; round < ROUNDS; round++) {
            String name = "referred-" + round;
            register(name);

            List<Boolean> succeeded = Together.run(thread -> succeeds(() -> {
                if (thread % 2 == 0) {
                    Bonds strong = Bonds.ofValue().subject(subject(name)).strong();
                    bind(thread, topic(name + "-" + thread), strong);
                } else {
                    nodes.apply(thread / 2)
                            .register(name + "-user-" + thread, request(referring, new Reference("S", name, 1)));
                }
            }));

            boolean referred = IntStream.range(0, Together.THREADS)
                    .filter(thread -> thread % 2 == 1)
                    .anyMatch(succeeded::get);
            assertThat(of(subject(name)).isEmpty()).isEqualTo(referred);
        }
    }

    private void register(String subject) {
        nodes.apply(0).register(subject, record("S", "a", "int"));
    }

    private void bind(int thread, Resource topic, Bonds bond) {
        nodes.apply(thread / 2)
                .registry()
                .changeAssociations()
                .change(new AssociationChange(topic, List.of(bond.bond()), List.of()));
    }

    private List<Association> of(SubjectName subject) {
        return nodes.apply(1).registry().associations().list(AssociationFilter.of(subject), 0, 100);
    }

    private List<Association> of(Resource topic) {
        return nodes.apply(1).registry().associations().list(AssociationFilter.of(topic), 0, 100);
    }

    private static Resource topic(String name) {
        return new Resource("lkc", name, name + "/id");
    }

    private static SubjectName subject(String name) {
        return SubjectName.parse(name);
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
