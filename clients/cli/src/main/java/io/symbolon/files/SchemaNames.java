package io.symbolon.files;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names by which texts refer to one another, as one text defines and uses them.
 *
 * @param defined the names that mean this text
 * @param inside further names that lead here if no text is meant by them
 * @param used for each name in the text that may mean another one, the names that it can be defined under, the likeliest first
 */
record SchemaNames(Set<String> defined, Set<String> inside, Map<String, List<String>> used) {

    static final SchemaNames NONE = new SchemaNames(Set.of(), Set.of(), Map.of());
}
