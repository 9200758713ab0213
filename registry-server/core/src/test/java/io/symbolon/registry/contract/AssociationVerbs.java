package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.AssociationChange;
import io.symbolon.registry.AssociationChange.Ending;
import io.symbolon.registry.AssociationQuery;
import io.symbolon.registry.BoundSubject;
import io.symbolon.registry.DeletedSubjects;
import io.symbolon.registry.FoundSchema;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaQuery;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may be bound to a topic, and what follows from it. */
abstract class AssociationVerbs {

    private static final String INT = record("Order", "id", "int");
    private static final String STRING = record("Order", "id", "string");
    private static final Resource ORDERS = new Resource("lkc-1", "orders", "id-1");
    private static final Resource BILLS = new Resource("lkc-1", "bills", "id-2");
    private static final SubjectName OWN = SubjectName.parse(":.lkc-1:orders-value");
    private static final SubjectName SHARED = SubjectName.parse("shared");

    private final Supplier<RegistryFixture> fixture;

    AssociationVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Nested
    class Binding {

        @Test
        void change_schemaAlone_bindsTheTopicsOwnSubjectStronglyAndRegistersIt() {
            BoundSubject bound = bind(ORDERS, Bonds.ofValue().schema(INT)).get(0);

            assertThat(bound.association().subject()).isEqualTo(OWN);
            assertThat(bound.association().lifecycle()).isEqualTo(Lifecycle.STRONG);
            assertThat(bound.association().frozen()).isTrue();
            assertThat(bound.schema()).isEqualTo(latest(OWN));
            assertThat(of(ORDERS)).containsExactly(bound.association());
        }

        @Test
        void change_subjectOfAnotherName_bindsItWeaklyAndRegistersNothing() {
            register(SHARED, INT);

            BoundSubject bound = bind(ORDERS, Bonds.ofValue().subject(SHARED)).get(0);

            assertThat(bound.association().lifecycle()).isEqualTo(Lifecycle.WEAK);
            assertThat(bound.association().frozen()).isFalse();
            assertThat(bound.schema()).isNull();
        }

        @Test
        void change_again_changesNothing() {
            Association first = bind(ORDERS, Bonds.ofValue().schema(INT)).get(0).association();

            assertThat(bind(ORDERS, Bonds.ofValue().schema(INT)).get(0).association())
                    .isEqualTo(first);
        }

        @Test
        void change_keyAndValueOfWhichOneIsRefused_changesNothing() {
            assertRefused(
                    RegistryError.NO_ACTIVE_VERSION,
                    () -> bind(
                            ORDERS,
                            Bonds.ofKey().schema(INT),
                            Bonds.ofValue().subject(SHARED).strong()));

            assertThat(of(ORDERS)).isEmpty();
            assertThat(fixture.get()
                            .registry()
                            .subjects()
                            .list(new SubjectFilter(Optional.empty(), ""), DeletedSubjects.INCLUDED))
                    .isEmpty();
        }

        @Test
        void change_refusedAfterItRegistered_isRememberedByNobody() {
            assertRefused(
                    RegistryError.INCOMPATIBLE_SCHEMA,
                    () -> bind(
                            ORDERS,
                            Bonds.ofKey().subject(OWN).schema(INT),
                            Bonds.ofValue().subject(OWN).schema(STRING)));

            SubjectName context = SubjectName.parse(":.lkc-1:");
            fixture.get().registry().mode().set(context, "IMPORT", false);
            fixture.get().register(":.lkc-1:other", new RegisterSchemaRequest(STRING, "AVRO", null, null, null, 1, 1));

            assertThat(latest(SubjectName.parse(":.lkc-1:other"))
                            .schema()
                            .content()
                            .text())
                    .contains("string");
        }

        @Test
        void change_anotherSubjectForTheSameType_isRefused() {
            register(SHARED, INT);
            bind(ORDERS, Bonds.ofValue().schema(INT));

            assertRefused(
                    RegistryError.ASSOCIATION_EXISTS_FOR_RESOURCE,
                    () -> bind(ORDERS, Bonds.ofValue().subject(SHARED)));
            assertRefused(
                    RegistryError.ASSOCIATION_EXISTS_FOR_RESOURCE,
                    () -> bind(
                            new Resource("lkc-1", "orders", "id-9"),
                            Bonds.ofKey().schema(INT)));
        }

        @Test
        void change_subjectThatIsStronglyBound_isRefusedToOthers() {
            bind(ORDERS, Bonds.ofValue().schema(INT));

            assertRefused(
                    RegistryError.STRONG_ASSOCIATION_EXISTS,
                    () -> bind(BILLS, Bonds.ofValue().subject(OWN)));
        }

        @Test
        void change_subjectThatIsWeaklyBound_isNotBoundStronglyToAnother() {
            register(SHARED, INT);
            bind(ORDERS, Bonds.ofValue().subject(SHARED));
            bind(BILLS, Bonds.ofKey().subject(SHARED));

            assertRefused(
                    RegistryError.ASSOCIATION_EXISTS_FOR_SUBJECT,
                    () -> bind(
                            new Resource("lkc-1", "third", "id-3"),
                            Bonds.ofValue().subject(SHARED).strong()));
        }

        @Test
        void change_subjectThatOthersReferTo_isNotBoundStrongly() {
            register(SHARED, INT);
            refer("referring", SHARED);

            assertRefused(
                    RegistryError.REFERENCE_EXISTS,
                    () -> bind(ORDERS, Bonds.ofValue().subject(SHARED).strong()));
        }

        @Test
        void change_subjectWithoutAnActiveVersion_isRefused() {
            assertRefused(
                    RegistryError.NO_ACTIVE_VERSION,
                    () -> bind(ORDERS, Bonds.ofValue().subject(SHARED)));
            assertRefused(RegistryError.NO_ACTIVE_VERSION, () -> bind(ORDERS, Bonds.ofValue()));
        }

        @Test
        void change_schemaThatDoesNotFit_isRefused() {
            register(OWN, INT);

            assertRefused(
                    RegistryError.INCOMPATIBLE_SCHEMA,
                    () -> bind(ORDERS, Bonds.ofValue().schema(STRING)));
            assertThat(of(ORDERS)).isEmpty();
        }

        @Test
        void change_ofAReadOnlySubject_isRefused() {
            register(SHARED, INT);
            fixture.get().registry().mode().set(SHARED, "READONLY", false);

            assertRefused(
                    RegistryError.OPERATION_NOT_PERMITTED,
                    () -> bind(ORDERS, Bonds.ofValue().subject(SHARED)));
        }

        @Test
        void change_bondsThatCannotBe_areRefused() {
            register(SHARED, INT);
            register(OWN, INT);

            assertInvalid(
                    "schema", ORDERS, Bonds.ofValue().subject(SHARED).weak().schema(INT));
            assertInvalid(
                    "frozen", ORDERS, Bonds.ofValue().subject(SHARED).weak().frozen(true));
            assertInvalid("frozen", ORDERS, Bonds.ofValue().strong().frozen(false));
            assertInvalid("subject", ORDERS, Bonds.ofValue().weak());
            assertInvalid("subject", ORDERS, Bonds.ofValue().subject(SubjectName.parse(":.x:")));
            assertInvalid("lifecycle", ORDERS, Bonds.ofValue(), Bonds.ofKey().subject(SHARED));
            assertInvalid("associationType", ORDERS, Bonds.ofValue(), Bonds.ofValue());
            assertInvalid("associations", ORDERS);
            assertInvalid("resourceId", new Resource("lkc-1", "orders", ""), Bonds.ofValue());
            assertInvalid("resourceName", Resource.withId("id-1"), Bonds.ofValue());
            assertInvalid("resourceNamespace", new Resource("", "orders", "id-1"), Bonds.ofValue());
            assertInvalid("resourceNamespace", new Resource("a:b", "orders", "id-1"), Bonds.ofValue());
            assertInvalid("resourceName", new Resource("lkc-1", "or\0ders", "id-1"), Bonds.ofValue());
            assertInvalid("resourceName", new Resource("lkc-1", "o".repeat(257), "id-1"), Bonds.ofValue());
            assertThat(of(ORDERS)).isEmpty();
        }

        @Test
        void rehearse_anything_changesNothing() {
            Resource unborn = new Resource("lkc-1", "orders", "");
            AssociationChange change = change(unborn, Bonds.ofValue().schema(INT));

            BoundSubject bound = fixture.get()
                    .registry()
                    .changeAssociations()
                    .rehearse(change)
                    .get(0);

            assertThat(bound.association().subject()).isEqualTo(OWN);
            assertThat(bound.schema().version().number()).isEqualTo(1);
            assertThat(of(unborn)).isEmpty();
            assertRefused(RegistryError.SUBJECT_NOT_FOUND, () -> latest(OWN));
            assertRefused(
                    RegistryError.INVALID_SCHEMA,
                    () -> fixture.get()
                            .registry()
                            .changeAssociations()
                            .rehearse(change(unborn, Bonds.ofValue().schema("{"))));
        }
    }

    @Nested
    class AtTheSameTime {

        @Test
        void change_whileOthersKeepChangingTheTopic_isGivenUpByTheTopicsId() {
            register(SHARED, INT);
            Runnable othersChangeIt = () -> {
                if (of(ORDERS).isEmpty()) {
                    bind(ORDERS, Bonds.ofKey().subject(SHARED));
                } else {
                    end(ORDERS, false, AssociationType.KEY);
                }
            };

            try (Registry unlucky = fixture.get().interposing(othersChangeIt, () -> {})) {
                assertThatThrownBy(() -> unlucky.changeAssociations()
                                .change(AssociationVerbs.change(
                                        ORDERS, Bonds.ofValue().subject(SHARED))))
                        .isInstanceOf(StorageException.class)
                        .hasMessage("What topic id-1 is bound to was changed by others 12 times in between");
            }
        }

        @Test
        void rehearse_topicsWithoutIds_doNotWaitForEachOther() throws Exception {
            IntStream.range(0, Together.THREADS)
                    .forEach(thread -> register(SubjectName.parse("shared-" + thread), INT));
            CyclicBarrier allAtOnce = new CyclicBarrier(Together.THREADS);

            try (Registry registry = fixture.get().interposing(() -> {}, () -> await(allAtOnce))) {
                List<Resource> rehearsed = Together.run(thread -> registry.changeAssociations()
                        .rehearse(AssociationVerbs.change(
                                new Resource("lkc-1", "topic-" + thread, ""),
                                Bonds.ofValue().subject(SubjectName.parse("shared-" + thread))))
                        .get(0)
                        .association()
                        .resource());

                assertThat(rehearsed).extracting(Resource::id).containsOnly("");
            }
        }

        private static void await(CyclicBarrier barrier) {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("They do not come together", e);
            }
        }
    }

    @Nested
    class Changing {

        @Test
        void change_weakToStrong_isPossibleOnce() {
            register(SHARED, INT);
            Association weak =
                    bind(ORDERS, Bonds.ofValue().subject(SHARED)).get(0).association();

            Association strong = bind(
                            Resource.withId("id-1"),
                            Bonds.ofValue().strong().frozen(true).changing())
                    .get(0)
                    .association();

            assertThat(strong.guid()).isEqualTo(weak.guid());
            assertThat(strong.lifecycle()).isEqualTo(Lifecycle.STRONG);
            assertThat(strong.createdAt()).isEqualTo(weak.createdAt());
            assertThat(of(ORDERS)).containsExactly(strong);
            assertRefused(
                    RegistryError.ASSOCIATION_FROZEN,
                    () -> bind(ORDERS, Bonds.ofValue().weak().frozen(false).changing()));
        }

        @Test
        void change_withoutLeaveToChange_isRefused() {
            register(SHARED, INT);
            bind(ORDERS, Bonds.ofValue().subject(SHARED));

            assertRefused(
                    RegistryError.ASSOCIATION_EXISTS_FOR_RESOURCE,
                    () -> bind(ORDERS, Bonds.ofValue().strong()));
        }

        @Test
        void change_oneOfTwoLifecycles_isRefused() {
            register(SHARED, INT);
            bind(ORDERS, Bonds.ofKey().subject(SHARED), Bonds.ofValue().subject(SHARED));

            assertInvalid("lifecycle", ORDERS, Bonds.ofValue().strong().changing());
        }

        @Test
        void change_schemaOfAFrozenOne_becomesTheNextVersion() {
            bind(ORDERS, Bonds.ofValue().schema(INT));

            BoundSubject bound = bind(
                            ORDERS,
                            Bonds.ofValue()
                                    .schema(record("Order", "id", "long"))
                                    .changing())
                    .get(0);

            assertThat(bound.schema().version().number()).isEqualTo(2);
        }

        @Test
        void change_theNamesOfATopicWithThatId_areHeldAgainstTheKnownOnes() {
            bind(ORDERS, Bonds.ofValue().schema(INT));

            assertInvalid(
                    "resourceName",
                    new Resource("lkc-1", "other", "id-1"),
                    Bonds.ofKey().schema(INT));
        }
    }

    @Nested
    class Following {

        @Test
        void deleteSubject_whileATopicIsBoundToIt_isRefused() {
            register(SHARED, INT);
            bind(ORDERS, Bonds.ofValue().subject(SHARED));

            assertRefused(
                    RegistryError.ASSOCIATION_EXISTS_FOR_SUBJECT,
                    () -> fixture.get().registry().delete().deleteSubject(SHARED));
        }

        @Test
        void deleteVersion_theLastActiveOne_isRefusedWhileATopicIsBound() {
            register(SHARED, INT);
            register(SHARED, record("Order", "id", "long"));
            bind(ORDERS, Bonds.ofValue().subject(SHARED));

            fixture.get().registry().delete().deleteVersion(SHARED, new WantedVersion(1));
            fixture.get().registry().delete().deleteVersionPermanently(SHARED, new WantedVersion(1));
            assertRefused(
                    RegistryError.ASSOCIATION_EXISTS_FOR_SUBJECT,
                    () -> fixture.get().registry().delete().deleteVersion(SHARED, WantedVersion.LATEST));
        }

        @Test
        void register_referenceToAStronglyBoundSubject_isRefusedToOthers() {
            bind(ORDERS, Bonds.ofValue().schema(INT));

            assertRefused(RegistryError.OPERATION_NOT_PERMITTED, () -> refer(":.lkc-1:referring", OWN));
        }

        @Test
        void list_byLifecycle_isOfSubjectsThatAreBoundLikeThat() {
            register(SHARED, INT);
            register(SubjectName.parse("free"), INT);
            bind(BILLS, Bonds.ofValue().schema(INT));
            bind(ORDERS, Bonds.ofKey().subject(SHARED), Bonds.ofValue().subject(SHARED));

            assertThat(listed(Set.of(Lifecycle.WEAK), false)).singleElement().satisfies(listed -> {
                assertThat(listed.schema().version().subject()).isEqualTo(SHARED);
                assertThat(listed.associations()).containsExactlyElementsOf(of(ORDERS));
            });
            assertThat(listed(Set.of(Lifecycle.STRONG), true))
                    .extracting(listed -> listed.schema().version().subject().toString())
                    .containsExactly("free", ":.lkc-1:bills-value");
        }

        @Test
        void list_subjectsWithMoreAssociationsThanAreReadAtOnce_hasThoseOfEach() {
            for (String subject : List.of("a", "b", "c")) {
                fixture.get().register(subject, INT);
                fixture.get().bind(SubjectName.parse(subject), 400);
            }
            fixture.get().register("d", INT);

            assertThat(listed(Set.of(Lifecycle.WEAK), true))
                    .extracting(listed -> listed.associations().size())
                    .containsExactly(400, 400, 400, 0);
        }

        /** By the halves that Java makes of the second letter it stands before the first, by its number behind it. */
        @Test
        void list_subjectsThatStoragesOrderDifferently_hasTheAssociationsOfEach() {
            Map<String, Integer> bound = Map.of("\ue000", 999, "\ud83d\ude00", 999);
            bound.forEach((subject, times) -> {
                fixture.get().register(subject, INT);
                fixture.get().bind(SubjectName.parse(subject), times);
            });

            assertThat(listed(Set.of(Lifecycle.WEAK), true))
                    .extracting(listed -> listed.associations().size())
                    .containsExactly(999, 999);
        }

        @Test
        void list_byLifecycle_asksTheStorageNoMoreWhereThereAreMoreSubjects() {
            fixture.get().register("a", INT);
            fixture.get().bind(SubjectName.parse("a"), 1);
            long questions = questions();
            IntStream.range(0, 20).forEach(i -> register(SubjectName.parse("free-" + i), INT));

            assertThat(questions()).isEqualTo(questions);
        }

        /** Not those of the threads that a registry has of its own. */
        private long questions() {
            Thread own = Thread.currentThread();
            AtomicLong questions = new AtomicLong();
            try (Registry watched = fixture.get().watching(() -> {
                if (Thread.currentThread().equals(own)) {
                    questions.incrementAndGet();
                }
            })) {
                assertThat(watched.search().list(query(Set.of(Lifecycle.WEAK), false), 0, 10))
                        .hasSize(1);
            }
            return questions.get();
        }

        @Test
        void list_byLifecycleWhenTheTimeIsOver_isEnded() {
            register(SHARED, INT);
            Thread.currentThread().interrupt();
            try {
                assertRefused(RegistryError.REQUEST_TIMED_OUT, () -> listed(Set.of(Lifecycle.WEAK), false));
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }

        private List<FoundSchema> listed(Set<Lifecycle> lifecycles, boolean none) {
            return fixture.get()
                    .registry()
                    .search()
                    .list(query(lifecycles, none), 0, 10)
                    .toList();
        }

        private static SchemaQuery query(Set<Lifecycle> lifecycles, boolean none) {
            AssociationQuery wanted = new AssociationQuery(Set.of(AssociationType.values()), lifecycles, none);
            SubjectFilter all = new SubjectFilter(Optional.empty(), "");
            return new SchemaQuery(all, false, false, false, "", Optional.of(wanted));
        }
    }

    @Nested
    class Ended {

        @Test
        void change_endOfAWeakOne_keepsTheSubject() {
            register(SHARED, INT);
            bind(ORDERS, Bonds.ofKey().subject(SHARED), Bonds.ofValue().subject(SHARED));

            end(ORDERS, true, AssociationType.KEY);

            assertThat(of(ORDERS)).extracting(Association::type).containsExactly(AssociationType.VALUE);
            end(Resource.withId("id-1"), false, AssociationType.values());
            assertThat(of(ORDERS)).isEmpty();
            fixture.get().registry().delete().deleteSubject(SHARED);
        }

        @Test
        void change_endOfAStrongOne_needsTheSubjectToGoForGood() {
            bind(ORDERS, Bonds.ofValue().schema(INT));
            assertRefused(RegistryError.ASSOCIATION_FROZEN, () -> end(ORDERS, false, AssociationType.VALUE));

            end(ORDERS, true, AssociationType.values());

            assertThat(of(ORDERS)).isEmpty();
            assertRefused(
                    RegistryError.SUBJECT_NOT_FOUND,
                    () -> fixture.get().registry().subjects().versions(OWN, true));
        }

        @Test
        void change_endOfAStrongOneThatIsReadOnly_isRefusedAndChangesNothing() {
            bind(ORDERS, Bonds.ofValue().schema(INT));
            fixture.get().registry().mode().set(OWN, "READONLY", false);

            assertRefused(RegistryError.OPERATION_NOT_PERMITTED, () -> end(ORDERS, true, AssociationType.values()));
            assertThat(of(ORDERS)).hasSize(1);
        }

        @Test
        void change_endOfNothing_isNotFound() {
            assertRefused(RegistryError.ASSOCIATION_NOT_FOUND, () -> end(ORDERS, false, AssociationType.KEY));
        }
    }

    private void end(Resource topic, boolean withSubject, AssociationType... types) {
        Ending ending = new Ending(Set.of(types), withSubject);
        fixture.get().registry().changeAssociations().change(new AssociationChange(topic, List.of(), List.of(ending)));
    }

    private void assertInvalid(String property, Resource topic, Bonds... bonds) {
        assertThatThrownBy(() -> bind(topic, bonds))
                .hasMessageStartingWith(
                        "The association specified an invalid value for property: '" + property + "', detail: ");
    }

    private List<BoundSubject> bind(Resource topic, Bonds... bonds) {
        return fixture.get().registry().changeAssociations().change(change(topic, bonds));
    }

    private static AssociationChange change(Resource topic, Bonds... bonds) {
        return new AssociationChange(
                topic, List.of(bonds).stream().map(Bonds::bond).toList(), List.of());
    }

    private List<Association> of(Resource topic) {
        return fixture.get().registry().associations().list(AssociationFilter.of(topic), 0, 10);
    }

    private void register(SubjectName subject, String schema) {
        fixture.get().register(subject.toString(), schema);
    }

    private void refer(String subject, SubjectName target) {
        String text = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"o\",\"type\":\"Order\"}]}";
        fixture.get().register(subject, request(text, new Reference("Order", target.toString(), 1)));
    }

    private RegisteredSchema latest(SubjectName subject) {
        return fixture.get().registry().subjects().version(subject, WantedVersion.LATEST, false);
    }
}
