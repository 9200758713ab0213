package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a record from bytes to value: frame, schema of that id, decode. What was made for one id and topic is kept, so
 * that the next record of that kind asks nobody. Any number of threads may share it.
 */
public final class RecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);
    private static final int SHOWN_BYTES = 8;
    private static final String DEFAULT_CONTEXT = "";

    private final RecordFormat<?> format;
    private final RecordPart part;
    private final SchemaRegistry registry;
    private final SubjectNameStrategy subjects;
    private final @Nullable String headerName;
    private final Map<String, Plans> plans = new ConcurrentHashMap<>();

    public RecordReader(RegistryClient client, RecordFormat<?> format, RecordPart part, SerdeConfig config) {
        this.format = format;
        this.part = part;
        registry = new SchemaRegistry(client, format.schemas());
        subjects = new SubjectsInContext(client, part, config);
        headerName = config.get(SerdeKeys.idDeserializer(part)) ? WireFormat.headerName(part) : null;
        format.prepareReading();
        if (config.get(SerdeKeys.USE_LATEST_VERSION)
                || !config.get(SerdeKeys.USE_LATEST_WITH_METADATA).isEmpty()) {
            LOG.warn("use.latest.version and use.latest.with.metadata say what to write with;"
                    + " what is read keeps the schema that it was written with");
        }
    }

    /**
     * Reads one half of a record.
     *
     * @param bytes what a writer made; null stays null
     * @throws SerdeException where the bytes cannot be read; it says why and what to do
     */
    public @Nullable Object read(String topic, RecordHeaders headers, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        byte[] header = headerName == null ? null : headers.last(headerName);
        byte[] frame = header == null ? bytes : header;
        int frameLength = frameLength(topic, frame);
        ReadPlan plan = frameLength == WireFormat.ID_LENGTH
                ? planById(topic, WireFormat.id(frame))
                : planByGuid(topic, WireFormat.guid(frame));
        return plan.read(frame, frameLength, bytes);
    }

    /** The length of the frame that some bytes start with; they are at least that long. */
    private int frameLength(String topic, byte[] bytes) {
        byte magic = bytes.length == 0 ? WireFormat.ID : bytes[0];
        int length = magic == WireFormat.GUID ? WireFormat.GUID_LENGTH : WireFormat.ID_LENGTH;
        if (magic != WireFormat.ID && magic != WireFormat.GUID) {
            throw unreadable(topic, bytes, "Unknown magic byte");
        }
        if (bytes.length < length) {
            throw unreadable(topic, bytes, "Too short for the id of a schema");
        }
        return length;
    }

    private SerdeException unreadable(String topic, byte[] bytes, String reason) {
        String shown = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
        return new SerdeException(reason + " in " + what(topic) + ", which has " + bytes.length + " bytes"
                + (bytes.length == 0 ? "" : " and starts with " + shown)
                + ": not written by a serializer that uses a schema registry."
                + " Read the topic with the deserializer that fits, or skip the record");
    }

    private ReadPlan planById(String topic, int id) {
        Plans known = plans.get(topic);
        ReadPlan plan = known == null ? null : known.byId.get(id);
        if (plan == null) {
            plan = plan(topic, "id " + id, () -> registry.byId(id, subject(topic)));
            plans.computeIfAbsent(topic, t -> new Plans()).byId.put(id, plan);
        }
        return plan;
    }

    private ReadPlan planByGuid(String topic, UUID guid) {
        Plans known = plans.get(topic);
        ReadPlan plan = known == null ? null : known.byGuid.get(guid);
        if (plan == null) {
            plan = plan(topic, "guid " + guid, () -> registry.byGuid(guid));
            plans.computeIfAbsent(topic, t -> new Plans()).byGuid.put(guid, plan);
        }
        return plan;
    }

    private ReadPlan plan(String topic, String schemaName, Supplier<RegisteredSchema> question) {
        try {
            ParsedSchema writer = question.get().schema();
            return new ReadPlan(what(topic) + " (schema " + schemaName + ")", format.decoder(writer));
        } catch (RuntimeException unusable) {
            Throwable cause = unusable instanceof SerdeException ? unusable.getCause() : unusable;
            throw new SerdeException(
                    "Cannot read " + what(topic) + " (schema " + schemaName + "): " + unusable.getMessage(), cause);
        }
    }

    /** The subject whose context ids belong to: the default one where its name needs the schema that is being looked for. */
    private String subject(String topic) {
        return subjects.withoutSchema(topic, part).orElse(DEFAULT_CONTEXT);
    }

    private String what(String topic) {
        return topic.isEmpty() ? "the " + part.word() : "the " + part.word() + " of topic " + topic;
    }

    /** What was made for the schemas met in one topic. */
    private static final class Plans {

        private final IdCache<ReadPlan> byId = new IdCache<>();
        private final Map<UUID, ReadPlan> byGuid = new ConcurrentHashMap<>();
    }
}
