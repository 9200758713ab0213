package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A registry whose owner does not let clients change modes. */
class ImmutableModeTest {

    private static final String REFUSED = "422 {\"error_code\":42205,\"message\":\"Mode changes are not allowed\"}";

    private final SymbolonServer server = SymbolonServer.start(Configuration.of(
            Map.of("listeners", "http://127.0.0.1:0", "storage.url", "memory:", "mode.mutability", "false")));
    private final Api api = new Api(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mode_isReadButNotChanged() {
        assertThat(api.put("/mode", "{\"mode\": \"READONLY\"}")).hasToString(REFUSED);
        assertThat(api.put("/mode/s?force=true", "{\"mode\": \"IMPORT\"}")).hasToString(REFUSED);
        assertThat(api.put("/mode/s", "{\"mode\": null}")).hasToString(REFUSED);
        assertThat(api.delete("/mode")).hasToString(REFUSED);
        assertThat(api.delete("/mode/s?recursive=true")).hasToString(REFUSED);
        assertThat(api.get("/mode")).hasToString("200 {\"mode\":\"READWRITE\"}");
    }
}
