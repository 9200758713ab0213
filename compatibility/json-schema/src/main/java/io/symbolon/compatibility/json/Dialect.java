package io.symbolon.compatibility.json;

import java.util.Optional;

/** The drafts of JSON Schema, oldest first. */
enum Dialect {
    DRAFT_04("http://json-schema.org/draft-04/schema"),
    DRAFT_06("http://json-schema.org/draft-06/schema"),
    DRAFT_07("http://json-schema.org/draft-07/schema"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String id;

    Dialect(String id) {
        this.id = id;
    }

    /** The address of the meta-schema, without an empty fragment. */
    String id() {
        return id;
    }

    /** The keyword that names a schema. */
    String idKeyword() {
        return this == DRAFT_04 ? "id" : "$id";
    }

    boolean isAtLeast(Dialect other) {
        return compareTo(other) >= 0;
    }

    /** The draft that a {@code $schema} names; the scheme and an empty fragment do not matter. */
    static Optional<Dialect> of(String schema) {
        String plain = schema.endsWith("#") ? schema.substring(0, schema.length() - 1) : schema;
        for (Dialect dialect : values()) {
            if (withoutScheme(dialect.id).equals(withoutScheme(plain))) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
