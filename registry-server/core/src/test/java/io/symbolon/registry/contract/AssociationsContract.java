package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationPage;
import io.symbolon.registry.storage.AssociationPage.BySubject;
import io.symbolon.registry.storage.AssociationPage.ByTopic;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Associations; the namespace of a test's topics is its context. */
abstract class AssociationsContract extends ContractPart {

    AssociationsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void find_nothingSaved_isEmpty() {
        assertThat(find(AssociationFilter.of(topic("t")))).isEmpty();
        assertThat(find(AssociationFilter.of(subject("s")))).isEmpty();
    }

    @Test
    void find_bySubjectOrByTopic_isWhatWasSaved() {
        Association saved = save(association("t", AssociationType.KEY, "s"));
        save(association("other", AssociationType.KEY, "other"));
        String id = saved.resource().id();

        assertThat(find(AssociationFilter.of(subject("s")))).containsExactly(saved);
        assertThat(find(AssociationFilter.of(saved.resource()))).containsExactly(saved);
        assertThat(find(AssociationFilter.of(Resource.withId(id)))).containsExactly(saved);
        assertThat(find(AssociationFilter.of(new Resource(context, "t", "")))).containsExactly(saved);
    }

    @Test
    void find_aNameInAnyNamespace_isOfAllTopicsWithThatName() {
        String name = "t" + UUID.randomUUID();
        Association here = save(association(new Resource(context + "1", name, name + 1), "s"));
        Association there = save(association(new Resource(context + "2", name, name + 2), "s"));

        assertThat(find(AssociationFilter.of(new Resource("", name, "")))).containsExactly(here, there);
        assertThat(find(AssociationFilter.of(new Resource(context + "2", "", ""))))
                .containsExactly(there);
    }

    @Test
    void find_aSubjectWithoutAName_isNotOfAllSubjects() {
        save(association("t", AssociationType.KEY, "s"));

        assertThat(find(AssociationFilter.of(subject("")))).isEmpty();
    }

    @Test
    void find_someTypesOrALifecycle_leavesOutTheOthers() {
        Association key = save(association("t", AssociationType.KEY, "k"));
        Association value = save(association("t", AssociationType.VALUE, "v"));
        Association strong = save(changed(value, Lifecycle.STRONG, true));

        assertThat(find(filter(Set.of(AssociationType.KEY), Optional.empty()))).containsExactly(key);
        assertThat(find(filter(Set.of(AssociationType.values()), Optional.of(Lifecycle.STRONG))))
                .containsExactly(strong);
        assertThat(find(filter(Set.of(AssociationType.KEY), Optional.of(Lifecycle.STRONG))))
                .isEmpty();
    }

    @Test
    void find_aPart_isInOrderOfNameAndType() {
        Association second = save(association("b", AssociationType.VALUE, "s"));
        Association first = save(association("b", AssociationType.KEY, "s"));
        Association third = save(association("c", AssociationType.KEY, "s"));

        AssociationFilter filter = AssociationFilter.of(subject("s"));
        assertThat(find(filter, new ByTopic(0, 2))).containsExactly(first, second);
        assertThat(find(filter, new ByTopic(2, 2))).containsExactly(third);
    }

    @Test
    void find_fromASubjectOn_isInOrderOfSubjectsThroughLaterContexts() {
        save(association("t1", AssociationType.KEY, "a"));
        Association third = save(association("t2", AssociationType.KEY, "c"));
        Association second = save(association("t4", AssociationType.KEY, "b"));
        Association first = save(association("t3", AssociationType.VALUE, "b"));
        SubjectName later = new SubjectName(context + "-later", "a");
        Association fourth = save(new Association(
                UUID.randomUUID(), topic("t5"), AssociationType.KEY, later, Lifecycle.WEAK, false, 1, 2));

        assertThat(find(AssociationFilter.ALL, new BySubject(subject("b"), 4)))
                .containsExactly(first, second, third, fourth);
        assertThat(find(AssociationFilter.ALL, new BySubject(subject("b"), 2))).containsExactly(first, second);
        assertThat(find(AssociationFilter.of(later), new BySubject(subject("b"), 4)))
                .containsExactly(fourth);
    }

    @Test
    void save_again_replacesWhatWasThere() {
        Association saved = save(association("t", AssociationType.VALUE, "s"));
        Association changed = save(changed(saved, Lifecycle.STRONG, true));

        assertThat(find(AssociationFilter.of(subject("s")))).containsExactly(changed);
    }

    @Test
    void save_anotherOfTheSameTypeForATopic_isRefused() {
        Association saved = save(association("t", AssociationType.VALUE, "s"));

        assertThatThrownBy(() -> save(association("t", AssociationType.VALUE, "other")))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> save(association(new Resource(context, "t", "another id"), "other")))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> save(association(
                        new Resource(context, "renamed", saved.resource().id()), "other")))
                .isInstanceOf(StorageException.class);
        assertThat(find(AssociationFilter.of(new Resource(context, "", "")))).containsExactly(saved);
    }

    @Test
    void save_undone_changesNothing() {
        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    tx.associations().save(association("t", AssociationType.KEY, "s"));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(AssociationFilter.of(subject("s")))).isEmpty();
    }

    @Test
    void delete_anAssociation_leavesTheOthers() {
        Association key = save(association("t", AssociationType.KEY, "s"));
        Association value = save(association("t", AssociationType.VALUE, "s"));
        delete(key);

        assertThat(find(AssociationFilter.of(subject("s")))).containsExactly(value);
    }

    @Test
    void change_eachOne_leavesOneEvent() {
        long start = reading(tx -> tx.events().last());
        Association saved = save(association("t", AssociationType.KEY, "s"));
        save(changed(saved, Lifecycle.STRONG, false));
        delete(saved);
        delete(saved);

        List<Event> events = this.<List<Event>>reading(tx -> tx.events().after(start, 1_000)).stream()
                .filter(event -> event.scope().context().equals(context))
                .toList();
        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.kind()).isEqualTo(Event.Kind.ASSOCIATION_CHANGED);
            assertThat(event.scope()).isEqualTo(subject("s"));
        });
    }

    private AssociationFilter filter(Set<AssociationType> types, Optional<Lifecycle> lifecycle) {
        return new AssociationFilter(Optional.empty(), topic("t"), types, lifecycle);
    }

    private Resource topic(String name) {
        return new Resource(context, name, context + "/" + name);
    }

    private Association association(String topic, AssociationType type, String subject) {
        return new Association(UUID.randomUUID(), topic(topic), type, subject(subject), Lifecycle.WEAK, false, 1, 2);
    }

    private Association association(Resource topic, String subject) {
        SubjectName name = subject(subject);
        return new Association(UUID.randomUUID(), topic, AssociationType.VALUE, name, Lifecycle.WEAK, false, 1, 2);
    }

    private static Association changed(Association before, Lifecycle lifecycle, boolean frozen) {
        return new Association(
                before.guid(),
                before.resource(),
                before.type(),
                before.subject(),
                lifecycle,
                frozen,
                before.createdAt(),
                before.updatedAt() + 1);
    }

    private Association save(Association association) {
        return changing(association.subject(), tx -> {
            tx.associations().save(association);
            return association;
        });
    }

    private void delete(Association association) {
        changing(association.subject(), tx -> {
            tx.associations().delete(association);
            return association;
        });
    }

    private List<Association> find(AssociationFilter filter) {
        return find(filter, new ByTopic(0, 1_000));
    }

    private List<Association> find(AssociationFilter filter, AssociationPage page) {
        return reading(tx -> tx.associations().find(filter, page));
    }
}
