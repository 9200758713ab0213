package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class AssociationApiTest {

    private final Api api;

    AssociationApiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/associations/resources/-/orders?resourceType=topic&associationType=value&offset=0&limit=-1",
                "/associations/resources/lkc-1/orders.of%2Ftoday?resourceType=topic&associationType=key",
                "/associations/resources/9f1c",
                "/associations/subjects/orders-value"
            })
    void probe_ofSerializers_answersAnEmptyList(String target) {
        assertThat(api.get(target)).hasToString("200 []");
    }

    @Test
    void post_thereIsNothingToAssociate_isNotFound() {
        assertThat(api.post("/associations", "{}"))
                .hasToString("404 {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
    }
}
