package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered schema in a list, one object with what is told of its place there.
 *
 * @param aliases the names that lead to its subject beside its own, where they were asked for
 * @param associations what its subject is bound to, where that was asked for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListedSchema(@JsonUnwrapped SchemaBody schema, List<String> aliases, List<AssociationBody> associations) {

    public ListedSchema(
            SchemaBody schema, @Nullable List<String> aliases, @Nullable List<AssociationBody> associations) {
        this.schema = schema;
        this.aliases = aliases == null ? List.of() : List.copyOf(aliases);
        this.associations = associations == null ? List.of() : List.copyOf(associations);
    }
}
