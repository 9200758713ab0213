package io.symbolon.cli;

import io.symbolon.check.RegistryAccess;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.ToolException;
import io.symbolon.model.Reference;
import io.symbolon.record.KnownSchema;
import io.symbolon.record.Records;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symbolon encode}: JSON to framed records. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        description = {
            "Turns JSON, one record a line, into the bytes that a serializer would write. Nothing is registered.",
            "",
            "  echo '{\"id\": 1}' | symbolon encode --registry http://localhost:8081 --subject orders-value",
            ""
        })
final class EncodeCommand implements Callable<Integer> {

    @Mixin
    private final Streams streams = new Streams();

    @Option(names = "--subject", paramLabel = "SUBJECT", description = "The subject whose schema is written with.")
    private @Nullable String subject;

    @Option(
            names = "--subject-version",
            paramLabel = "VERSION",
            defaultValue = "-1",
            description = "Its version; without it the latest.")
    private int version = Reference.LATEST;

    @Option(names = "--id", paramLabel = "ID", description = "The id of the schema, instead of a subject.")
    private @Nullable Integer id;

    @Option(
            names = "--message",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The full name of a Protobuf message; without it the first of the schema.")
    private String message = "";

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if ((subject == null) == (id == null)) {
            throw ToolException.usage("Encode with which schema? Give --subject or --id");
        }
        try (RegistryAccess access = registry.open()) {
            Records records = new Records(access.client(), message);
            KnownSchema schema =
                    id == null ? records.schema(Objects.requireNonNull(subject), version) : records.schema(id);
            if (streams.spelling() == ByteSpelling.RAW) {
                Streams.writeRaw(records.encode(new String(streams.bytes(), StandardCharsets.UTF_8), schema));
            } else {
                streams.eachLine(line ->
                        Output.of(spec).print(streams.spelling().write(records.encode(line, schema)) + "\n"));
            }
        }
        return ExitStatus.FINE.code();
    }
}
