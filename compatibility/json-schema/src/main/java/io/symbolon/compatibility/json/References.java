package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the references of a schema lead on the way it was met. */
final class References {

    /** The keywords that refer to a schema. */
    static final List<String> KEYWORDS = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private References() {}

    /** The keywords of a schema that refer somewhere in its dialect. */
    static List<String> of(Place place) {
        List<String> used = new ArrayList<>();
        for (String keyword : KEYWORDS) {
            JsonNode value = place.get(keyword);
            if (value != null && value.isTextual() && place.dialect().isAtLeast(since(keyword))) {
                used.add(keyword);
            }
        }
        return used;
    }

    /** The schema that one reference of a schema leads to, or nothing where it leads nowhere. */
    static @Nullable Spot follow(Spot spot, String keyword) {
        Resource resource = spot.place().resource();
        JsonNode value = spot.place().get(keyword);
        String reference = value == null ? "" : value.textValue();
        Place target = resource.document().resolve(resource, reference);
        if (target == null || keyword.equals("$ref")) {
            return target == null ? null : spot.at(target);
        }
        int hash = reference.indexOf('#');
        String anchor = hash < 0 ? "" : reference.substring(hash + 1);
        Resource redirecting = target.resource();
        if (redirecting.dynamicAnchors().contains(anchor)) {
            for (Resource outer : spot.scope()) {
                if (outer.dynamicAnchors().contains(anchor)) {
                    redirecting = outer;
                    break;
                }
            }
            Place redirected = redirecting.document().resolve(redirecting, "#" + anchor);
            target = redirected == null ? target : redirected;
        }
        return spot.at(target);
    }

    private static Dialect since(String keyword) {
        return switch (keyword) {
            case "$dynamicRef" -> Dialect.DRAFT_2020_12;
            case "$recursiveRef" -> Dialect.DRAFT_2019_09;
            default -> Dialect.DRAFT_04;
        };
    }
}
