package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tags of one part of a schema. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SchemaTags(Entity schemaEntity, List<String> tags) {

    public SchemaTags(Entity schemaEntity, @Nullable List<String> tags) {
        this.schemaEntity = Objects.requireNonNull(schemaEntity, "Tags need a schemaEntity");
        this.tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /**
     * A part of a schema that can bear tags.
     *
     * @param entityPath its full name: of a record, or of the record and the field, joined with a dot
     * @param entityType {@link #RECORD} or {@link #FIELD}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entity(String entityPath, String entityType) {

        public static final String RECORD = "sr_record";
        public static final String FIELD = "sr_field";

        public Entity {
            Objects.requireNonNull(entityPath, "A schemaEntity needs an entityPath");
            Objects.requireNonNull(entityType, "A schemaEntity needs an entityType");
        }
    }
}
