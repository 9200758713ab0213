package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about several topics at once; each succeeds or fails by itself. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssociationBatch(List<AssociationRequest> requests) {

    public AssociationBatch(@Nullable List<AssociationRequest> requests) {
        this.requests = requests == null ? List.of() : List.copyOf(requests);
    }

    /** What came of the requests, in their order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answer(List<Result> results) {

        public Answer(@Nullable List<Result> results) {
            this.results = results == null ? List.of() : List.copyOf(results);
        }
    }

    /** What came of one request: either of both. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Nullable ErrorBody error, @Nullable AssociationAnswer result) {}
}
