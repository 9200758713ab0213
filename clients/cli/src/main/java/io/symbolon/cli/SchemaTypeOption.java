package io.symbolon.cli;

import io.symbolon.files.SchemaLanguages;
import io.symbolon.files.SchemaPaths;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which kind of schema a file is. */
final class SchemaTypeOption {

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "The kind of schema of files whose name does not say it: AVRO, PROTOBUF or JSON.")
    private @Nullable String type;

    /** Finds schemas on disk. */
    SchemaPaths paths() {
        SchemaLanguages languages = new SchemaLanguages();
        return new SchemaPaths(languages, type == null ? null : languages.type(type.toUpperCase(Locale.ROOT)));
    }
}
