package io.symbolon.serdes.protobuf;

import static io.symbolon.serdes.protobuf.TestSchemas.message;
import static io.symbolon.serdes.protobuf.TestSchemas.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import io.symbolon.serdes.contract.RecordSerdeContract;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way without Kafka, against a real registry. */
class RecordSerdeTest extends RecordSerdeContract {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final String POINT = "syntax = \"proto3\"; package geo; message Point { int32 x = 1; int32 y = 2; }";

    @Override
    protected RecordFormat<?> format(SerdeConfig config) {
        return new ProtobufRecordFormat(config, RecordPart.VALUE);
    }

    @Override
    protected Object someValue() {
        return point(1, 2);
    }

    private static DynamicMessage point(int x, int y) {
        FileDescriptor file = TestSchemas.parse(POINT).descriptor();
        return value(message(file, "Point"), "x: " + x + " y: " + y);
    }

    private static byte[] framed(int id, String hex) {
        return framed(id, HEX.parseHex(hex));
    }

    @Test
    void serialize_newSchema_writesItsIdTheIndexAndTheMessage() {
        byte[] bytes = serde(Map.of()).serialize(subject, point(1, -1));

        int id = Objects.requireNonNull(client.latest(subject).id());
        assertThat(client.latest(subject).schemaType()).isEqualTo("PROTOBUF");
        assertThat(bytes).isEqualTo(framed(id, "00 08 01 10 ff ff ff ff ff ff ff ff ff 01"));
        assertThat(serde(Map.of()).deserialize(bytes)).hasToString(point(1, -1).toString());
    }

    @Test
    void serialize_nestedMessage_writesItsPath() {
        FileDescriptor order = TestSchemas.order().descriptor();
        DynamicMessage note = value(message(order, "Order.Line.Note"), "text: 'x'");
        DynamicMessage cancellation = value(message(order, "Cancellation"), "reason: 'x'");

        byte[] first = serde(Map.of()).serialize(subject, note);
        byte[] second = serde(Map.of()).serialize(subject, cancellation);

        assertThat(first).isEqualTo(framed(idOf(first), "06 00 00 00 0a 01 78"));
        assertThat(second).isEqualTo(framed(idOf(first), "02 02 12 01 78"));
        assertThat(serde(Map.of()).deserialize(first)).hasToString("text: \"x\"\n");
        assertThat(serde(Map.of()).deserialize(second)).hasToString("reason: \"x\"\n");
    }

    /** These bytes are what confluent-kafka 2.16 for Python wrote after it had registered the descriptor. */
    @Test
    void deserialize_bytesOfAClientThatSendsDescriptors_countsTheEntriesOfMaps() {
        int id = register(TestSchemas.parse("syntax = \"proto3\"; package shop; message Note { string t = 1; }"
                        + "message Order { map<string, int64> counts = 2; message Line { string product = 1; } }")
                .render("serialized")
                .orElseThrow());

        Message line = (Message) serde(Map.of()).deserialize(framed(id, "04 02 02 0a 03 6e 75 74"));

        assertThat(line.getDescriptorForType().getFullName()).isEqualTo("shop.Order.Line");
        assertThat(line).hasToString("product: \"nut\"\n");
    }

    @Test
    void serialize_normalizedSchema_hasTheIdOfTheTextThatSaysTheSame() {
        RegisterSchemaRequest text =
                RegisterSchemaRequest.of("PROTOBUF", TestSchemas.text("everything.proto"), List.of());
        int id = Objects.requireNonNull(client.register(subject, text, true).id());
        DynamicMessage value =
                value(message(TestSchemas.read("everything.proto").descriptor(), "Everything"), "i: 1");

        assertThat(idOf(serde(Map.of("normalize.schemas", true)).serialize(subject, value)))
                .isEqualTo(id);
        assertThat(idOf(serde(Map.of("normalize.schemas", true, "auto.register.schemas", false))
                        .serialize(subject, value)))
                .isEqualTo(id);
    }

    @Test
    void serialize_useLatestVersion_writesTheIndexThatTheMessageHasThere() {
        register(POINT);
        int latest = register(POINT + " message Line { Point from = 1; }");
        String reordered =
                "syntax = \"proto3\"; package geo; message Line { Point from = 1; } message Point { int32 x = 1; int32 y = 2; }";
        RecordSerde useLatest = serde(Map.of("auto.register.schemas", false, "use.latest.version", true));

        byte[] bytes = useLatest.serialize(subject, point(1, 2));

        assertThat(bytes).isEqualTo(framed(latest, "00 08 01 10 02"));
        int id = register(reordered);
        byte[] moved = serde(Map.of("auto.register.schemas", false, "use.schema.id", id))
                .serialize(subject, point(1, 2));
        assertThat(moved).isEqualTo(framed(id, "02 02 08 01 10 02"));
        assertThat(serde(Map.of()).deserialize(moved)).hasToString("x: 1\ny: 2\n");
    }

    @Test
    void serialize_chosenSchemaWithoutTheMessage_saysSo() {
        int id = register("syntax = \"proto3\"; package geo; message Line {}");
        RecordSerde serde =
                serde(Map.of("auto.register.schemas", false, "use.schema.id", id, "id.compatibility.strict", false));

        assertThatThrownBy(() -> serde.serialize(subject, point(1, 2)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("topic " + subject)
                .hasMessageContaining("no message geo.Point");
    }

    @Test
    void serialize_noMessage_saysWhatWouldBeOne() {
        assertThatThrownBy(() -> serde(Map.of()).serialize(subject, "text"))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("topic " + subject)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("DynamicMessage");
    }

    @Test
    void serialize_requiredFieldMissing_isRefused() {
        Descriptor type = message(TestSchemas.read("everything.proto").descriptor(), "Everything");
        DynamicMessage incomplete = DynamicMessage.newBuilder(type).buildPartial();

        assertThatThrownBy(() -> serde(Map.of()).serialize(subject, incomplete))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("subject " + subject)
                .hasMessageContaining("schema id ")
                .hasMessageContaining("missing required fields: i");
    }

    @Test
    void deserialize_specificType_readsIntoIt() {
        byte[] bytes = serde(Map.of())
                .serialize(subject, Timestamp.newBuilder().setSeconds(7).build());

        assertThat(serde(Map.of("specific.protobuf.value.type", Timestamp.class.getName()))
                        .deserialize(bytes))
                .isEqualTo(Timestamp.newBuilder().setSeconds(7).build());
        assertThat(serde(Map.of("specific.protobuf.value.type", Object.class)).deserialize(bytes))
                .isInstanceOf(DynamicMessage.class);
    }

    @Test
    void deserialize_specificTypeOfAnotherName_readsTheFieldsThatItHas() {
        byte[] bytes = serde(Map.of()).serialize(subject, point(7, 8));

        Timestamp read = (Timestamp)
                serde(Map.of("specific.protobuf.value.type", Timestamp.class)).deserialize(bytes);

        assertThat(read.getSeconds()).isEqualTo(7);
        assertThat(read.getNanos()).isEqualTo(8);
    }

    @Test
    void create_specificTypeThatIsNoGeneratedClass_isRefused() {
        assertThatThrownBy(() -> serde(Map.of("specific.protobuf.value.type", "java.lang.String")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
        assertThatThrownBy(() -> serde(Map.of("specific.protobuf.value.type", "com.acme.Nobody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.acme.Nobody");
    }

    @Test
    void deserialize_deriveType_readsTheClassOfEachMessage() {
        RecordSerde serde = serde(Map.of("derive.type", true));
        Message violation =
                BadRequest.FieldViolation.newBuilder().setField("name").build();
        Message info = ErrorInfo.newBuilder().putMetadata("zone", "north").build();

        assertThat(serde.deserialize(serde.serialize(subject, violation))).isEqualTo(violation);
        assertThat(serde.deserialize(serde.serialize(subject, info))).isEqualTo(info);
    }

    @Test
    void deserialize_deriveTypeWithoutSuchAClass_saysWhereItLooked() {
        byte[] bytes = serde(Map.of()).serialize(subject, point(1, 2));

        assertThatThrownBy(() -> serde(Map.of("derive.type", true)).deserialize(bytes))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("looked for geo.Point")
                .hasMessageContaining("derive.type=false");
    }

    @Test
    void deserialize_deriveTypeOfAnyOtherClass_neverTouchesTheClass() {
        String options = "syntax = \"proto3\"; package p; option java_multiple_files = true; option java_package = \""
                + Tripwire.class.getPackageName() + "\"; message Tripwire {}";
        int id = register(options);

        assertThatThrownBy(() -> serde(Map.of("derive.type", true)).deserialize(framed(id, "00")))
                .isInstanceOf(SerdeException.class);
        assertThat(System.getProperty("symbolon.tripwire")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', message indexes in front of the value are cut off",
        "80, message indexes in front of the value are cut off",
        "04 00, message indexes in front of the value are cut off",
        "02 02, 'ask for message 1 in the schema, which has 1'",
        "01, message indexes are said to be -1",
        "fe ff ff ff 0f 00, 'message indexes in front of the value are cut off'",
        "00 08, ended unexpectedly",
        "00 07, invalid",
        "00 0c, did not match"
    })
    void deserialize_damagedBytes_namesTheIdAndHowToGoOn(String hex, String reason) {
        int id = register(POINT);

        assertThatThrownBy(() -> serde(Map.of()).deserialize(framed(id, hex)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("schema id " + id)
                .hasMessageContaining(reason)
                .hasMessageContaining("seek past the record");
    }

    @Test
    void deserialize_deepNesting_isRefused() {
        FileDescriptor file = TestSchemas.parse("syntax = \"proto3\"; message Tree { Tree child = 1; }")
                .descriptor();
        Descriptor type = message(file, "Tree");
        DynamicMessage tree = DynamicMessage.getDefaultInstance(type);
        for (int level = 0; level < 200; level++) {
            tree = DynamicMessage.newBuilder(type)
                    .setField(type.findFieldByNumber(1), tree)
                    .build();
        }
        byte[] deep = serde(Map.of()).serialize(subject, tree);

        assertThatThrownBy(() -> serde(Map.of()).deserialize(deep))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("schema id " + idOf(deep))
                .hasMessageContaining("too many levels of nesting");
    }

    @Test
    void deserialize_randomBytes_neverEndsInAnError() {
        int id = register(TestSchemas.text("everything.proto"));
        RecordSerde serde = serde(Map.of());
        Random random = new Random(53);

        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = Arrays.copyOf(framed(id, ""), 5 + random.nextInt(64));
            for (int i = 5; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(8));
            }
            assertThat(valueOrRefusal(serde, bytes)).isInstanceOfAny(Message.class, SerdeException.class);
        }
    }
}
