package io.symbolon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryShareTest {

    private static final String LONG = "x".repeat(1_000_000);

    @Test
    void weight_ofLongText_isItsLengthAndSomething() {
        assertThat(MemoryShare.weight(LONG)).isBetween(1_000_000, 1_001_000);
    }

    @Test
    void weight_ofTextsThatAreReferredToTwice_countsEachOnce() {
        SchemaSource shared = SchemaSource.of(LONG);
        SchemaSource left = on("left", shared);
        SchemaSource right = on("right", shared);
        SchemaSource top = new SchemaSource("top", List.of(new Dependency("l", left), new Dependency("r", right)));

        assertThat(MemoryShare.weight(top)).isBetween(1_000_000, 1_010_000);
    }

    @Test
    void weight_ofAStackThatWouldBeEndlessAsATree_isReckonedAtOnce() {
        SchemaSource stack = SchemaSource.of("a");
        for (int i = 0; i < 100; i++) {
            stack = new SchemaSource("a", List.of(new Dependency("l", stack), new Dependency("r", stack)));
        }

        assertThat(MemoryShare.weight(stack)).isLessThan(100_000);
    }

    private static SchemaSource on(String text, SchemaSource below) {
        return new SchemaSource(text, List.of(new Dependency("below", below)));
    }
}
