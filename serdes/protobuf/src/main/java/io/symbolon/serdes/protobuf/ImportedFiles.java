package io.symbolon.serdes.protobuf;

import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.compatibility.protobuf.ProtobufSchemaFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SchemaImport;
import io.symbolon.serdes.SerdeConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How imported files are registered: each under a subject of its own. Any number of threads may share it. */
final class ImportedFiles {

    private final ProtobufSchemaFormat schemas;
    private final RecordPart part;
    private final ReferenceSubjectNameStrategy subjects;
    private final boolean skipKnownTypes;
    private final boolean lookUpOnly;

    ImportedFiles(ProtobufSchemaFormat schemas, SerdeConfig config, RecordPart part) {
        this.schemas = schemas;
        this.part = part;
        subjects = config.get(ProtobufKeys.REFERENCE_SUBJECT_NAME_STRATEGY);
        skipKnownTypes = config.get(ProtobufKeys.SKIP_KNOWN_TYPES);
        lookUpOnly = config.get(ProtobufKeys.REFERENCE_LOOKUP_ONLY);
    }

    List<SchemaImport> of(FileDescriptor file, String topic) {
        return of(file, topic, new HashMap<>());
    }

    private List<SchemaImport> of(FileDescriptor file, String topic, Map<String, SchemaImport> known) {
        return file.getDependencies().stream()
                .filter(imported -> !skipKnownTypes || !schemas.isBuiltIn(imported.getName()))
                .map(imported -> {
                    SchemaImport before = known.get(imported.getName());
                    return before == null ? create(imported, topic, known) : before;
                })
                .toList();
    }

    private SchemaImport create(FileDescriptor file, String topic, Map<String, SchemaImport> known) {
        ProtobufSchema schema = ProtobufSchema.of(file);
        SchemaImport created = new SchemaImport(
                file.getName(),
                subjects.subject(file.getName(), topic, part, schema),
                schema,
                of(file, topic, known),
                lookUpOnly);
        known.put(file.getName(), created);
        return created;
    }
}
