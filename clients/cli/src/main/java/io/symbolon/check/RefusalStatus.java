package io.symbolon.check;

import io.symbolon.client.RegistryClientException;
import io.symbolon.files.ExitStatus;
import io.symbolon.model.RegistryError;
import java.util.Set;

/** Who has to do something about a registry's refusal, as the status that a tool ends with. */
public final class RefusalStatus {

    private static final Set<Integer> OF_THE_SCHEMA = Set.of(
            RegistryError.INVALID_SCHEMA.code(),
            RegistryError.SCHEMA_TOO_LARGE.code(),
            RegistryError.INVALID_RULE_SET.code());

    private static final Set<Integer> OF_THE_REGISTRY =
            Set.of(RegistryError.OPERATION_NOT_PERMITTED.code(), RegistryError.REFERENCE_EXISTS.code());

    private RefusalStatus() {}

    /** What is not an answer of a registry says nothing about schemas or commands. */
    public static ExitStatus of(RegistryClientException refusal) {
        if (refusal.errorCode() == RegistryClientException.NOT_OF_THE_PROTOCOL) {
            return ExitStatus.UNREACHABLE;
        }
        return switch (refusal.status()) {
            case 409, 413 -> ExitStatus.FAULT;
            case 422 -> ofCode(refusal.errorCode());
            case 400, 404 -> ExitStatus.USAGE;
            default -> ExitStatus.UNREACHABLE;
        };
    }

    private static ExitStatus ofCode(int code) {
        if (OF_THE_SCHEMA.contains(code)) {
            return ExitStatus.FAULT;
        }
        return OF_THE_REGISTRY.contains(code) ? ExitStatus.UNREACHABLE : ExitStatus.USAGE;
    }
}
