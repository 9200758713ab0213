package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a browser asks before it lets a page of another origin use the registry. */
class CrossOriginTest {

    private final SymbolonServer server = SymbolonServer.start(Configuration.of(Map.of(
            "listeners", "http://127.0.0.1:0",
            "storage.url", "memory:",
            "access.control.allow.origin", "https://*.example.com, http://localhost:3000")));
    private final Api api = new Api(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void request_fromAnAllowedOrigin_mayBeReadByThePage() {
        assertThat(allowed("https://ui.example.com")).isEqualTo("https://ui.example.com");
        assertThat(allowed("http://localhost:3000")).isEqualTo("http://localhost:3000");
    }

    @Test
    void request_fromAnotherOrigin_mayNotBeReadByThePage() {
        assertThat(allowed("https://ui.example.org")).isEqualTo("none");
        assertThat(allowed("https://uiXexampleXcom")).isEqualTo("none");
    }

    @Test
    void preflight_saysWhatThePageMaySend() throws Exception {
        String answer = RawHttp.exchange(
                api.uri("/"),
                String.join(
                        "\r\n",
                        "OPTIONS /config HTTP/1.1",
                        "Origin: http://localhost:3000",
                        "Access-Control-Request-Method: PUT",
                        "Access-Control-Request-Headers: Content-Type",
                        ""),
                new byte[0]);

        assertThat(answer)
                .startsWith("HTTP/1.1 20")
                .contains("Access-Control-Allow-Origin: http://localhost:3000")
                .containsPattern("Access-Control-Allow-Methods: .*PUT")
                .containsPattern("Access-Control-Allow-Headers: .*Content-Type");
    }

    private String allowed(String origin) {
        return api.send("GET", "/subjects", "", "Origin", origin)
                .header("Access-Control-Allow-Origin")
                .orElse("none");
    }
}
