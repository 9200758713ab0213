package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/** Which registry answers. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerId(Scope scope) {

    /**
     * What the registry belongs to.
     *
     * @param path nothing where the registry belongs to nothing greater
     * @param clusters the names of clusters by their kind
     */
    public record Scope(List<String> path, Map<String, String> clusters) {

        public Scope {
            path = List.copyOf(path);
            clusters = Map.copyOf(clusters);
        }
    }
}
