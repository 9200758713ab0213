package io.symbolon.client;

import io.symbolon.client.Outcome.Answer;
import io.symbolon.client.Outcome.NoAnswer;
import io.symbolon.model.MediaTypes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One URL of the registry, and how it is asked a question once. Any number of threads may share it. */
final class RegistryNode {

    private static final String ACCEPT = String.join(", ", MediaTypes.ANSWERS);

    private final HttpClient http;
    private final BaseUrl url;
    private final Authorization authorization;
    private final Map<String, String> headers;

    RegistryNode(HttpClient http, BaseUrl url, Authorization authorization, Map<String, String> headers) {
        this.http = http;
        this.url = url;
        this.authorization = authorization;
        this.headers = headers;
    }

    /**
     * Asks once. The limit is for the whole answer; a limit given to the request itself would end with its head.
     *
     * @throws RegistryClientException if the request cannot be made at all
     */
    Outcome ask(Call call, Duration limit) throws InterruptedException {
        HttpRequest request = request(call);
        CompletableFuture<HttpResponse<String>> flight = http.sendAsync(request, BoundedBody.handler());
        try {
            return answer(request.uri(), flight.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new NoAnswer(new HttpTimeoutException("no whole answer within " + limit.toMillis() + " ms"));
        } catch (ExecutionException e) {
            return new NoAnswer(e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause()));
        } finally {
            flight.cancel(true);
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(url.resolve(call.path()));
        builder.method(call.method(), publisher(call));
        builder.setHeader("Accept", ACCEPT);
        if (call.body() != null) {
            builder.setHeader("Content-Type", MediaTypes.V1_JSON);
        }
        headers.forEach((name, value) -> setHeader(builder, name, value));
        authorization.value().ifPresent(value -> setHeader(builder, "Authorization", value));
        return builder.build();
    }

    private static BodyPublisher publisher(Call call) {
        return call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
    }

    private static void setHeader(HttpRequest.Builder builder, String name, String value) {
        try {
            builder.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            // Not passed on as the cause: its message may hold the value, which may be secret.
            throw RegistryClientException.unreachable(
                    "The header '" + name
                            + "' cannot be sent: either HTTP keeps that name for itself, or the value has a"
                            + " character such as a line break",
                    null);
        }
    }

    private static Answer answer(URI from, HttpResponse<String> response) {
        return new Answer(
                from,
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Retry-After").flatMap(RegistryNode::seconds));
    }

    /** Only the form in seconds; the other one, a date, needs clocks that agree. */
    private static Optional<Duration> seconds(String retryAfter) {
        return retryAfter.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(retryAfter)))
                : Optional.empty();
    }
}
