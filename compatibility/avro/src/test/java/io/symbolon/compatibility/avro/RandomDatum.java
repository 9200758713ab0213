package io.symbolon.compatibility.avro;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericData;

/** A source of data of a schema, as Avro's generic classes hold them. */
final class RandomDatum {

    private static final int DEEPEST = 12;

    private final Random random;

    RandomDatum(Random random) {
        this.random = random;
    }

    /** @throws EndlessDatumException where a schema has no finite data, or the way there is not found by chance */
    Object of(Schema schema) {
        return of(schema, 0);
    }

    private Object of(Schema schema, int depth) {
        if (depth > DEEPEST) {
            throw new EndlessDatumException();
        }
        return switch (schema.getType()) {
            case NULL -> null;
            case BOOLEAN -> random.nextBoolean();
            case INT -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case STRING -> "s" + random.nextInt(9);
            case BYTES -> ByteBuffer.wrap(bytes(random.nextInt(4)));
            case FIXED -> new GenericData.Fixed(schema, bytes(schema.getFixedSize()));
            case ENUM -> new GenericData.EnumSymbol(schema, pick(schema.getEnumSymbols()));
            case ARRAY -> array(schema, depth);
            case MAP -> map(schema, depth);
            case UNION -> of(branch(schema, depth), depth + 1);
            case RECORD -> record(schema, depth);
        };
    }

    private Object array(Schema schema, int depth) {
        List<Object> elements = new ArrayList<>();
        for (int i = size(depth); i > 0; i--) {
            elements.add(of(schema.getElementType(), depth + 1));
        }
        return elements;
    }

    private Object map(Schema schema, int depth) {
        Map<String, Object> values = new HashMap<>();
        for (int i = size(depth); i > 0; i--) {
            values.put("k" + i, of(schema.getValueType(), depth + 1));
        }
        return values;
    }

    private Object record(Schema schema, int depth) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Field field : schema.getFields()) {
            record.put(field.pos(), of(field.schema(), depth + 1));
        }
        return record;
    }

    /** Deep down the first branch that ends. */
    private Schema branch(Schema union, int depth) {
        if (union.getTypes().isEmpty()) {
            throw new EndlessDatumException();
        }
        return depth < DEEPEST / 2
                ? pick(union.getTypes())
                : union.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.RECORD)
                        .findFirst()
                        .orElse(union.getTypes().get(0));
    }

    private int size(int depth) {
        return depth < DEEPEST / 2 ? random.nextInt(3) : 0;
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        return bytes;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The sign that no datum was found. */
    static final class EndlessDatumException extends RuntimeException {}
}
