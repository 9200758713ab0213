package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * A schema that another one names.
 *
 * @param name the name in the referring text
 * @param subject where the schema is registered
 * @param version its version there, or -1 for the latest
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reference(String name, String subject, int version) {

    public static final int LATEST = -1;

    public Reference {
        Objects.requireNonNull(name, "A reference needs a name");
        Objects.requireNonNull(subject, "A reference needs a subject");
    }
}
