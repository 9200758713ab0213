package io.symbolon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.RegistryClientException;
import io.symbolon.files.ExitStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalStatusTest {

    @ParameterizedTest
    @CsvSource({
        "409, 40901, FAULT",
        "413, 413, FAULT",
        "422, 42201, FAULT",
        "422, 42209, FAULT",
        "422, 42210, FAULT",
        "422, 42202, USAGE",
        "422, 42204, USAGE",
        "422, 422, USAGE",
        "400, 400, USAGE",
        "404, 40401, USAGE",
        "422, 42205, UNREACHABLE",
        "422, 42206, UNREACHABLE",
        "401, 40101, UNREACHABLE",
        "500, 50001, UNREACHABLE",
        "404, 50005, UNREACHABLE",
        "409, 50005, UNREACHABLE",
        "0, 0, UNREACHABLE"
    })
    void refusal_hasTheStatusOfThoseWhoCanDoSomething(int status, int code, ExitStatus expected) {
        assertThat(RefusalStatus.of(new RegistryClientException(status, code, "no", null)))
                .isEqualTo(expected);
    }
}
