package io.symbolon.model;

/**
 * The one error table: every refusal with the HTTP status and the {@code error_code} that clients know, and its sentence.
 * The sentence is a {@link String#formatted} template. A name may change, a number may not.
 */
public enum RegistryError {
    BAD_REQUEST(400, 400, "%s"),
    UNAUTHORIZED(401, 40101, "%s"),
    FORBIDDEN(403, 40301, "%s"),
    NOT_FOUND(404, 404, "HTTP 404 Not Found"),
    SUBJECT_NOT_FOUND(404, 40401, "Subject '%s' not found."),
    VERSION_NOT_FOUND(404, 40402, "Version %s not found."),
    SCHEMA_NOT_FOUND(404, 40403, "Schema not found"),
    SCHEMA_ID_NOT_FOUND(404, 40403, "Schema %s not found"),
    SUBJECT_SOFT_DELETED(404, 40404, "Subject '%s' was soft deleted.Set permanent=true to delete permanently"),
    SUBJECT_NOT_SOFT_DELETED(404, 40405, "Subject '%s' was not deleted first before being permanently deleted"),
    VERSION_SOFT_DELETED(
            404, 40406, "Subject '%s' Version %s was soft deleted.Set permanent=true to delete permanently"),
    VERSION_NOT_SOFT_DELETED(
            404, 40407, "Subject '%s' Version %s was not deleted first before being permanently deleted"),
    COMPATIBILITY_NOT_CONFIGURED(404, 40408, "Subject '%s' does not have subject-level compatibility configured"),
    MODE_NOT_CONFIGURED(404, 40409, "Subject '%s' does not have subject-level mode configured"),
    ASSOCIATION_NOT_FOUND(404, 40410, "Association for '%s' not found."),
    METHOD_NOT_ALLOWED(405, 405, "HTTP 405 Method Not Allowed"),
    NOT_ACCEPTABLE(406, 406, "HTTP 406 Not Acceptable"),
    REQUEST_TIMEOUT(408, 408, "%s"),
    INCOMPATIBLE_SCHEMA(
            409,
            40901,
            "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: [%s]"),
    ASSOCIATION_EXISTS_FOR_RESOURCE(409, 40903, "An association of type '%s' already exists for resource '%s'"),
    ASSOCIATION_EXISTS_FOR_SUBJECT(409, 40904, "An association already exists for subject '%s'"),
    STRONG_ASSOCIATION_EXISTS(409, 40905, "A strong association already exists for subject '%s'"),
    NO_ACTIVE_VERSION(409, 40907, "No active (non-deleted) version exists for subject '%s'"),
    ASSOCIATION_FROZEN(409, 40908, "The association of type  '%s' is frozen for subject '%s'"),
    BODY_TOO_LARGE(413, 413, "%s"),
    UNSUPPORTED_MEDIA_TYPE(415, 415, "HTTP 415 Unsupported Media Type"),
    MISSING_BODY(422, 422, "%s"),
    INVALID_SCHEMA(422, 42201, "%s"),
    INVALID_VERSION(
            422,
            42202,
            "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
                    + " \"latest\""),
    INVALID_COMPATIBILITY_LEVEL(
            422,
            42203,
            "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive,"
                    + " forward_transitive, and full_transitive"),
    INVALID_COMPATIBILITY_POLICY(
            422, 42203, "Invalid compatibility policy. Valid values are strict, lenient and logical"),
    INVALID_MODE(422, 42204, "Invalid mode. Valid values are READWRITE, READONLY, IMPORT and FORWARD."),
    FORWARD_MODE_NOT_GLOBAL(422, 42204, "Forward mode only supported on global level"),
    OPERATION_NOT_PERMITTED(422, 42205, "%s"),
    REFERENCE_EXISTS(
            422, 42206, "One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=%s,version=%s}."),
    INVALID_SUBJECT(422, 42208, "The specified subject '%s' is not a valid."),
    SCHEMA_TOO_LARGE(422, 42209, "Register operation failed because schema is too large: %s"),
    INVALID_RULE_SET(422, 42210, "%s"),
    CONTEXT_NOT_EMPTY(422, 42211, "The specified context '%s' is not empty."),
    INVALID_ASSOCIATION(422, 42212, "The association specified an invalid value for property: '%s', detail: %s"),
    INTERNAL(500, 500, "Internal Server Error"),
    STORE_FAILED(500, 50001, "Error in the backend data store: %s"),
    UNAVAILABLE(503, 50301, "%s"),
    REQUEST_TIMED_OUT(504, 50401, "%s");

    private final int status;
    private final int code;
    private final String template;

    RegistryError(int status, int code, String template) {
        this.status = status;
        this.code = code;
        this.template = template;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The {@code error_code} of the body. */
    public int code() {
        return code;
    }

    /** The sentence with its blanks filled. */
    public String message(Object... values) {
        return template.formatted(values);
    }
}
