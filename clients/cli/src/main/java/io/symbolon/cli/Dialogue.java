package io.symbolon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.symbolon.check.RegistryAccess;
import io.symbolon.files.ExitStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a command that asks a registry and tells the answer: which registry, and whether people or programs read. */
final class Dialogue {

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "How the answer is printed: ${COMPLETION-CANDIDATES}.")
    private Spelling spelling = Spelling.TEXT;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Has the work done with the registry open, and answers what the process ends with. */
    int with(Function<RegistryAccess, ExitStatus> work) {
        try (RegistryAccess access = registry.open()) {
            return work.apply(access).code();
        }
    }

    /** Prints a line, if people read. */
    void tellAsText(String line) {
        if (spelling == Spelling.TEXT) {
            output().print(line.stripTrailing() + "\n");
        }
    }

    /** Prints a value, if programs read. */
    void tellAsJson(Object value) {
        if (spelling == Spelling.JSON) {
            try {
                output().print(new ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(value) + "\n");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What a registry answers is JSON", e);
            }
        }
    }

    /** Prints either. */
    void tell(String text, Object value) {
        tellAsText(text);
        tellAsJson(value);
    }

    Output output() {
        return Output.of(command);
    }

    /** For people or for programs. */
    enum Spelling {
        TEXT,
        JSON
    }
}
