package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One rule of a data contract, as its author wrote it; executed by clients. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rule(
        @Nullable String name,
        @Nullable String doc,
        @Nullable Kind kind,
        @Nullable Mode mode,
        @Nullable String type,
        SortedSet<String> tags,
        SortedMap<String, String> params,
        @Nullable String expr,
        @Nullable String onSuccess,
        @Nullable String onFailure,
        boolean disabled) {

    public Rule(
            @Nullable String name,
            @Nullable String doc,
            @Nullable Kind kind,
            @Nullable Mode mode,
            @Nullable String type,
            @Nullable SortedSet<String> tags,
            @Nullable SortedMap<String, String> params,
            @Nullable String expr,
            @Nullable String onSuccess,
            @Nullable String onFailure,
            boolean disabled) {
        this.name = name;
        this.doc = doc;
        this.kind = kind;
        this.mode = mode;
        this.type = type;
        this.tags =
                tags == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        this.params = params == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(params));
        this.expr = expr;
        this.onSuccess = onSuccess;
        this.onFailure = onFailure;
        this.disabled = disabled;
    }

    /** Whether a rule changes a message or judges it. */
    public enum Kind {
        TRANSFORM,
        CONDITION
    }

    /** When a rule runs. */
    public enum Mode {
        UPGRADE,
        DOWNGRADE,
        UPDOWN,
        WRITE,
        READ,
        WRITEREAD
    }
}
