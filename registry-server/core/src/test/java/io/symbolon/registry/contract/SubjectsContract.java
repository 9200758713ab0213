package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
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
        assertThat(subjects("")).isEmpty();
    }

    @Test
    void list_ofContext_hasAllVersionsBySubjectAndNumber() {
        Version b1 = register("b", "a");
        Version b2 = register("b", "b");
        softDelete("b", 1);
        Version a1 = register("a", "b");
        register("taken-away", "a");
        delete("taken-away", 1);

        assertThat(list(ofContext(""), SubjectName.BEFORE_ALL, 0, 9))
                .containsExactly(a1, new Version(b1.subject(), 1, b1.schemaId(), true, b1.registeredAt()), b2);
    }

    @Test
    void list_partByPart_hasEveryVersionOnce() {
        Version a1 = register("a", "a");
        Version b1 = register("b", "a");
        Version b2 = register("b", "b");
        Version b3 = register("b", "c");
        Version c1 = register("c", "a");
        SubjectFilter filter = ofContext("");

        assertThat(list(filter, SubjectName.BEFORE_ALL, 0, 3)).containsExactly(a1, b1, b2);
        assertThat(list(filter, subject("b"), 2, 3)).containsExactly(b3, c1);
        assertThat(list(filter, subject("b"), 3, 1)).containsExactly(c1);
        assertThat(list(filter, subject("bb"), 7, 3)).containsExactly(c1);
        assertThat(list(filter, subject("c"), 1, 3)).isEmpty();
    }

    @Test
    void list_partByPartOfAllContexts_goesOnInTheNextContext() {
        Version b1 = register("b", "a");
        Version c1 = register("c", "a");
        Version far = register(storage, new SubjectName(context + ".b", "a"), content("a"));
        SubjectFilter everywhere = new SubjectFilter(Optional.empty(), "");

        assertThat(list(everywhere, new SubjectName(context, ""), 0, 3)).containsExactly(b1, c1, far);
        assertThat(list(everywhere, subject("b"), 1, 2)).containsExactly(c1, far);
        assertThat(list(everywhere, subject("c"), 1, 1)).containsExactly(far);
    }

    @Test
    void subjects_withPrefix_takesEveryCharacterLiterally() {
        List.of("100%-a", "100%-b", "1000-c", "a_b", "axb", "!a", "a!b", "\\a").forEach(name -> register(name, "a"));

        assertThat(subjects("100%")).containsExactly("100%-a", "100%-b");
        assertThat(subjects("a_")).containsExactly("a_b");
        assertThat(subjects("!")).containsExactly("!a");
        assertThat(subjects("a!")).containsExactly("a!b");
        assertThat(subjects("\\")).containsExactly("\\a");
    }

    @Test
    void subjects_areInOrderOfTheirCharacters() {
        List.of("a", "Z", "é", "a b", "a-b", "A", "漢", "_", "aa", "0").forEach(name -> register(name, "a"));

        assertThat(subjects("")).containsExactly("0", "A", "Z", "_", "a", "a b", "a-b", "aa", "é", "漢");
    }

    @Test
    void subjects_ofAllContexts_areInOrderOfContextAndName() {
        SubjectName elsewhere = new SubjectName(context + ".b", "a");
        register("b", "a");
        register(storage, elsewhere, content("a"));

        List<SubjectName> all =
                names(list(new SubjectFilter(Optional.empty(), ""), SubjectName.BEFORE_ALL, 0, Integer.MAX_VALUE));

        assertThat(all).containsSubsequence(subject("b"), elsewhere).doesNotHaveDuplicates();
    }

    @Test
    void subjects_ofDefaultContext_areThoseAlone() {
        SubjectName inDefault = new SubjectName(SubjectName.DEFAULT_CONTEXT, context);
        register(storage, inDefault, content("a"));
        register("s", "a");

        SubjectFilter filter = new SubjectFilter(Optional.of(SubjectName.DEFAULT_CONTEXT), context);
        List<SubjectName> found = names(list(filter, SubjectName.BEFORE_ALL, 0, Integer.MAX_VALUE));

        assertThat(found).containsExactly(inDefault);
    }

    @Test
    void subjects_heldByWorkThatWasUndoneOrWroteNothing_areNotListed() {
        assertThatThrownBy(() -> changing(subject("undone"), tx -> {
                    append(subject("undone"), content("a"), tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        changing(subject("idle"), tx -> "nothing");

        assertThat(subjects("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unusualNames")
    void register_underUnusualName_isFoundUnderThatNameAlone(String name) {
        register(name, "a");

        assertThat(subjects("")).containsExactly(name);
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

        assertThat(subjects("")).containsExactlyElementsOf(names);
        assertThat(versions("A")).hasSize(1);
    }

    private List<String> subjects(String prefix) {
        return names(list(ofContext(prefix), SubjectName.BEFORE_ALL, 0, Integer.MAX_VALUE)).stream()
                .map(SubjectName::name)
                .toList();
    }

    private static List<SubjectName> names(List<Version> versions) {
        return versions.stream().map(Version::subject).distinct().toList();
    }

    private List<Version> list(SubjectFilter filter, SubjectName after, int number, int limit) {
        return reading(tx -> tx.versions().list(filter, after, number, limit));
    }

    private SubjectFilter ofContext(String prefix) {
        return new SubjectFilter(Optional.of(context), prefix);
    }
}
