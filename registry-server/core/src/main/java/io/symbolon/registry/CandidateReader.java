package io.symbolon.registry;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a request's schema into a {@link Candidate}: resolves its references, parses, normalises. */
final class CandidateReader {

    private static final int MAX_DEPTH = 100;

    private final SchemaFormats formats;
    private final SchemaCatalog catalog;
    private final int maxSchemaBytes;

    CandidateReader(SchemaFormats formats, SchemaCatalog catalog, int maxSchemaBytes) {
        this.formats = formats;
        this.catalog = catalog;
        this.maxSchemaBytes = maxSchemaBytes;
    }

    Candidate read(SubjectName subject, SchemaRequest wanted, Strictness strictness, StorageTransaction transaction) {
        RegisterSchemaRequest request = wanted.request();
        SchemaFormat format = format(request);
        String text = text(request);
        List<Target> targets = targets(subject, wanted, strictness, transaction);
        List<Dependency> dependencies = targets.stream()
                .map(target -> new Dependency(target.name(), catalog.source(target.version(), transaction)))
                .toList();
        ParsedSchema parsed = parse(format, new SchemaSource(text, dependencies), strictness);
        ParsedSchema schema = wanted.normalize() ? parsed.normalized() : parsed;
        List<Reference> references = targets.stream().map(Target::reference).toList();
        return new Candidate(
                schema,
                new SchemaContent(
                        format.type(),
                        schema.canonicalText(),
                        wanted.normalize()
                                ? references.stream()
                                        .distinct()
                                        .sorted(SchemaRequest.BY_NAME)
                                        .toList()
                                : references,
                        request.metadata(),
                        request.ruleSet()));
    }

    private SchemaFormat format(RegisterSchemaRequest request) {
        String name = request.schemaType() == null ? SchemaType.AVRO.name() : request.schemaType();
        return formats.find(new SchemaType(name))
                .orElseThrow(() -> new RegistryException(
                        RegistryError.INVALID_SCHEMA,
                        "Invalid schema type " + name + "; this registry knows " + formats.types()));
    }

    private String text(RegisterSchemaRequest request) {
        String text = request.schema();
        if (text == null || text.isBlank()) {
            throw new RegistryException(RegistryError.INVALID_SCHEMA, "Empty schema");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw invalid(request, "half of a surrogate pair stands alone in it, which no UTF-8 can hold");
        }
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > maxSchemaBytes) {
            throw new RegistryException(
                    RegistryError.SCHEMA_TOO_LARGE, length + " bytes, and max.schema.bytes is " + maxSchemaBytes);
        }
        return text;
    }

    private List<Target> targets(
            SubjectName subject, SchemaRequest wanted, Strictness strictness, StorageTransaction transaction) {
        RegisterSchemaRequest request = wanted.request();
        List<Target> targets = new ArrayList<>();
        Map<SubjectName, List<Version>> versions = new HashMap<>();
        for (Reference reference : wanted.references()) {
            SubjectName target = subject.resolve(reference.subject());
            SubjectNames.requireValid(target);
            Interruption.requireNone();
            List<Version> there = versions.computeIfAbsent(
                    target, name -> transaction.state(name, List.of()).versions());
            Version version = target(there, reference.version(), strictness)
                    .orElseThrow(() -> invalid(request, missing(reference, target, subject)));
            if (catalog.depth(version, transaction) >= MAX_DEPTH) {
                throw invalid(request, "references go on from schema to schema more than " + MAX_DEPTH + " times");
            }
            targets.add(new Target(reference, version));
        }
        return targets;
    }

    private static String missing(Reference reference, SubjectName target, SubjectName subject) {
        String advice = target.equals(subject)
                ? "; a schema can refer to earlier versions of its own subject, but not to itself"
                : "; register it first";
        return "reference '" + reference.name() + "' is to version " + reference.version() + " of subject '" + target
                + "', which does not exist" + advice;
    }

    private static Optional<Version> target(List<Version> there, int number, Strictness strictness) {
        List<Version> versions = there.stream()
                .filter(version -> strictness == Strictness.STORED || !version.deleted())
                .toList();
        return number == Reference.LATEST
                ? versions.stream().filter(version -> !version.deleted()).reduce((first, second) -> second)
                : versions.stream()
                        .filter(version -> version.number() == number)
                        .findFirst();
    }

    private static ParsedSchema parse(SchemaFormat format, SchemaSource source, Strictness strictness) {
        try {
            return format.parse(source, strictness);
        } catch (InvalidSchemaException e) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "Invalid schema of type " + format.type() + ", details: " + e.getMessage());
        }
    }

    private static RegistryException invalid(RegisterSchemaRequest request, String details) {
        String type = request.schemaType() == null ? SchemaType.AVRO.name() : request.schemaType();
        return new RegistryException(
                RegistryError.INVALID_SCHEMA, "Invalid schema of type " + type + ", details: " + details);
    }

    /** A reference of the request and the version that it names. */
    private record Target(Reference wanted, Version version) {

        String name() {
            return wanted.name();
        }

        Reference reference() {
            return new Reference(wanted.name(), wanted.subject(), version.number());
        }
    }
}
