package io.symbolon.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "orders, ''",
        "'', ''",
        ":.:orders, ''",
        ":.team:orders, :.team:",
        ":.team:a:b, :.team:",
        ":.team, :.team:",
        ":*:orders, ''"
    })
    void of_subject_isWhatStandsInFront(String subject, String prefix) {
        assertThat(ContextPrefix.of(subject).text()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "., ''", "team, :.team:", ".team, :.team:"})
    void ofContext_name_needsNoDot(String name, String prefix) {
        assertThat(ContextPrefix.ofContext(name).text()).isEqualTo(prefix);
    }

    @Test
    void ofContext_nameWithAColon_isRefused() {
        assertThatThrownBy(() -> ContextPrefix.ofContext(":.team:"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("':.team:'");
    }

    @ParameterizedTest
    @CsvSource({
        ":.team:orders, money, :.team:money",
        ":.team:orders, :.other:money, :.other:money",
        ":.team:orders, :.:money, :.:money",
        "orders, money, money"
    })
    void qualify_reference_isMeantInTheContextOfWhoHasIt(String referrer, String subject, String meant) {
        assertThat(ContextPrefix.of(referrer).qualify(new Reference("Money", subject, 3)))
                .isEqualTo(new Reference("Money", meant, 3));
    }
}
