package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A subject's bond with a topic as the registry serves it.
 *
 * @param resourceNamespace the id of the Kafka cluster
 * @param resourceId the id of the topic
 * @param resourceType {@code topic}
 * @param associationType {@code key} or {@code value}
 * @param lifecycle {@code STRONG} or {@code WEAK}
 * @param frozen whether the bond stays as it is for as long as there is the topic
 * @param createTs when the bond was made, in milliseconds since 1970
 * @param updateTs when it was changed last
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssociationBody(
        @Nullable String subject,
        @Nullable String guid,
        @Nullable String resourceName,
        @Nullable String resourceNamespace,
        @Nullable String resourceId,
        @Nullable String resourceType,
        @Nullable String associationType,
        @Nullable String lifecycle,
        boolean frozen,
        @Nullable Long createTs,
        @Nullable Long updateTs) {}
