package io.symbolon.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.ParsedSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaEntity;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaEntity.EntityType;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaReference;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SchemaTags;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.requests.TagSchemaRequest;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Confluent client for Java, as Flink's SQL jar bundles it under a name of its own. */
@ExtendWith(SymbolonExtension.class)
class ConfluentClientTest {

    private static final ParsedSchema ORDER = new AvroSchema("""
            {"type":"record","name":"Order","fields":[{"name":"id","type":"long"}]}""");

    private static final ParsedSchema ORDER_WITH_NOTE = new AvroSchema("""
            {"type":"record","name":"Order","fields":[{"name":"id","type":"long"},
             {"name":"note","type":"string","default":"none"}]}""");

    private static final ParsedSchema ORDER_WITHOUT_DEFAULT = new AvroSchema("""
            {"type":"record","name":"Order","fields":[{"name":"id","type":"long"},{"name":"note","type":"string"}]}""");

    private final String url;
    private final CachedSchemaRegistryClient client;

    ConfluentClientTest(InMemoryRegistry registry) {
        url = registry.url();
        client = client(url);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void schema_registered_isFoundAgainInEveryWay() throws Exception {
        int id = client.register("found", ORDER);

        assertThat(client.register("found", ORDER)).isEqualTo(id);
        CachedSchemaRegistryClient other = client(url);
        assertThat(other.getSchemaById(id)).isEqualTo(ORDER);
        assertThat(other.getSchemaBySubjectAndId("found", id)).isEqualTo(ORDER);
        assertThat(other.getId("found", ORDER)).isEqualTo(id);
        assertThat(other.getVersion("found", ORDER)).isEqualTo(1);
        assertThat(other.getAllVersions("found")).containsExactly(1);
        assertThat(other.getAllSubjectsByPrefix("fou")).containsExactly("found");
        assertThat(other.getAllSubjectsById(id)).contains("found");
        assertThat(other.getAllVersionsById(id)).anySatisfy(found -> {
            assertThat(found.getSubject()).isEqualTo("found");
            assertThat(found.getVersion()).isEqualTo(1);
        });
        SchemaMetadata latest = other.getLatestSchemaMetadata("found");
        assertThat(latest.getId()).isEqualTo(id);
        assertThat(latest.getSchema()).isEqualTo(ORDER.canonicalString());
        other.close();
    }

    @Test
    void schema_thatBreaksReaders_isRefusedAndSaysWhy() throws Exception {
        client.register("strict", ORDER);

        assertThat(client.testCompatibility("strict", ORDER_WITH_NOTE)).isTrue();
        assertThat(client.testCompatibility("strict", ORDER_WITHOUT_DEFAULT)).isFalse();
        assertThat(client.testCompatibilityVerbose("strict", ORDER_WITHOUT_DEFAULT))
                .anySatisfy(message -> assertThat(message).contains("READER_FIELD_MISSING_DEFAULT_VALUE", "note"));
        assertThatThrownBy(() -> client.register("strict", ORDER_WITHOUT_DEFAULT))
                .isInstanceOfSatisfying(RestClientException.class, refusal -> {
                    assertThat(refusal.getStatus()).isEqualTo(409);
                    assertThat(refusal.getErrorCode()).isEqualTo(40901);
                });
    }

    @Test
    void schema_thatRefersToAnother_isResolved() throws Exception {
        client.register("address", new AvroSchema("""
                {"type":"record","name":"Address","fields":[{"name":"city","type":"string"}]}"""));
        String text = """
                {"type":"record","name":"Parcel","fields":[{"name":"to","type":"Address"}]}""";
        List<SchemaReference> references = List.of(new SchemaReference("Address", "address", 1));
        int id = client.register(
                "parcel", client.parseSchema("AVRO", text, references).orElseThrow());

        CachedSchemaRegistryClient other = client(url);
        ParsedSchema read = other.getSchemaById(id);
        assertThat(read.references()).isEqualTo(references);
        assertThat(((AvroSchema) read).rawSchema().getField("to").schema().getName())
                .isEqualTo("Address");
        other.close();
    }

    @Test
    void tags_addedByTheRegistry_areThoseThatTheClientAdds() throws Exception {
        client.register("tagged", ORDER);
        SchemaEntity field = new SchemaEntity("Order.id", EntityType.SR_FIELD);
        TagSchemaRequest request = new TagSchemaRequest();
        request.setTagsToAdd(List.of(new SchemaTags(field, List.of("PII"))));

        RestService rest = new RestService(url);
        int id = rest.modifySchemaTags(RestService.DEFAULT_REQUEST_PROPERTIES, request, "tagged", "latest")
                .getId();

        ParsedSchema tagged = client.getSchemaById(id);
        assertThat(tagged).isEqualTo(ORDER.copy(Map.of(field, Set.of("PII")), Map.of()));
        assertThat(tagged.inlineTags()).containsExactly("PII");
        rest.close();
    }

    @Test
    void settings_ofASubject_areKeptAndTakenAway() throws Exception {
        client.register("settings", ORDER);
        client.updateConfig("settings", new Config("NONE"));

        assertThat(client.getConfig("settings").getCompatibilityLevel()).isEqualTo("NONE");
        assertThat(client.setMode("READONLY", "settings")).isEqualTo("READONLY");
        assertThat(client.getMode("settings")).isEqualTo("READONLY");
        assertThatThrownBy(() -> client.register("settings", ORDER_WITH_NOTE))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(42205));
        client.deleteMode("settings");
        client.deleteConfig("settings");
        assertThat(client.getMode()).isEqualTo("READWRITE");
    }

    @Test
    void subject_isDeletedInTwoSteps() throws Exception {
        client.register("gone", ORDER);

        assertThat(client.deleteSubject(Map.of(), "gone", false)).containsExactly(1);
        assertThat(client.getAllSubjects()).doesNotContain("gone");
        assertThat(client.getAllSubjects(true)).contains("gone");
        assertThat(client.deleteSubject(Map.of(), "gone", true)).containsExactly(1);
        assertThatThrownBy(() -> client.getLatestSchemaMetadata("gone"))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(40401));
    }

    @Test
    void context_inTheUrl_keepsSubjectsApart() throws Exception {
        CachedSchemaRegistryClient team = client(url + "/contexts/.team");

        int id = team.register("orders", ORDER);

        assertThat(team.getSchemaById(id)).isEqualTo(ORDER);
        assertThat(team.getAllVersions("orders")).containsExactly(1);
        assertThat(client.getAllVersions(":.team:orders")).containsExactly(1);
        assertThat(client.getAllSubjectsByPrefix("orders")).isEmpty();
        team.close();
    }

    private static CachedSchemaRegistryClient client(String url) {
        return new CachedSchemaRegistryClient(url, 100);
    }
}
