package io.symbolon.maven;

import io.symbolon.model.Rule.Kind;
import io.symbolon.model.Rule.Mode;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A {@code <rule>} in a pom; Maven fills in its fields. */
public final class Rule {

    private @Nullable String name;
    private @Nullable String doc;
    private @Nullable Kind kind;
    private @Nullable Mode mode;
    private @Nullable String type;
    private String[] tags = {};
    private Map<String, String> params = Map.of();
    private @Nullable String expr;
    private @Nullable String onSuccess;
    private @Nullable String onFailure;
    private boolean disabled;

    /** @param decoding of what XML tags cannot be called */
    io.symbolon.model.Rule toModel(UnaryOperator<String> decoding) {
        SortedMap<String, String> decodedParams = new TreeMap<>();
        params.forEach((name, value) -> decodedParams.put(decoding.apply(name), value));
        return new io.symbolon.model.Rule(
                name,
                doc,
                kind,
                mode,
                type,
                new TreeSet<>(Arrays.asList(tags)),
                decodedParams,
                expr,
                onSuccess,
                onFailure,
                disabled);
    }
}
