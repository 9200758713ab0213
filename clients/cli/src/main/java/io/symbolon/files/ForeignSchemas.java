package io.symbolon.files;

import io.symbolon.compatibility.SchemaSource;

/** Where the texts come from that files refer to without having them. */
public interface ForeignSchemas {

    /** Nowhere: every such reference is refused. */
    ForeignSchemas NONE = (subject, version) -> {
        throw ToolException.usage(
                "A schema refers to the subject '" + subject + "', which no file is for; give --registry, or the file");
    };

    /** A registered schema with all that it refers to; the version may be {@link io.symbolon.model.Reference#LATEST}. */
    SchemaSource source(String subject, int version);
}
