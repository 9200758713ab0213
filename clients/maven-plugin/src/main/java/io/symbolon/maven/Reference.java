package io.symbolon.maven;

import io.symbolon.files.ToolException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A {@code <reference>} in a pom; Maven fills in its fields. */
public final class Reference {

    private @Nullable String name;
    private @Nullable String subject;
    private int version = io.symbolon.model.Reference.LATEST;

    /** The name in the referring text; without it the subject. */
    public void setName(String name) {
        this.name = name;
    }

    /** Where the schema is registered. */
    public void setSubject(String subject) {
        this.subject = subject;
    }

    /** Its version there; without it the file of the subject, or the latest. */
    public void setVersion(int version) {
        this.version = version;
    }

    io.symbolon.model.Reference toModel(UnaryOperator<String> decoding) {
        if (subject == null) {
            throw ToolException.usage("A <reference> has no <subject>");
        }
        return new io.symbolon.model.Reference(name == null ? subject : name, decoding.apply(subject), version);
    }
}
