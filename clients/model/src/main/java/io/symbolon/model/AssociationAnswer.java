package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic and what is bound to it, as the registry answers whoever binds or asks for several topics. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssociationAnswer(
        @Nullable String resourceName,
        @Nullable String resourceNamespace,
        @Nullable String resourceId,
        @Nullable String resourceType,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Item> associations) {

    public AssociationAnswer {
        associations = List.copyOf(associations);
    }

    /**
     * What the topic's keys, or its values, are bound to.
     *
     * @param schema what was registered with the bond, or, where it was asked for, the subject's latest schema
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            @Nullable String subject,
            @Nullable String associationType,
            @Nullable String lifecycle,
            boolean frozen,
            @Nullable SchemaBody schema) {}
}
