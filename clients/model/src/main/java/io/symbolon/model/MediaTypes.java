package io.symbolon.model;

import java.util.List;

/** The media types of the protocol, the most wanted first. */
public final class MediaTypes {

    public static final String V1_JSON = "application/vnd.schemaregistry.v1+json";
    public static final String REGISTRY_JSON = "application/vnd.schemaregistry+json";
    public static final String JSON = "application/json";

    /** Read as JSON when it is the type of a request; never that of an answer. */
    public static final String OCTET_STREAM = "application/octet-stream";

    /** What an answer can be, the most wanted first. */
    public static final List<String> ANSWERS = List.of(V1_JSON, REGISTRY_JSON, JSON);

    /** What a request's body can be. */
    public static final List<String> REQUESTS = List.of(V1_JSON, REGISTRY_JSON, JSON, OCTET_STREAM);

    private MediaTypes() {}
}
