package io.symbolon.registry.app.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.model.MediaTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A registry as a client sees it over HTTP; every answer is held against the OpenAPI document. */
public final class Api {

    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenApi document = new OpenApi();
    private final String url;

    public Api(String url) {
        this.url = url;
    }

    URI uri(String target) {
        return URI.create(url + target);
    }

    public Answer get(String target) {
        return send("GET", target, "");
    }

    Answer post(String target, String body) {
        return send("POST", target, body);
    }

    public Answer put(String target, String body) {
        return send("PUT", target, body);
    }

    Answer delete(String target) {
        return send("DELETE", target, "");
    }

    /** Registers an Avro schema. */
    public Answer register(String subject, String schema) {
        return post("/subjects/" + subject + "/versions", request(schema));
    }

    /** Registers a schema of any kind. */
    public Answer register(String subject, String type, String schema) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        return post(
                "/subjects/" + subject + "/versions",
                body.put("schemaType", type).put("schema", schema).toString());
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
