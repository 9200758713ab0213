package io.symbolon.registry.app.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.model.MediaTypes;
import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A registry of a test class's own, spoken to over HTTP; every answer is held against the OpenAPI document. */
final class Api implements BeforeAllCallback, AfterAllCallback {

    private final Map<String, String> configuration = new HashMap<>(
            Map.of("listeners", "http://127.0.0.1:0", "storage.url", "memory:", "shutdown.graceful.ms", "1000"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenApi document = new OpenApi();
    private SymbolonServer server;

    /** Configures the registry before it starts. */
    Api with(String key, String value) {
        configuration.put(key, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = SymbolonServer.start(Configuration.of(configuration));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }

    URI uri(String target) {
        return URI.create(server.url() + target);
    }

    Answer get(String target) {
        return send("GET", target, "");
    }

    Answer post(String target, String body) {
        return send("POST", target, body);
    }

    Answer put(String target, String body) {
        return send("PUT", target, body);
    }

    Answer delete(String target) {
        return send("DELETE", target, "");
    }

    /** Registers an Avro schema. */
    Answer register(String subject, String schema) {
        return post("/subjects/" + subject + "/versions", request(schema));
    }

    /** The body of a request for an Avro schema. */
    static String request(String schema) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        return body.put("schema", schema).toString();
    }

    Answer send(String method, String target, String body, String... headers) {
        BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(target)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()
                && request.build().headers().firstValue("Content-Type").isEmpty()) {
            request.header("Content-Type", MediaTypes.V1_JSON);
        }
        Answer answer = send(request.build());
        document.requireDocumented(method, target, answer);
        return answer;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
