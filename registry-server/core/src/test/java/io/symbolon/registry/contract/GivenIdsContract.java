package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StoredSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contents that come with the id they have elsewhere. */
abstract class GivenIdsContract extends ContractPart {

    GivenIdsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void storeAs_freeId_keepsTheContentUnderIt() {
        assertThat(storeAs(77, "a")).isTrue();

        assertThat(find(77)).contains(new StoredSchema(77, content("a")));
        assertThat(store("a").id()).isEqualTo(77);
    }

    @Test
    void storeAs_sameAgain_isTrue() {
        storeAs(77, "a");

        assertThat(storeAs(77, "a")).isTrue();
    }

    @Test
    void storeAs_idOfAnotherContent_isFalseAndChangesNothing() {
        storeAs(77, "a");

        assertThat(storeAs(77, "b")).isFalse();
        assertThat(find(77)).contains(new StoredSchema(77, content("a")));
        assertThat(find(content("b"))).isEmpty();
    }

    @Test
    void storeAs_contentThatHasAnotherId_isFalseAndChangesNothing() {
        storeAs(77, "a");

        assertThat(storeAs(78, "a")).isFalse();
        assertThat(find(78)).isEmpty();
    }

    @Test
    void store_afterGivenId_getsGreaterId() {
        store("a");
        storeAs(1_000_000, "b");
        int next = store("c").id();

        storeAs(500, "d");

        assertThat(next).isGreaterThan(1_000_000);
        assertThat(store("e").id()).isGreaterThan(next);
    }

    @Test
    void storeAs_theIdThatWouldComeNext_isNotGivenOutAgain() {
        int last = store("a").id();
        storeAs(last + 1, "b");

        assertThat(store("c").id()).isGreaterThan(last + 1);
    }

    @Test
    void storeAs_largestId_isKept() {
        assertThat(storeAs(Integer.MAX_VALUE, "a")).isTrue();
        assertThat(find(content("a"))).contains(new StoredSchema(Integer.MAX_VALUE, content("a")));
    }

    @Test
    void storeAs_undone_leavesNothing() {
        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    tx.schemas().storeAs(context, new StoredSchema(77, content("a")));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(77)).isEmpty();
        assertThat(find(content("a"))).isEmpty();
    }

    @Test
    void storeAs_manyInOneTransaction_keepsAll() {
        changing(subject("s"), tx -> {
            for (int id = 10; id <= 30; id += 10) {
                assertThat(tx.schemas().storeAs(context, new StoredSchema(id, content("text " + id))))
                        .isTrue();
            }
            return null;
        });

        assertThat(find(content("text 20"))).contains(new StoredSchema(20, content("text 20")));
    }

    @Test
    void storeAs_differentContentsUnderOneIdAtOnce_oneWins() throws Exception {
        List<Boolean> kept = Crowd.each(number -> node(number)
                .inTransaction(
                        Scope.changing(subject("s" + number)),
                        tx -> tx.schemas().storeAs(context, new StoredSchema(5, content("text " + number)))));

        assertThat(kept).containsOnlyOnce(true);
    }

    private boolean storeAs(int id, String text) {
        return changing(subject("s"), tx -> tx.schemas().storeAs(context, new StoredSchema(id, content(text))));
    }
}
