package io.symbolon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Option;

/** The option that says whether people or programs read the answer. */
final class AnswerOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "How the answer is printed: ${COMPLETION-CANDIDATES}.")
    private Spelling spelling = Spelling.TEXT;

    /** Prints a line, if people read. */
    void tellAsText(String line, Output out) {
        if (spelling == Spelling.TEXT) {
            out.print(line.stripTrailing() + "\n");
        }
    }

    /** Prints a value, if programs read. */
    void tellAsJson(Object value, Output out) {
        if (spelling == Spelling.JSON) {
            try {
                out.print(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What a registry answers is JSON", e);
            }
        }
    }

    /** Prints either. */
    void tell(String text, Object value, Output out) {
        tellAsText(text, out);
        tellAsJson(value, out);
    }

    /** For people or for programs. */
    enum Spelling {
        TEXT,
        JSON
    }
}
