package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be bound to a topic, or not to be any more.
 *
 * @param resourceNamespace the id of the Kafka cluster
 * @param resourceId the id of the topic
 * @param resourceType {@code topic}, which is also meant where nothing is said
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssociationRequest(
        @Nullable String resourceName,
        @Nullable String resourceNamespace,
        @Nullable String resourceId,
        @Nullable String resourceType,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Item> associations) {

    public AssociationRequest {
        associations = List.copyOf(associations);
    }

    /**
     * What the topic's keys, or its values, are to be bound to. What is not said is taken from what is there, or has a default.
     *
     * @param associationType {@code key}, or {@code value}, which is also meant where nothing is said
     * @param lifecycle {@code STRONG} or {@code WEAK}
     * @param schema to be registered under the subject
     * @param normalize whether harmless differences of spelling are taken out of the schema
     * @param opType only in a batch: {@code CREATE}, {@code UPSERT} or {@code DELETE}
     * @param cascadeLifecycle only to delete: whether a subject that is strongly bound goes too
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable String subject,
            @Nullable String associationType,
            @Nullable String lifecycle,
            @Nullable Boolean frozen,
            @Nullable RegisterSchemaRequest schema,
            @Nullable Boolean normalize,
            @Nullable String opType,
            @Nullable Boolean cascadeLifecycle) {}
}
