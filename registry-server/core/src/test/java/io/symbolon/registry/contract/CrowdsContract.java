package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of ids and numbers when sixteen threads, on all nodes, want the same at once. */
abstract class CrowdsContract extends ContractPart {

    private static final int ROUNDS = 10;

    CrowdsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void append_sameContentInSubjectsOfTheirOwn_givesOneId() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String text = "text " + round;
            List<Version> versions = Crowd.each(number -> register(node(number), subject("s" + number), content(text)));

            assertThat(versions)
                    .extracting(Version::schemaId)
                    .containsOnly(versions.get(0).schemaId());
            assertThat(versions).extracting(Version::number).containsOnly(round + 1);
        }
    }

    @Test
    void append_sameSubject_givesNumbersWithoutGapOrDuplicate() throws Exception {
        List<List<Version>> versions = Crowd.each(number -> IntStream.range(0, ROUNDS)
                .mapToObj(i -> register(node(number), subject("s"), content(number + " " + i)))
                .toList());

        List<Version> all = versions.stream().flatMap(List::stream).toList();
        assertThat(all)
                .extracting(Version::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, Crowd.SIZE * ROUNDS).boxed().toList());
        assertThat(all).extracting(Version::schemaId).doesNotHaveDuplicates();
        assertThat(versions("s")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void append_newContext_startsItOnce() throws Exception {
        List<Version> versions =
                Crowd.each(number -> register(node(number), subject("s" + number), content("text " + number)));

        assertThat(versions)
                .extracting(Version::schemaId)
                .doesNotHaveDuplicates()
                .contains(1);
    }

    @Test
    void append_ownContents_givesOwnIds() throws Exception {
        List<List<Integer>> ids = Crowd.each(number -> IntStream.range(0, ROUNDS)
                .mapToObj(i -> register(node(number), subject("s" + number), content(number + " " + i))
                        .schemaId())
                .toList());

        assertThat(ids.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(ofOneThread -> assertThat(ofOneThread).isSorted());
        SubjectFilter filter = new SubjectFilter(Optional.of(context), "");
        assertThat(this.<List<Version>>reading(
                        tx -> tx.versions().list(filter, SubjectName.BEFORE_ALL, 0, Integer.MAX_VALUE)))
                .hasSize(Crowd.SIZE * ROUNDS);
    }

    @Test
    void append_sameTwoContentsInOppositeOrder_endsForBoth() throws Exception {
        List<List<Integer>> ids = Crowd.each(2, number -> {
            List<String> texts = number % 2 == 0 ? List.of("a", "b") : List.of("b", "a");
            return node(number)
                    .inTransaction(
                            Scope.changing(subject("s" + number)),
                            tx -> texts.stream()
                                    .map(text -> append(subject("s" + number), content(text), tx)
                                            .schemaId())
                                    .sorted()
                                    .toList());
        });

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(ids.get(0)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void delete_whileOthersAppend_neverBringsANumberBack() throws Exception {
        register("s", "kept");
        List<List<Integer>> numbers = Crowd.each(number -> IntStream.range(0, ROUNDS)
                .mapToObj(i -> {
                    int added = register(node(number), subject("s"), content("text"))
                            .number();
                    node(number).inTransaction(Scope.changing(subject("s")), tx -> {
                        tx.versions().delete(subject("s"), added, Deletion.PERMANENT);
                        return null;
                    });
                    return added;
                })
                .toList());

        assertThat(numbers.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(versions("s")).extracting(Version::number).containsExactly(1);
    }
}
