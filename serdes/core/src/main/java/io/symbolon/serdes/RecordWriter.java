package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of a record from value to bytes: schema of the value, subject, id, encode, frame. What was settled for one schema
 * and topic is kept, so that the next record of that kind asks nobody. Any number of threads may share it.
 *
 * @param <S> the format's schema object
 */
public final class RecordWriter<S> {

    private static final long FOREVER = Long.MAX_VALUE;

    private final RecordFormat<S> format;
    private final RecordPart part;
    private final SchemaRegistry registry;
    private final SubjectNameStrategy subjects;
    private final SchemaIdChoice choice;
    private final IdPlacement placement;
    private final long planLifetime;
    private final Map<String, IdentityCache<S, WritePlan>> plans = new ConcurrentHashMap<>();

    public RecordWriter(RegistryClient client, RecordFormat<S> format, RecordPart part, SerdeConfig config) {
        this.format = format;
        this.part = part;
        registry = new SchemaRegistry(client, format.schemas());
        subjects = new SubjectsInContext(client, part, config);
        choice = SchemaIdChoice.of(config);
        placement = config.get(SerdeKeys.idSerializer(part));
        planLifetime = planLifetime(config.get(SerdeKeys.LATEST_CACHE_TTL_SEC));
    }

    /**
     * Writes one half of a record.
     *
     * @param headers where the id goes if the configuration puts it into a header
     * @param value the value; null stays null and has no schema
     * @return an array of its own
     * @throws SerdeException where the value cannot be written
     */
    public byte @Nullable [] write(String topic, RecordHeaders headers, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        S schema = schemaOf(topic, value);
        IdentityCache<S, WritePlan> known = plans.get(topic);
        WritePlan plan = known == null ? null : known.get(schema);
        if (plan == null || isStale(plan)) {
            plan = settle(topic, schema);
        }
        return plan.write(headers, value);
    }

    /** In nanoseconds. */
    private long planLifetime(int latestTtlSeconds) {
        return choice.mayChange() && latestTtlSeconds >= 0 ? TimeUnit.SECONDS.toNanos(latestTtlSeconds) : FOREVER;
    }

    private boolean isStale(WritePlan plan) {
        return planLifetime != FOREVER && plan.isOlderThan(planLifetime);
    }

    private S schemaOf(String topic, Object value) {
        try {
            return format.schemaOf(value);
        } catch (RuntimeException none) {
            throw unwritable(topic, none);
        }
    }

    private WritePlan settle(String topic, S schema) {
        try {
            WritePlan plan = plan(topic, format.describe(schema), schema);
            plans.computeIfAbsent(topic, t -> new IdentityCache<>()).put(schema, plan);
            return plan;
        } catch (RuntimeException unusable) {
            throw unwritable(topic, unusable);
        }
    }

    private WritePlan plan(String topic, ParsedSchema own, S schema) {
        String subject = subjects.subject(topic, part, own);
        RegisteredSchema chosen = choice.choose(registry, subject, new OwnSchema(own, format.imports(own, topic)));
        RecordEncoder encoder = format.encoder(schema, chosen.schema());
        return new WritePlan(
                what(topic) + " (subject " + subject + ", schema " + name(chosen) + ")",
                encoder,
                new Frame(WireFormat.headerName(part), frame(subject, chosen, encoder.typeInSchema()), placement));
    }

    private byte[] frame(String subject, RegisteredSchema chosen, byte[] typeInSchema) {
        if (placement == IdPlacement.HEADER) {
            return WireFormat.frame(registry.guid(chosen, subject), typeInSchema);
        }
        if (chosen.id() == null) {
            throw new SerdeException("The registry does not tell the id of the schema " + name(chosen)
                    + "; set use.schema.id instead of use.schema.guid, or use HeaderSchemaIdSerializer");
        }
        return WireFormat.frame(chosen.id(), typeInSchema);
    }

    private SerdeException unwritable(String topic, RuntimeException reason) {
        Throwable cause = reason instanceof SerdeException ? reason.getCause() : reason;
        return new SerdeException("Cannot write " + what(topic) + ": " + reason.getMessage(), cause);
    }

    private String what(String topic) {
        return "the " + part.word() + " of topic " + topic;
    }

    private static String name(RegisteredSchema schema) {
        return schema.id() == null ? "guid " + schema.guid() : "id " + schema.id();
    }
}
