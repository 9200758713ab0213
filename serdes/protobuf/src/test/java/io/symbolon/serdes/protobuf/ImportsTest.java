package io.symbolon.serdes.protobuf;

import static io.symbolon.serdes.protobuf.TestSchemas.message;
import static io.symbolon.serdes.protobuf.TestSchemas.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.Service;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClientException;
import io.symbolon.client.RegistryClients;
import io.symbolon.client.SubjectDirectory;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where imported files go, in a real registry that starts empty for each test. */
class ImportsTest {

    private static final String SUBJECT = "orders-value";

    private final InMemoryRegistry registry = InMemoryRegistry.start();
    private final RegistryClient client = RegistryClients.create(registry.url());
    private final DynamicMessage order = value(
            message(TestSchemas.order().descriptor(), "Order"),
            "id: 7 customer { name: 'Ada' credit { cents: 5 } } lines { price { cents: 1 } } counts { key: 'a' value: 1 }"
                    + " placed { seconds: 9 } state: SENT");

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    private RecordSerde serde(String... namesAndValues) {
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        SerdeConfig config = new SerdeConfig(properties);
        return new RecordSerde(client, new ProtobufRecordFormat(config, RecordPart.VALUE), config);
    }

    private List<Reference> references(String subject) {
        return client.version(subject, 1).references();
    }

    @Test
    void serialize_imports_areRegisteredUnderTheirPathsAndReadBack() {
        byte[] bytes = serde().serialize(SUBJECT, order);

        assertThat(references(SUBJECT))
                .containsExactly(
                        new Reference("acme/money.proto", "acme/money.proto", 1),
                        new Reference("acme/customer.proto", "acme/customer.proto", 1));
        assertThat(references("acme/customer.proto"))
                .containsExactly(new Reference("acme/money.proto", "acme/money.proto", 1));
        assertThat(references("acme/money.proto")).isEmpty();
        assertThat(client.latest("acme/money.proto").schema()).isEqualTo(TestSchemas.text("acme/money.proto"));
        assertThat(serde().deserialize(bytes)).hasToString(order.toString());
    }

    @Test
    void serialize_subjectInAContext_registersItsImportsThere() {
        byte[] bytes = serde().serialize(":.team:orders-value", order);

        assertThat(registered())
                .containsExactlyInAnyOrder(
                        ":.team:orders-value", ":.team:acme/money.proto", ":.team:acme/customer.proto");
        assertThat(references(":.team:orders-value"))
                .containsExactly(
                        new Reference("acme/money.proto", "acme/money.proto", 1),
                        new Reference("acme/customer.proto", "acme/customer.proto", 1));
        assertThat(serde("auto.register.schemas", "false").serialize(":.team:orders-value", order))
                .isEqualTo(bytes);
        assertThat(serde("reference.lookup.only", "true").serialize(":.team:orders-value", order))
                .isEqualTo(bytes);
    }

    @Test
    void serialize_importsWhoseSubjectsNameAContext_areReferredToThere() {
        serde("reference.subject.name.strategy", SharedContext.class.getName()).serialize(":.team:orders-value", order);

        assertThat(registered())
                .containsExactlyInAnyOrder(
                        ":.team:orders-value", ":.shared:acme/money.proto", ":.shared:acme/customer.proto");
        assertThat(references(":.team:orders-value"))
                .extracting(Reference::subject)
                .containsExactly(":.shared:acme/money.proto", ":.shared:acme/customer.proto");
    }

    private List<String> registered() {
        try (SubjectDirectory directory = RegistryClients.directory(ClientOptions.of(registry.url()))) {
            return directory.subjects(":*:", false);
        }
    }

    @Test
    void serialize_importOfManyFiles_registersAllThatAreNotBuiltIn() {
        Service service = Service.newBuilder().setName("pubsub").build();

        byte[] bytes = serde().serialize(SUBJECT, service);

        assertThat(references(SUBJECT)).extracting(Reference::name).contains("google/api/auth.proto");
        assertThat(serde("derive.type", "true").deserialize(bytes)).isEqualTo(service);
        assertThatThrownBy(() -> client.latest("google/protobuf/any.proto"))
                .isInstanceOf(RegistryClientException.class);
    }

    @Test
    void serialize_knownTypesNotSkipped_areRegisteredToo() {
        byte[] bytes = serde("skip.known.types", "false").serialize(SUBJECT, order);

        assertThat(references(SUBJECT))
                .extracting(Reference::subject)
                .containsExactly("acme/money.proto", "acme/customer.proto", "google/protobuf/timestamp.proto");
        assertThat(serde().deserialize(bytes)).hasToString(order.toString());
    }

    @Test
    void serialize_qualifiedStrategy_namesSubjectsWithDots() {
        serde(
                        "reference.subject.name.strategy",
                        "io.confluent.kafka.serializers.subject.QualifiedReferenceSubjectNameStrategy")
                .serialize(SUBJECT, order);

        assertThat(references(SUBJECT))
                .containsExactly(
                        new Reference("acme/money.proto", "acme.money", 1),
                        new Reference("acme/customer.proto", "acme.customer", 1));
    }

    @Test
    void serialize_strategyOfTheUsersOwn_getsAllThatItMayNeed() {
        serde("reference.subject.name.strategy", TopicStrategy.class.getName()).serialize(SUBJECT, order);

        assertThat(references(SUBJECT))
                .containsExactly(
                        new Reference("acme/money.proto", "orders-value/VALUE/acme.Money", 1),
                        new Reference("acme/customer.proto", "orders-value/VALUE/acme.Customer", 1));
    }

    @Test
    void serialize_lookUpOnly_takesNoImportThatIsNotThere() {
        RecordSerde lookingUp = serde("reference.lookup.only", "true");

        assertThatThrownBy(() -> lookingUp.serialize(SUBJECT, order))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("topic " + SUBJECT)
                .hasMessageContaining("import acme/money.proto under subject acme/money.proto")
                .hasMessageContaining("reference.lookup.only=false")
                .hasCauseInstanceOf(RegistryClientException.class);
        serde().serialize("elsewhere", order);
        lookingUp.serialize(SUBJECT, order);
        assertThat(references(SUBJECT)).hasSize(2);
    }

    @Test
    void serialize_autoRegisterOff_looksUpImportsToo() {
        RecordSerde lookingUp = serde("auto.register.schemas", "false");

        assertThatThrownBy(() -> lookingUp.serialize(SUBJECT, order))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("acme/money.proto");
        byte[] registered = serde().serialize(SUBJECT, order);
        assertThat(lookingUp.serialize(SUBJECT, order)).isEqualTo(registered);
    }

    @Test
    void serialize_importThatDoesNotFit_namesItsSubject() {
        client.register(
                "acme/money.proto",
                RegisterSchemaRequest.of(
                        "PROTOBUF",
                        "syntax = \"proto3\"; package acme; message Money { string cents = 2; }",
                        List.of()),
                false);

        assertThatThrownBy(() -> serde().serialize(SUBJECT, order))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("topic " + SUBJECT)
                .hasMessageContaining("import acme/money.proto under subject acme/money.proto");
    }

    @Test
    void serialize_newerVersionOfAnImport_isReferredTo() {
        client.register(
                "acme/money.proto",
                RegisterSchemaRequest.of(
                        "PROTOBUF", "syntax = \"proto3\"; package acme; message Money { int64 cents = 2; }", List.of()),
                false);

        byte[] bytes = serde().serialize(SUBJECT, order);

        assertThat(references(SUBJECT)).contains(new Reference("acme/money.proto", "acme/money.proto", 2));
        assertThat((Message) serde().deserialize(bytes)).hasToString(order.toString());
    }

    /** As the reference registry answers up to version 7. */
    @Test
    void serialize_registryThatTellsIdsAlone_looksUpTheVersionsOfImports() {
        RegistryClient idsAlone = (RegistryClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RegistryClient.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(client, arguments);
                    return method.getName().equals("register") ? idAlone((SchemaBody) answer) : answer;
                });
        RecordSerde serde = new RecordSerde(idsAlone, new ProtobufRecordFormat(), new SerdeConfig(Map.of()));

        byte[] bytes = serde.serialize(SUBJECT, order);

        assertThat(references(SUBJECT)).extracting(Reference::version).containsExactly(1, 1);
        assertThat(serde.deserialize(bytes)).hasToString(order.toString());
    }

    private static SchemaBody idAlone(SchemaBody body) {
        return new SchemaBody(null, null, body.id(), null, null, null, null, null, null, null, null, null, null);
    }

    /** What a user might bring. */
    public static final class SharedContext implements ReferenceSubjectNameStrategy {
        @Override
        public String subject(String path, String topic, RecordPart part, ParsedSchema schema) {
            return ":.shared:" + path;
        }
    }

    /** What a user might bring. */
    public static final class TopicStrategy implements ReferenceSubjectNameStrategy {
        @Override
        public String subject(String path, String topic, RecordPart part, ParsedSchema schema) {
            return topic + "/" + part + "/" + schema.name().orElseThrow();
        }
    }
}
