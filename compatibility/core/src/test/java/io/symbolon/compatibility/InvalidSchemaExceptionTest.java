package io.symbolon.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidSchemaExceptionTest {

    @Test
    void message_ofProblems_tellsEachWithItsPlace() {
        InvalidSchemaException invalid =
                new InvalidSchemaException(List.of(new Problem("/fields/0", "No name"), new Problem("", "Too large")));

        assertThat(invalid).hasMessage("No name (at /fields/0); Too large");
        assertThat(invalid.problems()).hasSize(2);
    }

    @Test
    void message_ofVeryManyProblems_countsTheRest() {
        List<Problem> many =
                IntStream.range(0, 25).mapToObj(i -> new Problem("", "P" + i)).toList();

        assertThat(new InvalidSchemaException(many)).hasMessageEndingWith("P19; and 5 more");
    }

    @Test
    void inDependency_problemsOfReferencedSchema_standBehindItsName() {
        InvalidSchemaException invalid =
                new InvalidSchemaException(List.of(new Problem("/fields/0", "No name"), new Problem("", "Too large")));

        assertThat(invalid.inDependency("shop.Money").problems())
                .containsExactly(
                        new Problem("shop.Money#/fields/0", "No name"), new Problem("shop.Money#", "Too large"));
    }
}
