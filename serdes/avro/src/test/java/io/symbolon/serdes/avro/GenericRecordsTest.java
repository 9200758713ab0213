package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

class GenericRecordsTest {

    private static final Schema POINT = SchemaBuilder.record("Point")
            .fields()
            .requiredInt("x")
            .requiredInt("y")
            .endRecord();

    private static GenericRecord point(Schema schema, int x, int y) {
        GenericRecord point = new GenericData.Record(schema);
        point.put("x", x);
        point.put("y", y);
        return point;
    }

    @Test
    void encode_record_isAvrosBinaryEncoding() throws IOException {
        assertThat(FormatCodec.with(Map.of()).encode(point(POINT, 1, -1))).containsExactly(2, 1);
    }

    @Test
    void encode_afterARecordThatDoesNotFit_startsAfresh() throws IOException {
        FormatCodec codec = FormatCodec.with(Map.of());
        GenericRecord halfWay = new GenericData.Record(POINT);
        halfWay.put("x", 1);

        assertThatThrownBy(() -> codec.encode(halfWay)).isInstanceOf(RuntimeException.class);
        assertThat(codec.encode(point(POINT, 1, -1))).containsExactly(2, 1);
    }

    @Test
    void encode_valueLargerThanTheBuffer_isWhole() throws IOException {
        FormatCodec codec = FormatCodec.with(Map.of());
        String large = "0123456789".repeat(300_000);

        Object back = codec.decode(Schema.create(Schema.Type.STRING), codec.encode(large));

        assertThat(back).isEqualTo(large);
        assertThat(codec.encode("x")).containsExactly(2, 'x');
    }

    @Test
    void decode_readerSchema_resolvesWhatWasWritten() throws IOException {
        Schema writer = SchemaBuilder.record("Point")
                .fields()
                .requiredInt("x")
                .requiredInt("y")
                .endRecord();
        Schema reader = SchemaBuilder.record("Point")
                .fields()
                .requiredLong("y")
                .name("z")
                .type()
                .intType()
                .intDefault(9)
                .endRecord();
        FormatCodec codec = FormatCodec.with(Map.of("avro.value.reader.schema", reader.toString()));

        GenericRecord back = (GenericRecord) codec.decode(writer, codec.encode(point(writer, 1, 2)));

        assertThat(back.getSchema()).isEqualTo(reader);
        assertThat(back.get("y")).isEqualTo(2L);
        assertThat(back.get("z")).isEqualTo(9);
    }

    @Test
    void decode_strings_areUtf8InRecordsAndStringsOnTheirOwn() throws IOException {
        Schema named =
                SchemaBuilder.record("Named").fields().requiredString("name").endRecord();
        GenericRecord record = new GenericData.Record(named);
        record.put("name", "Ada");
        FormatCodec codec = FormatCodec.with(Map.of());

        assertThat(((GenericRecord) codec.decode(named, codec.encode(record))).get("name"))
                .isEqualTo(new Utf8("Ada"));
        assertThat(codec.decode(Schema.create(Schema.Type.STRING), codec.encode(new Utf8("Ada"))))
                .isEqualTo("Ada");
    }

    @Test
    void encode_bytes_areRawAndLeaveTheBufferAsItWas() throws IOException {
        FormatCodec codec = FormatCodec.with(Map.of());
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {7, 8, 9});
        buffer.get();

        assertThat(codec.encode(buffer)).containsExactly(8, 9);
        assertThat(buffer.remaining()).isEqualTo(2);
        assertThat(codec.encode(new byte[] {7, 8, 9})).containsExactly(7, 8, 9);
        assertThat(codec.decode(Schema.create(Schema.Type.BYTES), new byte[] {7, 8}))
                .isEqualTo(new byte[] {7, 8});
    }

    @Test
    void decode_bytesAfterTheValue_countOnlyWhenAsked() throws IOException {
        byte[] tooLong = {2, 1, 0};

        assertThat(FormatCodec.with(Map.of()).decode(POINT, tooLong)).isEqualTo(point(POINT, 1, -1));
        assertThatThrownBy(() -> FormatCodec.with(Map.of("avro.fail.on.trailing.data", true))
                        .decode(POINT, tooLong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("avro.fail.on.trailing.data");
        assertThat(FormatCodec.with(Map.of("avro.fail.on.trailing.data", true))
                        .decode(POINT, Arrays.copyOf(tooLong, 2)))
                .isEqualTo(point(POINT, 1, -1));
    }

    @Test
    void encodeAs_laterVersion_fillsDefaultsAndLeavesOutWhatIsGone() throws IOException {
        Schema latest = SchemaBuilder.record("Point")
                .fields()
                .name("z")
                .type()
                .intType()
                .intDefault(9)
                .requiredLong("y")
                .endRecord();
        FormatCodec codec = FormatCodec.with(Map.of());

        byte[] bytes = codec.encodeAs(latest, point(POINT, 1, 2));

        assertThat(bytes).containsExactly(18, 4);
    }

    @Test
    void decode_logicalTypes_areConvertedOnlyWhenAsked() throws IOException {
        Schema payment = SchemaBuilder.record("Payment")
                .fields()
                .name("amount")
                .type(LogicalTypes.decimal(9, 2).addToSchema(Schema.create(Schema.Type.BYTES)))
                .noDefault()
                .name("at")
                .type(LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG)))
                .noDefault()
                .endRecord();
        GenericRecord record = new GenericData.Record(payment);
        record.put("amount", new BigDecimal("12.50"));
        record.put("at", Instant.ofEpochMilli(1457842472));
        FormatCodec converting = FormatCodec.with(Map.of("avro.use.logical.type.converters", true));

        byte[] bytes = converting.encode(record);

        assertThat(converting.decode(payment, bytes)).isEqualTo(record);
        GenericRecord raw = (GenericRecord) FormatCodec.with(Map.of()).decode(payment, bytes);
        assertThat(raw.get("at")).isEqualTo(1457842472L);
        assertThat(raw.get("amount")).isEqualTo(ByteBuffer.wrap(new byte[] {4, -30}));
    }

    @Test
    void describe_javaProperties_areRemovedOnlyWhenAsked() {
        Schema text = Schema.create(Schema.Type.STRING);
        GenericData.setStringType(text, GenericData.StringType.String);
        Schema named = SchemaBuilder.record("Named")
                .fields()
                .name("name")
                .type(text)
                .noDefault()
                .endRecord();

        assertThat(new AvroRecordFormat().describe(named).canonicalText()).contains("avro.java.string");
        assertThat(FormatCodec.with(Map.of("avro.remove.java.properties", true))
                        .format()
                        .describe(named)
                        .canonicalText())
                .isEqualTo(
                        "{\"type\":\"record\",\"name\":\"Named\",\"fields\":[{\"name\":\"name\",\"type\":\"string\"}]}");
    }

    @Test
    void decode_nestedDeeperThanTheStack_overflowsInsteadOfHanging() {
        Schema list = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Node\",\"fields\":[{\"name\":\"next\",\"type\":[\"null\",\"Node\"]}]}");
        byte[] endless = new byte[1 << 20];
        Arrays.fill(endless, (byte) 2);

        assertThatThrownBy(() -> FormatCodec.with(Map.of()).decode(list, endless))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void decode_elementsThatGainedAFieldWithADefault_fillsItIn() throws IOException {
        Schema reader = SchemaBuilder.record("Point")
                .fields()
                .requiredInt("x")
                .requiredInt("y")
                .name("label")
                .type()
                .stringType()
                .stringDefault("none")
                .endRecord();
        FormatCodec codec =
                FormatCodec.with(Map.of("avro.value.reader.schema", lists(reader), "avro.fail.on.trailing.data", true));
        byte[] bytes = codec.encode(lists(lists(POINT), List.of(point(POINT, 1, 2))));

        assertThat(codec.decode(lists(POINT), bytes))
                .hasToString("{\"array\": [{\"x\": 1, \"y\": 2, \"label\": \"none\"}], "
                        + "\"map\": {\"0\": {\"x\": 1, \"y\": 2, \"label\": \"none\"}}}");
        assertThatThrownBy(() -> codec.decode(lists(POINT), Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("avro.fail.on.trailing.data");
    }

    private static Schema lists(Schema element) {
        return SchemaBuilder.record("Lists")
                .fields()
                .name("array")
                .type(Schema.createArray(element))
                .noDefault()
                .name("map")
                .type(Schema.createMap(element))
                .noDefault()
                .endRecord();
    }

    private static GenericRecord lists(Schema schema, List<GenericRecord> elements) {
        Map<String, GenericRecord> map = new TreeMap<>();
        elements.forEach(element -> map.put(String.valueOf(map.size()), element));
        GenericRecord lists = new GenericData.Record(schema);
        lists.put("array", elements);
        lists.put("map", map);
        return lists;
    }

    @Test
    void decode_lengthOfTwoGigabytes_isRefusedBeforeAnythingIsReserved() {
        byte[] hugeLength = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f, 1, 2, 3};
        FormatCodec codec = FormatCodec.with(Map.of());
        Schema strings = Schema.createArray(Schema.create(Schema.Type.STRING));
        Schema map = Schema.createMap(Schema.create(Schema.Type.NULL));

        assertThatThrownBy(() -> codec.decode(Schema.create(Schema.Type.STRING), hugeLength))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> codec.decode(strings, hugeLength)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> codec.decode(map, hugeLength)).isInstanceOf(Exception.class);
    }

    @Test
    void decode_moreElementsWithoutBytesThanTheHeapHolds_isRefused() throws IOException {
        Schema nothings =
                Schema.createArray(SchemaBuilder.record("Nothing").fields().endRecord());
        FormatCodec codec = FormatCodec.with(Map.of());
        byte[] three = {6, 0};
        byte[] thirtyMillion = {(byte) 0x80, (byte) 0x8e, (byte) 0xce, 0x1c, 0};

        assertThat((List<?>) codec.decode(nothings, three)).hasSize(3);
        assertThatThrownBy(() -> codec.decode(nothings, thirtyMillion)).isInstanceOf(SystemLimitException.class);
    }
}
