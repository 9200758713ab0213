package io.symbolon.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.RegistryError;
import org.junit.jupiter.api.Test;

class ItemOutcomeTest {

    @Test
    void of_aRefusal_isKept() {
        RegistryException refusal = new RegistryException(RegistryError.SUBJECT_NOT_FOUND, "s");

        assertThat(ItemOutcome.<String>of(() -> {
                    throw refusal;
                }))
                .isEqualTo(new ItemOutcome<>(null, refusal));
    }

    @Test
    void of_workThatFindsTheTimeOver_isNotGoneOnFrom() {
        RegistryException over = new RegistryException(RegistryError.REQUEST_TIMED_OUT, "over");

        assertThatThrownBy(() -> ItemOutcome.of(() -> {
                    throw over;
                }))
                .isSameAs(over);
    }

    @Test
    void of_workOfAnInterruptedRequest_isNotBegun() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ItemOutcome.of(() -> "begun"))
                    .isInstanceOfSatisfying(
                            RegistryException.class,
                            e -> assertThat(e.error()).isEqualTo(RegistryError.REQUEST_TIMED_OUT));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
