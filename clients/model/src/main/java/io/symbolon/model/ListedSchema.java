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
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListedSchema(@JsonUnwrapped SchemaBody schema, List<String> aliases) {

    public ListedSchema(SchemaBody schema, @Nullable List<String> aliases) {
        this.schema = schema;
        this.aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
