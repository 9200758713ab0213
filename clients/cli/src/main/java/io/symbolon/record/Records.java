package io.symbolon.record;

import io.symbolon.check.RegistrySchemas;
import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.files.ToolException;
import io.symbolon.model.SchemaBody;
import io.symbolon.serdes.RecordEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Framed records from and to JSON texts, with the schemas of a registry. For one thread. */
public final class Records {

    private final RegistryClient client;
    private final RegistrySchemas schemas;
    private final SchemaFormats formats = SchemaFormats.load();
    private final List<RecordText> texts;
    private final Map<Frame, ParsedSchema> known = new HashMap<>();

    /** @param messageName the full name of the Protobuf message that texts mean; empty for the first of a schema */
    public Records(RegistryClient client, String messageName) {
        this.client = client;
        this.schemas = new RegistrySchemas(client);
        this.texts = List.of(new AvroText(), new JsonRecordText(), new ProtobufText(messageName));
    }

    /** A schema of a subject; the version may be {@link io.symbolon.model.Reference#LATEST}. */
    public KnownSchema schema(String subject, int version) {
        SchemaBody body = version < 0 ? client.latest(subject) : client.version(subject, version);
        return new KnownSchema(Objects.requireNonNull(body.id(), "The registry tells no id"), parse(body));
    }

    /** The schema of an id. */
    public KnownSchema schema(int id) {
        return new KnownSchema(id, parse(client.schemaById(id, "")));
    }

    /** The framed record that a text means. */
    public byte[] encode(String json, KnownSchema schema) {
        return attempt("The text is no record", schema.schema(), text -> {
            Object value = text.value(json, schema.schema());
            RecordEncoder encoder = text.encoder(value, schema.schema());
            return encoder.encode(prefix(schema.id(), encoder.typeInSchema()), value);
        });
    }

    /** The text of a framed record. */
    public String decode(byte[] bytes) {
        Frame frame = Frame.of(bytes);
        ParsedSchema schema = schema(frame);
        return attempt("The bytes are no record", schema, text -> text.decode(bytes, frame.length(), schema));
    }

    /** What each byte of a framed record is for, in their order. */
    public List<Span> explain(byte[] bytes) {
        Frame frame = Frame.of(bytes);
        ParsedSchema schema = schema(frame);
        String kind = schema.type() + schema.name().map(name -> " " + name).orElse("");
        List<Span> spans = new ArrayList<>();
        if (frame instanceof Frame.ById byId) {
            spans.add(new Span(0, 1, "an id of 4 bytes follows"));
            spans.add(new Span(1, frame.length(), "schema id " + byId.id() + ": " + kind));
        } else if (frame instanceof Frame.ByGuid byGuid) {
            spans.add(new Span(0, 1, "a guid of 16 bytes follows"));
            spans.add(new Span(1, frame.length(), "schema guid " + byGuid.guid() + ": " + kind));
        }
        spans.addAll(attempt("The bytes are no record", schema, text -> text.explain(bytes, frame.length(), schema)));
        return spans;
    }

    private static byte[] prefix(int id, byte[] typeInSchema) {
        byte[] frame = new Frame.ById(id).bytes();
        byte[] prefix = Arrays.copyOf(frame, frame.length + typeInSchema.length);
        System.arraycopy(typeInSchema, 0, prefix, frame.length, typeInSchema.length);
        return prefix;
    }

    private ParsedSchema schema(Frame frame) {
        return known.computeIfAbsent(
                frame,
                key -> parse(
                        key instanceof Frame.ById byId
                                ? client.schemaById(byId.id(), "")
                                : client.schemaByGuid(
                                        ((Frame.ByGuid) key).guid().toString())));
    }

    private ParsedSchema parse(SchemaBody body) {
        SchemaType type = body.schemaType() == null ? SchemaType.AVRO : new SchemaType(body.schemaType());
        return formats.get(type).parse(schemas.source(body), Strictness.STORED);
    }

    private <T> T attempt(String failure, ParsedSchema schema, Attempt<T> attempt) {
        RecordText text = texts.stream()
                .filter(each -> each.type().equals(schema.type()))
                .findFirst()
                .orElseThrow(() -> ToolException.usage("Records of type " + schema.type() + " are not known here"));
        try {
            return attempt.with(text);
        } catch (ToolException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ToolException.invalid(
                    failure + " of its schema: "
                            + Objects.requireNonNullElse(
                                    e.getMessage(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Something that is tried with the texts of a format. */
    private interface Attempt<T> {

        T with(RecordText text) throws IOException;
    }
}
