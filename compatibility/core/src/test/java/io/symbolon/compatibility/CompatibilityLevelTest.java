package io.symbolon.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, false, false, false",
        "BACKWARD, true, false, false",
        "BACKWARD_TRANSITIVE, true, false, true",
        "FORWARD, false, true, false",
        "FORWARD_TRANSITIVE, false, true, true",
        "FULL, true, true, false",
        "FULL_TRANSITIVE, true, true, true"
    })
    void flags_ofLevel_sayWhoReadsWhom(
            CompatibilityLevel level, boolean newReadsOld, boolean oldReadsNew, boolean allVersions) {
        assertThat(level.newReadsOld()).isEqualTo(newReadsOld);
        assertThat(level.oldReadsNew()).isEqualTo(oldReadsNew);
        assertThat(level.allVersions()).isEqualTo(allVersions);
    }

    @Test
    void of_nameInAnyCase_findsLevel() {
        assertThat(CompatibilityLevel.of("full_Transitive")).contains(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(CompatibilityLevel.of("FULL ")).isEmpty();
        assertThat(CompatibilityLevel.of("")).isEmpty();
    }

    @Test
    void of_policyNameInAnyCase_findsPolicy() {
        assertThat(CompatibilityPolicy.of("lenient")).contains(CompatibilityPolicy.LENIENT);
        assertThat(CompatibilityPolicy.of("none")).isEmpty();
    }
}
