package io.symbolon.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.symbolon.client.Outcome.Answer;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all clients of one registry do alike: connect, send, write and read JSON. Any number of threads may share it. */
final class RegistryConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryConnection.class);

    private final HttpClient http;
    private final Transport transport;
    private final ObjectMapper json = new ObjectMapper();
    private final AnswerReader answers = new AnswerReader(json);

    RegistryConnection(ClientOptions options) {
        http = httpClient(options.connection());
        transport = new Transport(nodes(http, options), options.connection().readTimeout(), options.retries());
    }

    Answer send(Call call) {
        return transport.send(call);
    }

    /** Sends a call whose answer is a body of that kind. */
    <T> T ask(Call call, Class<T> kind) {
        return answers.read(call, send(call), kind);
    }

    AnswerReader answers() {
        return answers;
    }

    /** The JSON of a request's body. */
    String text(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Closes connections where the JDK can (21 and later); before, they close once nobody refers to the client. */
    @Override
    public void close() {
        if (http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.warn("The connections to the registry did not close well", e);
            }
        }
    }

    private static List<RegistryNode> nodes(HttpClient http, ClientOptions options) {
        return options.urls().stream()
                .map(BaseUrl::parse)
                .map(url ->
                        new RegistryNode(http, url, new Authorization(options.credentials(), url), options.headers()))
                .toList();
    }

    /** HTTP/1.1: offering an upgrade trips old proxies. No redirects: they would take the credentials elsewhere. */
    private static HttpClient httpClient(ConnectionOptions options) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout());
        if (options.proxy() != null) {
            builder.proxy(ProxySelector.of(options.proxy()));
        }
        if (options.tls() != null) {
            builder.sslContext(options.tls());
        }
        return builder.build();
    }
}
