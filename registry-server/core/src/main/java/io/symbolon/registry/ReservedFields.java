package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.SchemaContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The names that fields at the top of a schema may not have: those that its metadata keeps free, and those of clients. */
final class ReservedFields {

    /** The metadata property that names them, with commas between. */
    private static final String PROPERTY = "confluent:reserved";

    private static final String OF_CLIENTS = "$$";

    private ReservedFields() {}

    /** Refuses a schema with a field that begins as only clients may begin one. */
    static void requireNoneOfClients(Candidate candidate) {
        for (String field : new TreeSet<>(candidate.schema().fields())) {
            if (field.startsWith(OF_CLIENTS)) {
                throw new RegistryException(
                        RegistryError.INVALID_SCHEMA,
                        "Invalid schema of type " + candidate.content().type() + ", details: field '" + field
                                + "' begins with " + OF_CLIENTS + ", which is reserved");
            }
        }
    }

    /** What speaks against the candidate: a name that is not kept free any more, or one that is and that it uses. */
    static List<String> problems(Candidate candidate, Optional<SchemaContent> latest) {
        List<String> reserved = names(candidate.content());
        List<String> problems = new ArrayList<>();
        for (String field : latest.map(ReservedFields::names).orElse(List.of())) {
            if (!reserved.contains(field)) {
                problems.add("The new schema has reserved field " + field
                        + " removed from its metadata which is present in the old schema's metadata.");
            }
        }
        for (String field : reserved) {
            if (candidate.schema().fields().contains(field)) {
                problems.add("The new schema has field that conflicts with the reserved field " + field + ".");
            }
        }
        return problems;
    }

    private static List<String> names(SchemaContent content) {
        return Contract.of(content)
                .property(PROPERTY)
                .map(names -> Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
