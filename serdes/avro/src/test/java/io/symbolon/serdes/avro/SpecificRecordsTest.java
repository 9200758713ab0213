package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.serdes.SerdeException;
import io.symbolon.serdes.avro.generated.Checksum;
import io.symbolon.serdes.avro.generated.Order;
import io.symbolon.serdes.avro.generated.OrderLine;
import io.symbolon.serdes.avro.generated.OrderState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

class SpecificRecordsTest {

    private final FormatCodec generic = FormatCodec.with(Map.of());
    private final FormatCodec specific = FormatCodec.with(Map.of("specific.avro.reader", true));

    private static Order order() {
        return Order.newBuilder()
                .setId(7)
                .setCustomer("Ada")
                .setPlaced(Instant.ofEpochMilli(1457842472))
                .setPaid(Instant.ofEpochMilli(1457842473))
                .setState(OrderState.SENT)
                .setChecksum(new Checksum(new byte[] {1, 2}))
                .setLines(List.of(new OrderLine("bolt", 3)))
                .build();
    }

    @Test
    void decode_specificReader_returnsTheGeneratedClass() throws IOException {
        Object back = specific.decode(Order.getClassSchema(), specific.encode(order()));

        assertThat(back).isInstanceOf(Order.class).isEqualTo(order());
        assertThat(((Order) back).getLines().get(0)).isInstanceOf(OrderLine.class);
    }

    @Test
    void decode_specificWrittenGenericRead_returnsTheSameData() throws IOException {
        GenericRecord back = (GenericRecord) generic.decode(Order.getClassSchema(), generic.encode(order()));

        assertThat(back).isNotInstanceOf(Order.class);
        assertThat(back.get("customer")).isEqualTo(new Utf8("Ada"));
        assertThat(back.get("placed")).isEqualTo(1457842472L);
    }

    @Test
    void encode_genericRecordOfAGeneratedSchema_hasTheSameBytes() throws IOException {
        byte[] bytes = generic.encode(order());
        Object record = generic.decode(Order.getClassSchema(), bytes);

        assertThat(generic.encode(record)).isEqualTo(bytes);
    }

    @Test
    void decode_writerWithOtherFields_resolvesToTheClass() throws IOException {
        Schema writer = new Schema.Parser()
                .parse(Order.getClassSchema()
                        .toString()
                        .replace(
                                "{\"name\":\"id\",\"type\":\"long\"}",
                                "{\"name\":\"gone\",\"type\":\"string\"},{\"name\":\"id\",\"type\":\"int\"}"));
        GenericRecord record = new GenericData.Record(writer);
        record.put("gone", "x");
        record.put("id", 7);
        record.put("customer", "Ada");
        record.put("placed", 1457842472L);
        record.put("paid", 1457842473L);
        record.put("state", new GenericData.EnumSymbol(writer.getField("state").schema(), "SENT"));
        record.put("checksum", new GenericData.Fixed(writer.getField("checksum").schema(), new byte[] {1, 2}));
        GenericRecord line =
                new GenericData.Record(writer.getField("lines").schema().getElementType());
        line.put("product", "bolt");
        line.put("count", 3);
        record.put("lines", List.of(line));

        assertThat(specific.decode(writer, generic.encodeAs(writer, record))).isEqualTo(order());
    }

    @Test
    void decode_configuredType_isReadWhateverTheRecordsName() throws IOException {
        Schema renamed = SchemaBuilder.record("io.symbolon.serdes.avro.generated.OrderLine")
                .fields()
                .requiredString("product")
                .endRecord();
        GenericRecord record = new GenericData.Record(renamed);
        record.put("product", "nut");
        FormatCodec typed = FormatCodec.with(
                Map.of("specific.avro.reader", "true", "specific.avro.value.type", OrderLine.class.getName()));

        assertThat(typed.decode(renamed, generic.encodeAs(renamed, record))).isEqualTo(new OrderLine("nut", 1));
    }

    @Test
    void decode_unionOfGeneratedRecords_returnsTheGeneratedClass() throws IOException {
        Schema union = Schema.createUnion(Schema.create(Schema.Type.NULL), OrderLine.getClassSchema());
        byte[] line = generic.encode(new OrderLine("bolt", 3));
        byte[] inUnion = new byte[line.length + 1];
        inUnion[0] = 2;
        System.arraycopy(line, 0, inUnion, 1, line.length);

        assertThat(specific.decode(union, inUnion)).isEqualTo(new OrderLine("bolt", 3));
    }

    @Test
    void decode_noGeneratedClass_saysWhatToDo() {
        Schema unknown = SchemaBuilder.record("com.acme.Nobody").fields().endRecord();

        assertThatThrownBy(() -> specific.decode(unknown, new byte[0]))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("com.acme.Nobody")
                .hasMessageContaining("specific.avro.reader=false");
    }

    @Test
    void decode_recordNamedAfterAnyOtherClass_neverTouchesTheClass() {
        Schema named = SchemaBuilder.record(Tripwire.class.getName()).fields().endRecord();

        assertThatThrownBy(() -> specific.decode(named, new byte[0])).isInstanceOf(SerdeException.class);
        assertThat(System.getProperty("symbolon.tripwire")).isNull();
    }

    @Test
    void decode_javaClassProperty_isNotFollowed() throws IOException {
        String tripwire = Tripwire.class.getName();
        Schema writer = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"OrderLine\",\"namespace\":\"io.symbolon.serdes.avro.generated\",\"fields\":["
                                + "{\"name\":\"product\",\"type\":{\"type\":\"string\",\"java-class\":\"" + tripwire
                                + "\"}}]}");
        Schema map = new Schema.Parser()
                .parse("{\"type\":\"map\",\"java-key-class\":\"" + tripwire + "\",\"values\":"
                        + "{\"type\":\"string\",\"java-class\":\"" + tripwire + "\"}}");
        byte[] product = {8, 'b', 'o', 'l', 't'};
        byte[] entry = {2, 2, 'k', 2, 'v', 0};

        assertThat(specific.decode(writer, product)).isEqualTo(new OrderLine("bolt", 1));
        assertThat(specific.decode(map, entry)).isEqualTo(Map.of(new Utf8("k"), new Utf8("v")));
        assertThat(generic.decode(map, entry)).isEqualTo(Map.of(new Utf8("k"), new Utf8("v")));
        assertThat(System.getProperty("symbolon.tripwire")).isNull();
    }

    @Test
    void prepareReading_configuredTypeThatIsNoGeneratedClass_isRefused() {
        AvroRecordFormat wrong = FormatCodec.with(
                        Map.of("specific.avro.reader", true, "specific.avro.value.type", "java.lang.String"))
                .format();

        assertThatThrownBy(wrong::prepareReading)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }
}
