package io.symbolon.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WantedVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"latest", " Latest", "LATEST", "-1"})
    void parse_latestInAnySpelling_isLatest(String text) {
        assertThat(WantedVersion.parse(text).isLatest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2147483647", " 1"})
    void parse_number_isThatNumber(String text) {
        assertThat(WantedVersion.parse(text).number()).isEqualTo(Integer.parseInt(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "2147483648", "abc", "", "1e3", "1.0"})
    void parse_anythingElse_saysWhatIsAllowed(String text) {
        assertThatThrownBy(() -> WantedVersion.parse(text))
                .hasMessage("The specified version '" + text + "' is not a valid version id. Allowed values are between"
                        + " [1, 2^31-1] and the string \"latest\"");
    }
}
