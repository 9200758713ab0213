package io.symbolon.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry over HTTP: each question is one call, nothing is remembered. */
final class HttpRegistryClient implements RegistryClient {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRegistryClient.class);

    private final HttpClient http;
    private final Transport transport;
    private final ObjectMapper json = new ObjectMapper();
    private final AnswerReader answers = new AnswerReader(json);

    HttpRegistryClient(ClientOptions options) {
        http = httpClient(options.connection());
        transport = new Transport(nodes(options), options.connection().readTimeout(), options.retries());
    }

    @Override
    public SchemaBody register(String subject, RegisterSchemaRequest request, boolean normalize) {
        Call call = Call.post(
                "register a schema under subject '" + subject + "'",
                RequestPath.of("subjects", subject, "versions").with("normalize", normalize),
                text(request));
        return answers.registration(call, transport.send(call));
    }

    @Override
    public SchemaBody lookUp(String subject, RegisterSchemaRequest request, boolean normalize) {
        Call call = Call.post(
                "find a schema under subject '" + subject + "'",
                RequestPath.of("subjects", subject).with("normalize", normalize).with("deleted", false),
                text(request));
        return answers.registration(call, transport.send(call));
    }

    @Override
    public SchemaBody schemaById(int id, String subject) {
        return schema(
                "read the schema with id " + id + (subject.isEmpty() ? "" : " of subject '" + subject + "'"),
                RequestPath.of("schemas", "ids", String.valueOf(id))
                        .with("fetchMaxId", false)
                        .with("subject", subject));
    }

    @Override
    public SchemaBody schemaByGuid(String guid) {
        return schema("read the schema with guid " + guid, RequestPath.of("schemas", "guids", guid));
    }

    @Override
    public SchemaBody version(String subject, int version) {
        return schema(
                "read version " + version + " of subject '" + subject + "'",
                RequestPath.of("subjects", subject, "versions", String.valueOf(version)));
    }

    @Override
    public SchemaBody latest(String subject) {
        return schema(
                "read the latest version of subject '" + subject + "'",
                RequestPath.of("subjects", subject, "versions", "latest"));
    }

    @Override
    public SchemaBody latestWithMetadata(String subject, Map<String, String> properties) {
        SortedMap<String, String> sorted = new TreeMap<>(properties);
        RequestPath path = RequestPath.of("subjects", subject, "metadata");
        sorted.forEach((name, value) -> path.with("key", name).with("value", value));
        return schema("read the latest version of subject '" + subject + "' with metadata " + sorted, path);
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

    private SchemaBody schema(String aim, RequestPath path) {
        Call call = Call.get(aim, path);
        return answers.schema(call, transport.send(call));
    }

    private String text(RegisterSchemaRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private List<RegistryNode> nodes(ClientOptions options) {
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
