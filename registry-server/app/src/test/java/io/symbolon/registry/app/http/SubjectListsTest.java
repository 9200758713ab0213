package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.awaitility.Awaitility.await;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.DeletedSubjects;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.app.http.SubjectLists.Question;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.jdbc.JdbcStorageEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectListsTest {

    private static final Question EVERY =
            new Question(new SubjectFilter(Optional.empty(), ""), DeletedSubjects.LEFT_OUT, new Page(0, -1));

    private final RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions("memory:", "", "", 4));
    private final Registry here = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    private final Registry elsewhere = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    private final SubjectLists lists = new SubjectLists(here.changes(), new Json(1 << 20));

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
        storage.close();
    }

    @Test
    void answer_whileNothingChanges_isTheSame() {
        register(here, "a");

        Object first = answer();

        assertThat(text(first)).isEqualTo("[\"a\"]");
        assertThatObject(answer()).isSameAs(first);
    }

    @Test
    void answer_afterAChangeInAnyProcess_hasIt() {
        assertThat(text(answer())).isEqualTo("[]");
        register(elsewhere, "a");
        assertThat(text(answer())).isEqualTo("[\"a\"]");
        register(here, "b");
        assertThat(text(answer())).isEqualTo("[\"a\",\"b\"]");
        elsewhere.delete().deleteSubject(SubjectName.parse("a"));
        assertThat(text(answer())).isEqualTo("[\"b\"]");
    }

    @Test
    void answer_ofALongList_isRead() {
        List<String> names = IntStream.range(0, 25_000).mapToObj(i -> "s" + i).toList();

        Object answer = lists.answer(EVERY, names::stream);

        assertThat((Stream<?>) answer).map(String.class::cast).containsExactlyElementsOf(names);
    }

    @Test
    void answers_thatAreShort_weighWhatTheirQuestionsDo() {
        List<Question> questions = IntStream.range(0, 60_000)
                .mapToObj(i -> "p".repeat(240) + i)
                .map(prefix -> new Question(
                        new SubjectFilter(Optional.empty(), prefix), DeletedSubjects.LEFT_OUT, new Page(0, -1)))
                .toList();

        questions.forEach(question -> lists.answer(question, Stream::empty));

        await().untilAsserted(() ->
                assertThat(questions.stream().filter(this::isKept)).hasSizeBetween(10_000, 20_000));
    }

    private boolean isKept(Question question) {
        try {
            lists.answer(question, () -> {
                throw new IllegalStateException("read anew");
            });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Object answer() {
        return lists.answer(
                EVERY,
                () -> here.subjects().list(EVERY.filter(), EVERY.deleted()).map(SubjectName::toString));
    }

    private static String text(Object answer) {
        return new String((byte[]) answer, StandardCharsets.UTF_8);
    }

    private static void register(Registry registry, String subject) {
        RegisterSchemaRequest request = RegisterSchemaRequest.of("AVRO", "\"int\"", List.of());
        registry.register().register(SubjectName.parse(subject), new SchemaRequest(request, false));
    }
}
