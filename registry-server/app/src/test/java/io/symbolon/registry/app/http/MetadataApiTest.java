package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServedRegistry.class)
class MetadataApiTest {

    private final Api api;

    MetadataApiTest(Api api) {
        this.api = api;
    }

    @Test
    void id_namesTheRegistry() {
        assertThat(api.get("/v1/metadata/id"))
                .hasToString("200 {\"scope\":{\"path\":[],\"clusters\":"
                        + "{\"schema-registry-cluster\":\"schema-registry\"}}}");
    }

    @Test
    void version_isTheOneThatTheProgramTells() {
        assertThat(api.get("/v1/metadata/version")).hasToString("200 {\"version\":\"" + Release.version() + "\"}");
    }

    @Test
    void deployment_hasNothingToTell() {
        assertThat(api.get("/v1/metadata/deployment")).hasToString("200 {}");
    }
}
