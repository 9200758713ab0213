package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClientException;
import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.compatibility.Verdict;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import io.symbolon.serdes.SchemaIdChoice.AutoRegister;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registry as serdes see it: schemas of one format, parsed. Any number of threads may share it. */
final class SchemaRegistry {

    /** A guid belongs to no context, and the references of its schema name theirs. */
    private static final String ANY_CONTEXT = "";

    private final RegistryClient client;
    private final SchemaFormat format;

    SchemaRegistry(RegistryClient client, SchemaFormat format) {
        this.client = client;
        this.format = format;
    }

    RegisteredSchema register(String subject, OwnSchema own, AutoRegister wanted) {
        RegisterSchemaRequest plain = request(subject, own, new ImportRegistration(client, wanted.normalize(), true));
        RegisterSchemaRequest request = wanted.propagateTags() ? plain.propagatingTags() : plain;
        return ask(
                "Cannot register a schema for subject " + subject,
                "Change the schema so that it fits, or write with a registered one: auto.register.schemas=false",
                () -> registered(client.register(subject, request, wanted.normalize()), subject, own.schema()));
    }

    RegisteredSchema lookUp(String subject, OwnSchema own, boolean normalize) {
        RegisterSchemaRequest request = request(subject, own, new ImportRegistration(client, normalize, false));
        return ask(
                "Cannot find the value's schema under subject " + subject,
                "Register it first, or set auto.register.schemas=true",
                () -> registered(client.lookUp(subject, request, normalize), subject, own.schema()));
    }

    RegisteredSchema latest(String subject) {
        return ask(
                "Cannot find the latest schema of subject " + subject,
                "Register one first, or set auto.register.schemas=true",
                () -> registered(client.latest(subject), subject, null));
    }

    RegisteredSchema latest(String subject, Map<String, String> properties) {
        return ask(
                "Cannot find a schema of subject " + subject + " with the metadata " + properties,
                "Register one with this metadata, or correct use.latest.with.metadata",
                () -> registered(client.latestWithMetadata(subject, properties), subject, null));
    }

    RegisteredSchema byId(int id, String subject) {
        return ask(
                "Cannot find the schema of id " + id,
                "Check that schema.registry.url names the registry that gave out the id",
                () -> {
                    SchemaBody body = client.schemaById(id, subject);
                    return new RegisteredSchema(id, body.guid(), parse(body, subject));
                });
    }

    RegisteredSchema byGuid(UUID guid) {
        return ask(
                "Cannot find the schema of guid " + guid,
                "Check that schema.registry.url names a registry that has the schema",
                () -> {
                    SchemaBody body = client.schemaByGuid(guid.toString());
                    return new RegisteredSchema(body.id(), guid.toString(), parse(body, ANY_CONTEXT));
                });
    }

    /** The guid of a schema: as the registry told it already, or as it tells when asked by id. */
    UUID guid(RegisteredSchema schema, String subject) {
        String guid = schema.guid();
        if (guid == null && schema.id() != null) {
            guid = byId(schema.id(), subject).guid();
        }
        if (guid == null) {
            throw new SerdeException("The registry does not tell the guid of a schema of subject " + subject
                    + "; use PrefixSchemaIdSerializer with this registry");
        }
        return UUID.fromString(guid);
    }

    /** Throws where the chosen schema cannot read data of the value's own. */
    void requireReadable(ParsedSchema chosen, ParsedSchema own, String key) {
        Verdict verdict = new CompatibilityChecker(new SchemaFormats(List.of(format)))
                .check(
                        chosen,
                        List.of(new EarlierVersion(1, own)),
                        CompatibilityLevel.BACKWARD,
                        CompatibilityPolicy.STRICT);
        if (!verdict.isCompatible()) {
            throw new SerdeException("The schema chosen for writing cannot read data of the value's own schema: "
                    + verdict.findings().stream().map(format::describe).collect(Collectors.joining("; "))
                    + ". Change one of the two, or set " + key + "=false to write anyway");
        }
    }

    private static RegisterSchemaRequest request(String subject, OwnSchema own, ImportRegistration imports) {
        ParsedSchema schema = own.schema();
        return RegisterSchemaRequest.of(
                schema.type().name(), schema.canonicalText(), imports.references(subject, own.imports()));
    }

    /** Where the answer carries a text, that text counts; it is the asker's own in nearly all cases. */
    private RegisteredSchema registered(SchemaBody answer, String subject, @Nullable ParsedSchema own) {
        String text = answer.schema();
        if (own != null && (text == null || text.equals(own.canonicalText()))) {
            return new RegisteredSchema(answer.id(), answer.guid(), own);
        }
        return new RegisteredSchema(answer.id(), answer.guid(), parse(answer, subject));
    }

    private ParsedSchema parse(SchemaBody body, String subject) {
        SchemaType type = body.schemaType() == null ? SchemaType.AVRO : new SchemaType(body.schemaType());
        if (!type.equals(format.type())) {
            throw new SerdeException("The schema is of type " + type + ", not " + format.type()
                    + ". Use the serializers and deserializers of its type");
        }
        return format.parse(new ReferenceResolver(client).source(body, subject), SchemaFormat.Strictness.STORED);
    }

    static <T> T ask(String failure, String advice, Supplier<T> question) {
        try {
            return question.get();
        } catch (RegistryClientException refused) {
            throw new SerdeException(failure + ": " + refused.getMessage() + ". " + advice, refused);
        } catch (InvalidSchemaException unreadable) {
            throw new SerdeException(failure + ": its text is no schema: " + unreadable.getMessage(), unreadable);
        }
    }
}
