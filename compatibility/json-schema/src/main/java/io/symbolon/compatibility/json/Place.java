package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A schema where it stands. Two places are equal when they are the same spot of the same document.
 *
 * @param pointer where in the document
 */
record Place(Resource resource, String pointer, JsonNode schema) {

    /** The value of a keyword, or nothing. */
    @Nullable
    JsonNode get(String keyword) {
        return schema.get(keyword);
    }

    /** The place some steps further down; it must exist. */
    Place child(String... steps) {
        Place place = this;
        for (String step : steps) {
            JsonNode next = Pointer.follow(place.schema, step);
            if (next == null) {
                throw new IllegalArgumentException("There is no " + step + " at " + place.pointer);
            }
            place = place.resource.document().placeAt(Pointer.child(place.pointer, step), place.resource, next);
        }
        return place;
    }

    Dialect dialect() {
        return resource.dialect();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && resource == place.resource && pointer.equals(place.pointer);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(resource) + pointer.hashCode();
    }

    @Override
    public String toString() {
        return "#" + pointer;
    }
}
