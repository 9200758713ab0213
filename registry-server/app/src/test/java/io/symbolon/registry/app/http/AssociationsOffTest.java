package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A registry whose owner does not let topics be bound to subjects. */
class AssociationsOffTest {

    private static final String NOT_FOUND = "404 {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}";

    private final SymbolonServer server = SymbolonServer.start(Configuration.of(
            Map.of("listeners", "http://127.0.0.1:0", "storage.url", "memory:", "associations.enable", "false")));
    private final Api api = new Api(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void paths_ofAssociations_areNotFound() {
        assertThat(api.get("/associations/resources/-/orders")).hasToString(NOT_FOUND);
        assertThat(api.get("/associations/subjects/s")).hasToString(NOT_FOUND);
        assertThat(api.post("/associations", "{}")).hasToString(NOT_FOUND);
        assertThat(api.post("/associations:batchGet", "{}")).hasToString(NOT_FOUND);
        assertThat(api.get("/subjects")).hasToString("200 []");
    }
}
