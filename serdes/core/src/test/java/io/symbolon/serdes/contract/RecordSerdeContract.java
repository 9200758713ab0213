package io.symbolon.serdes.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClientException;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What records of every format meet on their whole way without Kafka, against a real registry. Each test has a subject of its
 * own. A format joins by extending this, and tests there what it alone does.
 */
public abstract class RecordSerdeContract {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    protected RegistryClient client = RegistryClients.create("http://127.0.0.1:1");
    protected String subject = "";

    /** The format under test. */
    protected abstract RecordFormat<?> format(SerdeConfig config);

    /** A value that can be written; equal at every call. */
    protected abstract Object someValue();

    @BeforeEach
    final void connect(TestInfo test) {
        client = RegistryClients.create(url());
        subject = test.getDisplayName();
    }

    @AfterEach
    final void disconnect() {
        client.close();
    }

    /** Where the registry is. */
    protected static String url() {
        return REGISTRY.url();
    }

    protected final RecordSerde serde(Map<String, ?> config) {
        return serde(client, config);
    }

    private RecordSerde serde(RegistryClient registry, Map<String, ?> config) {
        SerdeConfig serdeConfig = new SerdeConfig(config);
        return new RecordSerde(registry, format(serdeConfig), serdeConfig);
    }

    /** Registers a schema of the format under the test's subject, and answers its id. */
    protected final int register(String schema, Reference... references) {
        return register(type(), schema, references);
    }

    private int register(String type, String schema, Reference... references) {
        RegisterSchemaRequest request = RegisterSchemaRequest.of(type, schema, List.of(references));
        return Objects.requireNonNull(client.register(subject, request, false).id());
    }

    private String type() {
        return format(new SerdeConfig(Map.of())).schemas().type().name();
    }

    protected static int idOf(byte[] bytes) {
        assertThat(bytes[0]).isZero();
        return ByteBuffer.wrap(bytes, 1, 4).getInt();
    }

    protected static byte[] framed(int id, byte[] payload) {
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) 0)
                .putInt(id)
                .put(payload)
                .array();
    }

    /** What is read, or the exception that refuses to. */
    protected static Object valueOrRefusal(RecordSerde serde, byte[] bytes) {
        try {
            return Objects.requireNonNull(serde.deserialize(bytes));
        } catch (SerdeException refusal) {
            return refusal;
        }
    }

    @Test
    void serialize_null_staysNullAndAsksNobody() {
        RecordSerde unreachable = serde(RegistryClients.create("http://127.0.0.1:1"), Map.of());

        assertThat(unreachable.serialize(subject, null)).isNull();
        assertThat(unreachable.deserialize(null)).isNull();
    }

    @Test
    void serialize_registryGoneAfterTheFirstRecord_goesOn() {
        InMemoryRegistry registry = InMemoryRegistry.start();
        RecordSerde serde = serde(RegistryClients.create(registry.url()), Map.of());
        byte[] first = serde.serialize(subject, someValue());
        Object firstBack = serde.deserialize(first);
        registry.close();

        assertThat(serde.serialize(subject, someValue())).isEqualTo(first);
        assertThat(serde.deserialize(first)).isEqualTo(firstBack);
    }

    @Test
    void serialize_lookUpOfUnknownSchema_saysThatItMustBeRegistered() {
        RecordSerde lookingUp = serde(Map.of("auto.register.schemas", false));

        assertThatThrownBy(() -> lookingUp.serialize(subject, someValue()))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining(subject)
                .hasMessageContaining("auto.register.schemas=true");
        byte[] registered = serde(Map.of()).serialize(subject, someValue());
        assertThat(lookingUp.serialize(subject, someValue())).isEqualTo(registered);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void deserialize_tooShortForAnId_saysSo(int length) {
        assertThatThrownBy(() -> serde(Map.of()).deserialize(new byte[length]))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("Too short")
                .hasMessageContaining(length + " bytes");
    }

    @Test
    void deserialize_wrongMagicByte_showsHowTheBytesStart() {
        assertThatThrownBy(() -> serde(Map.of()).deserialize("{\"user_id\":53}".getBytes(UTF_8)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("Unknown magic byte")
                .hasMessageContaining("7b 22 75 73");
    }

    @Test
    void deserialize_unknownId_namesItAndWhatToCheck() {
        assertThatThrownBy(() -> serde(Map.of()).deserialize(new byte[] {0, 0x7f, 0, 0, 1, 2}))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("id 2130706433")
                .hasMessageContaining("schema.registry.url")
                .hasCauseInstanceOf(RegistryClientException.class);
    }

    @Test
    void deserialize_schemaOfAnotherType_namesBoth() {
        String other = type().equals("AVRO") ? "JSON" : "AVRO";
        int id = register(other, other.equals("AVRO") ? "\"string\"" : "true");

        assertThatThrownBy(() -> serde(Map.of()).deserialize(framed(id, new byte[] {'1'})))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("id " + id)
                .hasMessageContaining("type " + other + ", not " + type());
    }
}
