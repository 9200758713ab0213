package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contents that come with the id they have elsewhere. */
abstract class GivenIdsContract extends ContractPart {

    GivenIdsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void put_freeId_keepsTheContentUnderIt() {
        assertThat(put(77, "a")).isTrue();

        assertThat(find(77)).contains(new StoredSchema(77, content("a")));
        assertThat(store("a").id()).isEqualTo(77);
    }

    @Test
    void put_sameAgain_isTrue() {
        put(77, "a");

        assertThat(put(77, "a")).isTrue();
    }

    @Test
    void put_idOfAnotherContent_isFalseAndChangesNothing() {
        put(77, "a");

        assertThat(put(77, "b")).isFalse();
        assertThat(find(77)).contains(new StoredSchema(77, content("a")));
        assertThat(find(content("b"))).isEmpty();
        assertThat(versions("given")).hasSize(1);
    }

    @Test
    void put_contentThatHasAnotherId_isFalseAndChangesNothing() {
        put(77, "a");

        assertThat(put(78, "a")).isFalse();
        assertThat(find(78)).isEmpty();
    }

    @Test
    void append_afterGivenId_getsGreaterId() {
        store("a");
        put(1_000_000, "b");
        int next = store("c").id();

        put(500, "d");

        assertThat(next).isGreaterThan(1_000_000);
        assertThat(store("e").id()).isGreaterThan(next);
    }

    @Test
    void put_theIdThatWouldComeNext_isNotGivenOutAgain() {
        int last = store("a").id();
        put(last + 1, "b");

        assertThat(store("c").id()).isGreaterThan(last + 1);
    }

    @Test
    void put_largestId_isKept() {
        assertThat(put(Integer.MAX_VALUE, "a")).isTrue();
        assertThat(find(content("a"))).contains(new StoredSchema(Integer.MAX_VALUE, content("a")));
    }

    @Test
    void append_behindTheLargestId_saysThatNoneIsLeft() {
        put(Integer.MAX_VALUE, "a");

        assertThatThrownBy(() -> store("b"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("has no ids left");
        assertThat(store("a").id()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void nextNumber_behindTheLargest_isNone() {
        SubjectName subject = subject("numbered");
        changing(subject, tx -> tx.versions().put(subject, Integer.MAX_VALUE, new StoredSchema(1, content("a"))));

        assertThat(this.<Integer>reading(tx -> tx.state(subject, List.of()).nextNumber()))
                .isZero();
    }

    @Test
    void put_undone_leavesNothing() {
        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    tx.versions().put(subject("s"), 1, new StoredSchema(77, content("a")));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(77)).isEmpty();
        assertThat(find(content("a"))).isEmpty();
    }

    @Test
    void put_manyInOneTransaction_keepsAll() {
        changing(subject("s"), tx -> {
            for (int id = 10; id <= 30; id += 10) {
                assertThat(tx.versions().put(subject("s"), id, new StoredSchema(id, content("text " + id))))
                        .isPresent();
            }
            return null;
        });

        assertThat(find(content("text 20"))).contains(new StoredSchema(20, content("text 20")));
    }

    @Test
    void put_differentContentsUnderOneIdAtOnce_oneWins() throws Exception {
        List<Boolean> kept = Crowd.each(number -> node(number)
                .inTransaction(
                        Scope.changing(subject("s" + number)),
                        tx -> tx.versions()
                                .put(subject("s" + number), 1, new StoredSchema(5, content("text " + number)))
                                .isPresent()));

        assertThat(kept).containsOnlyOnce(true);
    }

    /** Under a number of its own in a subject that the tests use for nothing else. */
    private boolean put(int id, String text) {
        SubjectName subject = subject("given");
        return changing(
                subject,
                tx -> tx.versions()
                        .put(subject, tx.state(subject, List.of()).nextNumber(), new StoredSchema(id, content(text)))
                        .isPresent());
    }
}
