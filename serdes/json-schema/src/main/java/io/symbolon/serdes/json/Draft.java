package io.symbolon.serdes.json;

import com.github.victools.jsonschema.generator.SchemaVersion;

/** The drafts that schemas of classes can be made in, as the configuration names them. */
enum Draft {
    /** Made as draft 6, from which draft 4 differs in nothing that a class gives rise to. */
    DRAFT_4(SchemaVersion.DRAFT_6, "http://json-schema.org/draft-04/schema#"),
    DRAFT_6(SchemaVersion.DRAFT_6),
    DRAFT_7(SchemaVersion.DRAFT_7),
    DRAFT_2019_09(SchemaVersion.DRAFT_2019_09),
    DRAFT_2020_12(SchemaVersion.DRAFT_2020_12);

    private final SchemaVersion generated;
    private final String address;

    Draft(SchemaVersion generated) {
        this(generated, generated.getIdentifier());
    }

    Draft(SchemaVersion generated, String address) {
        this.generated = generated;
        this.address = address;
    }

    /** The draft to ask the generator for. */
    SchemaVersion generated() {
        return generated;
    }

    /** What {@code $schema} says. */
    String address() {
        return address;
    }
}
