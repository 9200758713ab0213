package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's owner says about it. Everything is sorted, so that equal metadata has one spelling.
 *
 * @param tags tags by path pattern of the fields they belong to
 * @param properties free properties by name
 * @param sensitive the names of properties whose values are secret
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Metadata(
        SortedMap<String, SortedSet<String>> tags, SortedMap<String, String> properties, SortedSet<String> sensitive) {

    public Metadata(
            @Nullable SortedMap<String, SortedSet<String>> tags,
            @Nullable SortedMap<String, String> properties,
            @Nullable SortedSet<String> sensitive) {
        this.tags = sortedTags(tags);
        this.properties = properties == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        this.sensitive = sensitive == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(sensitive));
    }

    private static SortedMap<String, SortedSet<String>> sortedTags(@Nullable Map<String, SortedSet<String>> tags) {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        if (tags != null) {
            tags.forEach((path, names) -> sorted.put(path, Collections.unmodifiableSortedSet(new TreeSet<>(names))));
        }
        return Collections.unmodifiableSortedMap(sorted);
    }
}
