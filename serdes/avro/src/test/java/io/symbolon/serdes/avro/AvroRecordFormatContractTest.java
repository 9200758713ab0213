package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.contract.RecordFormatContract;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

class AvroRecordFormatContractTest extends RecordFormatContract<Schema> {

    private final AvroRecordFormat format = new AvroRecordFormat();

    @Override
    protected RecordFormat<Schema> format() {
        return format;
    }

    @Override
    protected List<Object> values() {
        GenericRecord friend = user(1, "Ada", null);
        return List.of(
                user(53, "Grace \u00e9\u4e16\ud83c\udf0d", friend),
                new GenericData.EnumSymbol(schema.getField("state").schema(), "GONE"),
                new GenericData.Array<>(
                        Schema.createArray(Schema.create(Schema.Type.LONG)), List.of(1L, -2L, 1L << 60)),
                "text \u00e9\u4e16\ud83c\udf0d",
                7,
                -1L << 40,
                1.5f,
                Math.PI,
                true,
                new byte[] {0, 1, -1});
    }

    private final Schema schema = TestSchemas.read("user.avsc");

    private GenericRecord user(int id, String name, GenericRecord friend) {
        GenericRecord user = new GenericData.Record(schema);
        user.put("user_id", id);
        user.put("name", new Utf8(name));
        user.put("email", friend == null ? null : new Utf8("grace@example.org"));
        user.put("scores", new GenericData.Array<>(schema.getField("scores").schema(), List.of(0.5, -1.0)));
        user.put("labels", Map.of(new Utf8("a"), 1L, new Utf8("b"), -1L));
        user.put("state", new GenericData.EnumSymbol(schema.getField("state").schema(), "ACTIVE"));
        user.put("digest", new GenericData.Fixed(schema.getField("digest").schema(), new byte[] {1, 2, 3, 4}));
        user.put("blob", ByteBuffer.wrap(new byte[] {9, 8}));
        user.put("friend", friend);
        return user;
    }
}
