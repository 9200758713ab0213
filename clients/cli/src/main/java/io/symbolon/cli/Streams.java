package io.symbolon.cli;

import io.symbolon.files.ToolException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say where records come from. */
final class Streams {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file with the records; without it standard input.")
    private @Nullable Path file;

    @Option(
            names = "--bytes",
            paramLabel = "SPELLING",
            defaultValue = "BASE64",
            description =
                    "How framed records are written: ${COMPLETION-CANDIDATES}. RAW is one record, the others one a line.")
    private ByteSpelling spelling = ByteSpelling.BASE64;

    ByteSpelling spelling() {
        return spelling;
    }

    byte[] bytes() {
        try {
            return file == null ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw ToolException.usage(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Shows each line that is not blank; a failure names the line. */
    void eachLine(Consumer<String> work) {
        List<String> lines = new String(bytes(), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    work.accept(lines.get(i));
                } catch (ToolException e) {
                    throw e.at("line " + (i + 1));
                }
            }
        }
    }

    /** Writes bytes as they are, past everything that thinks of letters. */
    static void writeRaw(byte[] bytes) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(bytes);
        } catch (IOException e) {
            throw ToolException.usage("The record cannot be written: " + e.getMessage(), e);
        }
    }
}
