package io.symbolon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "shop.Order.card, shop.Order.card, true",
        "shop.Order.card, shop.Order.cards, false",
        "shop.Order.card, hop.Order.card, false",
        "**.card, shop.Order.card, true",
        "**.card, Order.card, true",
        "**.card, Order.discard, false",
        "**card, card, true",
        "*.card, Order.card, true",
        "*.card, shop.Order.card, false",
        "shop.*.card, shop.Order.card, true",
        "shop.*.card, shop.a.b.card, false",
        "shop.**.card, shop.a.b.card, true",
        "shop.**, shop.a.b, true",
        "shop.*, shop.a.b, false",
        "shop.c?rd, shop.card, true",
        "shop.c?rd, shop.crd, false",
        "shop?card, shop.card, false",
        "*a*b*, xaxbx, true",
        "*a*b*, xbxax, false",
        "***, a.b, true",
        "'', a, false",
        "a.b, '', false"
    })
    void matches_asTheStarsSay(String pattern, String path, boolean expected) {
        assertThat(new PathPattern(pattern).matches(path)).isEqualTo(expected);
    }

    @Test
    void matches_manyStars_comesToAnEnd() {
        assertThat(new PathPattern("**a".repeat(200) + "b").matches("a".repeat(20_000)))
                .isFalse();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void matches_nothingButStars_looksAtEachOncePerLetter() {
        assertThat(new PathPattern("*".repeat(100_000)).matches("a".repeat(1_000)))
                .isTrue();
    }
}
