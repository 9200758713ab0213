package io.symbolon.registry.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectNameTest {

    @ParameterizedTest
    @CsvSource({
        "orders-value, ., orders-value",
        ":.:orders-value, ., orders-value",
        ":.shop:orders-value, .shop, orders-value",
        ":.shop:a:b, .shop, a:b",
        ":.shop:, .shop, ''",
        ":.shop, .shop, ''",
        "a:.b:c, ., a:.b:c",
        "'', ., ''"
    })
    void parse_readsContextAndName(String qualified, String context, String name) {
        assertThat(SubjectName.parse(qualified)).isEqualTo(new SubjectName(context, name));
    }

    @ParameterizedTest
    @CsvSource({"orders-value", ":.shop:orders-value", ":.shop:"})
    void toString_isWhatParseReads(String qualified) {
        assertThat(SubjectName.parse(qualified)).hasToString(qualified);
    }

    @Test
    void resolve_staysInTheContextUnlessTheNameIsQualified() {
        SubjectName from = SubjectName.parse(":.shop:order");

        assertThat(from.resolve("money")).isEqualTo(new SubjectName(".shop", "money"));
        assertThat(from.resolve(":.bank:money")).isEqualTo(new SubjectName(".bank", "money"));
        assertThat(from.resolve(":.:money")).isEqualTo(new SubjectName(".", "money"));
    }
}
