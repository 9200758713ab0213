package io.symbolon.maven;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a pom says about a subject's schema beside its text; Maven fills in its fields. */
public final class Metadata {

    private Map<String, String[]> tags = Map.of();
    private Map<String, String> properties = Map.of();
    private String[] sensitive = {};

    /** @param decoding of what XML tags cannot be called */
    io.symbolon.model.Metadata toModel(UnaryOperator<String> decoding) {
        SortedMap<String, SortedSet<String>> decodedTags = new TreeMap<>();
        tags.forEach((path, names) -> decodedTags.put(decoding.apply(path), new TreeSet<>(Arrays.asList(names))));
        SortedMap<String, String> decodedProperties = new TreeMap<>();
        properties.forEach((name, value) -> decodedProperties.put(decoding.apply(name), value));
        return new io.symbolon.model.Metadata(decodedTags, decodedProperties, new TreeSet<>(Arrays.asList(sensitive)));
    }
}
