package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.reflect.AvroDefault;
import org.junit.jupiter.api.Test;

/** A few bytes that claim much, read by those whose schema is not the writer's. */
class HostileBytesTest {

    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final Schema EMPTY = SchemaBuilder.record("Element").fields().endRecord();
    private static final Schema EMPTY_THAT_GREW = SchemaBuilder.record("Element")
            .fields()
            .name("n")
            .type()
            .intType()
            .intDefault(9)
            .endRecord();

    /** A billion, as a length or as a count. */
    private static final byte[] BILLION = {(byte) 0x80, (byte) 0xa8, (byte) 0xd6, (byte) 0xb9, 7};

    private static FormatCodec readingAs(Schema schema) {
        return FormatCodec.with(Map.of("avro.value.reader.schema", schema));
    }

    /** A record with some fields and, where it grew, one more that has a default. */
    private static Schema record(boolean grew, Schema... fields) {
        SchemaBuilder.FieldAssembler<Schema> record = SchemaBuilder.record("R").fields();
        for (int i = 0; i < fields.length; i++) {
            record.name("field" + i).type(fields[i]).noDefault();
        }
        return grew ? record.name("more").type().intType().intDefault(0).endRecord() : record.endRecord();
    }

    private static SchemaBuilder.FieldAssembler<Schema> recordOf(Class<?> plainClass) {
        return SchemaBuilder.record(plainClass.getSimpleName())
                .namespace(HostileBytesTest.class.getName())
                .fields();
    }

    private static void assertRefused(FormatCodec codec, Schema writer, byte[] bytes, Class<?> refusal) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> codec.decode(writer, bytes)).isInstanceOf(refusal);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
    }

    @Test
    void decode_hugeLengthInFrontOfAnArray_isRefusedBeforeAnythingIsReserved() {
        Schema array = Schema.createArray(INT);
        for (Schema.Type type : List.of(Schema.Type.STRING, Schema.Type.BYTES)) {
            Schema field = Schema.create(type);

            assertRefused(
                    readingAs(record(true, field, array)), record(false, field, array), BILLION, EOFException.class);
        }
    }

    @Test
    void decode_hugeCount_isRefusedBeforeAnythingIsReserved() {
        for (Schema field : List.of(Schema.createArray(INT), Schema.createMap(INT))) {
            assertRefused(readingAs(record(true, field)), record(false, field), BILLION, SystemLimitException.class);
        }
    }

    @Test
    void decode_hugeCountForAnArrayOfAPlainClass_isRefusedBeforeAnythingIsReserved() {
        FormatCodec codec =
                FormatCodec.with(Map.of("schema.reflection", true, "specific.avro.value.type", Numbers.class));
        Schema writer = recordOf(Numbers.class)
                .name("numbers")
                .type(Schema.createArray(INT))
                .noDefault()
                .requiredInt("gone")
                .endRecord();

        assertRefused(codec, writer, BILLION, SystemLimitException.class);
    }

    @Test
    void decode_hugeCountOfElementsWithoutBytesThatGrew_isRefused() {
        byte[] threeMillion = {(byte) 0x80, (byte) 0x9b, (byte) 0xee, 0x02, 0};
        Schema writer = Schema.createArray(EMPTY);
        FormatCodec codec = readingAs(Schema.createArray(EMPTY_THAT_GREW));

        assertRefused(codec, writer, threeMillion, SystemLimitException.class);
    }

    @Test
    void decode_hugeCountOfNullsThatBecameUnions_isRefused() {
        byte[] threeMillion = {(byte) 0x80, (byte) 0x9b, (byte) 0xee, 0x02, 0};
        Schema nulls = Schema.create(Schema.Type.NULL);
        FormatCodec codec = readingAs(Schema.createArray(Schema.createUnion(nulls, INT)));

        assertRefused(codec, Schema.createArray(nulls), threeMillion, SystemLimitException.class);
    }

    @Test
    void decode_manyArraysOfElementsWithoutBytes_areCountedTogether() throws IOException {
        Schema writer = Schema.createMap(Schema.createArray(Schema.create(Schema.Type.NULL)));
        byte[] entry = {2, 'k', (byte) 0x80, (byte) 0xea, 0x30, 0};
        byte[] twoMillion = new byte[1 + 5 * entry.length + 1];
        twoMillion[0] = 10;
        for (int i = 0; i < 5; i++) {
            System.arraycopy(entry, 0, twoMillion, 1 + i * entry.length, entry.length);
        }
        byte[] fourHundredThousand = {2, 2, 'k', (byte) 0x80, (byte) 0xea, 0x30, 0, 0};
        FormatCodec codec = FormatCodec.with(Map.of());

        assertThat((Map<?, ?>) codec.decode(writer, fourHundredThousand)).hasSize(1);
        assertThatThrownBy(() -> codec.decode(writer, twoMillion)).isInstanceOf(SystemLimitException.class);
    }

    @Test
    void decode_elementsThatGrew_areAllThereHoweverFewTheirBytes() throws IOException {
        FormatCodec empty = readingAs(Schema.createArray(EMPTY_THAT_GREW));
        assertThat(empty.decode(Schema.createArray(EMPTY), new byte[] {6, 0}))
                .hasToString("[{\"n\": 9}, {\"n\": 9}, {\"n\": 9}]");

        Schema writer = record(false, Schema.createArray(Schema.createArray(INT)));
        GenericRecord record = new GenericData.Record(writer);
        record.put("field0", List.of(List.of(1, 2, 3), List.of(), List.of(4)));
        FormatCodec nested = readingAs(record(true, Schema.createArray(Schema.createArray(INT))));
        byte[] bytes = nested.encodeAs(writer, record);
        assertThat(nested.decode(writer, bytes)).hasToString("{\"field0\": [[1, 2, 3], [], [4]], \"more\": 0}");
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> nested.decode(writer, truncated)).isInstanceOf(Exception.class);
        }
    }

    @Test
    void decode_mapOfAPlainClassThatGrew_fillsInTheDefaults() throws IOException {
        Schema writer = recordOf(Places.class)
                .name("byName")
                .type(Schema.createMap(recordOf(Place.class).requiredInt("a").endRecord()))
                .noDefault()
                .endRecord();
        FormatCodec codec =
                FormatCodec.with(Map.of("schema.reflection", true, "specific.avro.value.type", Places.class));

        Places back = (Places) codec.decode(writer, new byte[] {2, 2, 'k', 10, 0});

        assertThat(back.byName).containsOnlyKeys("k");
        assertThat(back.byName.get("k").a).isEqualTo(5);
        assertThat(back.byName.get("k").b).isEqualTo(0.5);
    }

    static final class Numbers {
        int[] numbers = {};
    }

    static final class Places {
        Map<String, Place> byName = new HashMap<>();
    }

    static final class Place {
        int a;

        @AvroDefault("0.5")
        double b;
    }
}
