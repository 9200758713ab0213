package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import org.jspecify.annotations.Nullable;

/**
 * Values to bytes and back for any queue, log or file: the bytes start with the id of their schema. Any number of threads may
 * share it.
 *
 * <pre>{@code
 * RecordSerde serde = new RecordSerde(client, new AvroRecordFormat(), new SerdeConfig(Map.of()));
 * byte[] bytes = serde.serialize("orders", order);
 * Object back = serde.deserialize(bytes);
 * }</pre>
 */
public final class RecordSerde {

    private static final SubjectNameStrategy AS_GIVEN = (subject, part, schema) -> subject;

    private final RecordWriter<?> writer;
    private final RecordReader reader;

    public RecordSerde(RegistryClient client, RecordFormat<?> format, SerdeConfig config) {
        SerdeConfig named = config.with(SerdeKeys.VALUE_SUBJECT_NAME_STRATEGY, AS_GIVEN);
        writer = new RecordWriter<>(client, format, RecordPart.VALUE, named);
        reader = new RecordReader(client, format, RecordPart.VALUE, named);
    }

    /**
     * Writes a value.
     *
     * @param subject the subject that the value's schema belongs to
     * @return null only for null
     * @throws SerdeException where the value cannot be written
     */
    public byte @Nullable [] serialize(String subject, @Nullable Object value) {
        return writer.write(subject, RecordHeaders.NONE, value);
    }

    /**
     * Reads what {@link #serialize} wrote, here or elsewhere.
     *
     * @return null for null
     * @throws SerdeException where the bytes cannot be read
     */
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        return reader.read("", RecordHeaders.NONE, bytes);
    }
}
