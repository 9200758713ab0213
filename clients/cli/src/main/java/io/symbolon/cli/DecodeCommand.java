package io.symbolon.cli;

import io.symbolon.check.RegistryAccess;
import io.symbolon.files.ExitStatus;
import io.symbolon.record.Records;
import io.symbolon.record.Span;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symbolon decode}: framed records to JSON. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = {
            "Turns the bytes that a serializer wrote into JSON, one record a line.",
            "",
            "  echo AAAAAAEC | symbolon decode --registry http://localhost:8081 --explain",
            ""
        })
final class DecodeCommand implements Callable<Integer> {

    private static final int BYTES_A_LINE = 8;

    @Mixin
    private final Streams streams = new Streams();

    @Option(names = "--explain", description = "Show what each byte is for.")
    private boolean explain;

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (RegistryAccess access = registry.open()) {
            Records records = new Records(access.client(), "");
            if (streams.spelling() == ByteSpelling.RAW) {
                tell(streams.bytes(), records);
            } else {
                streams.eachLine(line -> tell(streams.spelling().read(line), records));
            }
        }
        return ExitStatus.FINE.code();
    }

    private void tell(byte[] bytes, Records records) {
        Output out = Output.of(spec);
        if (explain) {
            records.explain(bytes).forEach(span -> out.print(lines(bytes, span)));
        } else {
            out.print(records.decode(bytes) + "\n");
        }
    }

    /** The bytes on the left, on as many lines as they need, and what they mean beside the first. */
    private static String lines(byte[] bytes, Span span) {
        StringBuilder text = new StringBuilder();
        String meaning = span.meaning();
        for (int from = span.from(); from < span.to(); from += BYTES_A_LINE) {
            String shown = HexFormat.ofDelimiter(" ").formatHex(bytes, from, Math.min(span.to(), from + BYTES_A_LINE));
            text.append("%04d  %-23s  %s".formatted(from, shown, meaning).stripTrailing())
                    .append('\n');
            meaning = "";
        }
        return text.toString();
    }
}
