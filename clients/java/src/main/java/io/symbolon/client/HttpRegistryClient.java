package io.symbolon.client;

import io.symbolon.client.Outcome.Answer;
import io.symbolon.model.AssociationBody;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registry over HTTP: each question is one call, nothing is remembered. */
final class HttpRegistryClient implements RegistryClient {

    private static final int NOT_FOUND = 404;

    private final RegistryConnection connection;

    HttpRegistryClient(ClientOptions options) {
        connection = new RegistryConnection(options);
    }

    @Override
    public SchemaBody register(String subject, RegisterSchemaRequest request, boolean normalize) {
        Call call = Call.post(
                "register a schema under subject '" + subject + "'",
                RequestPath.of("subjects", subject, "versions").with("normalize", normalize),
                connection.text(request));
        return connection.answers().registration(call, connection.send(call));
    }

    @Override
    public SchemaBody lookUp(String subject, RegisterSchemaRequest request, boolean normalize) {
        Call call = Call.post(
                "find a schema under subject '" + subject + "'",
                RequestPath.of("subjects", subject).with("normalize", normalize).with("deleted", false),
                connection.text(request));
        return connection.answers().registration(call, connection.send(call));
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
        return schema(
                "read the schema with guid " + guid,
                RequestPath.of("schemas", "guids", guid).with("referenceFormat", "qualified"));
    }

    @Override
    public SchemaBody version(String subject, int version, boolean withDeleted) {
        return schema(
                "read version " + version + " of subject '" + subject + "'",
                RequestPath.of("subjects", subject, "versions", String.valueOf(version))
                        .with("deleted", withDeleted));
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

    /** All that other clients send is sent too, for some registries ask for it. */
    @Override
    public List<AssociationBody> associations(String cluster, String topic, String type) {
        Call call = Call.get(
                "ask which subject the " + type + "s of topic '" + topic + "' are bound to",
                RequestPath.of("associations", "resources", cluster, topic)
                        .with("resourceType", "topic")
                        .with("associationType", type)
                        .with("offset", 0)
                        .with("limit", -1));
        Answer answer = connection.send(call);
        return answer.status() == NOT_FOUND
                ? List.of()
                : List.of(connection.answers().read(call, answer, AssociationBody[].class));
    }

    @Override
    public void close() {
        connection.close();
    }

    private SchemaBody schema(String aim, RequestPath path) {
        Call call = Call.get(aim, path);
        return connection.answers().schema(call, connection.send(call));
    }
}
