package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectFilter.Deleted;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of subjects. */
abstract class SubjectsContract extends ContractPart {

    SubjectsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void subjects_ofUnknownContext_isEmpty() {
        assertThat(subjects("", Deleted.INCLUDED)).isEmpty();
    }

    @Test
    void subjects_byDeletion_countsTheVersionsThatTheFilterNames() {
        register("all-live", "a");
        register("some-live", "a");
        register("some-live", "b");
        softDelete("some-live", 1);
        register("none-live", "a");
        softDelete("none-live", 1);
        register("taken-away", "a");
        delete("taken-away", 1);

        assertThat(subjects("", Deleted.NONE)).containsExactly("all-live", "some-live");
        assertThat(subjects("", Deleted.INCLUDED)).containsExactly("all-live", "none-live", "some-live");
        assertThat(subjects("", Deleted.ONLY)).containsExactly("none-live");
    }

    @Test
    void subjects_withPrefix_takesEveryCharacterLiterally() {
        List.of("100%-a", "100%-b", "1000-c", "a_b", "axb", "!a", "a!b", "\\a").forEach(name -> register(name, "a"));

        assertThat(subjects("100%", Deleted.NONE)).containsExactly("100%-a", "100%-b");
        assertThat(subjects("a_", Deleted.NONE)).containsExactly("a_b");
        assertThat(subjects("!", Deleted.NONE)).containsExactly("!a");
        assertThat(subjects("a!", Deleted.NONE)).containsExactly("a!b");
        assertThat(subjects("\\", Deleted.NONE)).containsExactly("\\a");
    }

    @Test
    void subjects_areInOrderOfTheirCharacters() {
        List.of("a", "Z", "é", "a b", "a-b", "A", "漢", "_", "aa", "0").forEach(name -> register(name, "a"));

        assertThat(subjects("", Deleted.NONE)).containsExactly("0", "A", "Z", "_", "a", "a b", "a-b", "aa", "é", "漢");
    }

    @Test
    void subjects_ofAllContexts_areInOrderOfContextAndName() {
        SubjectName elsewhere = new SubjectName(context + ".b", "a");
        register("b", "a");
        register(storage, elsewhere, content("a"));

        List<SubjectName> all =
                reading(tx -> tx.versions().subjects(new SubjectFilter(Optional.empty(), "", Deleted.NONE)));

        assertThat(all).containsSubsequence(subject("b"), elsewhere).doesNotHaveDuplicates();
    }

    @Test
    void subjects_ofDefaultContext_areThoseAlone() {
        SubjectName inDefault = new SubjectName(SubjectName.DEFAULT_CONTEXT, context);
        register(storage, inDefault, content("a"));
        register("s", "a");

        List<SubjectName> found = reading(tx -> tx.versions()
                .subjects(new SubjectFilter(Optional.of(SubjectName.DEFAULT_CONTEXT), context, Deleted.NONE)));

        assertThat(found).containsExactly(inDefault);
    }

    @Test
    void subjects_heldByWorkThatWasUndoneOrWroteNothing_areNotListed() {
        assertThatThrownBy(() -> changing(subject("undone"), tx -> {
                    tx.versions().append(subject("undone"), 1);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        changing(subject("idle"), tx -> "nothing");

        assertThat(subjects("", Deleted.INCLUDED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unusualNames")
    void register_underUnusualName_isFoundUnderThatNameAlone(String name) {
        register(name, "a");

        assertThat(subjects("", Deleted.NONE)).containsExactly(name);
        assertThat(versions(name)).hasSize(1);
        assertThat(versions(name + " ")).isEmpty();
    }

    static Stream<String> unusualNames() {
        return Stream.of(
                "it's",
                "\"quoted\"",
                "a/b\\c",
                "%",
                "_",
                " ",
                "?",
                ":name",
                "$1",
                "{}",
                "null",
                "漢字-Ünïcödé-🙂",
                "x".repeat(1024),
                "🙂".repeat(256));
    }

    @Test
    void register_underNamesThatDifferInCaseOrSpace_areDifferentSubjects() {
        List<String> names = List.of(" a", "A", "a", "a ", "e\u0301", "é");
        names.forEach(name -> register(name, "a"));

        assertThat(subjects("", Deleted.NONE)).containsExactlyElementsOf(names);
        assertThat(versions("A")).hasSize(1);
    }

    private List<String> subjects(String prefix, Deleted deleted) {
        return reading(tx -> tx.versions().subjects(new SubjectFilter(Optional.of(context), prefix, deleted))).stream()
                .map(SubjectName::name)
                .toList();
    }
}
