package io.symbolon.registry.app.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.symbolon.model.ErrorBody;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.storage.StorageException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what went wrong becomes an answer. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Json json;

    Refusals(Json json) {
        this.json = json;
    }

    /** Nobody can read the reason in an answer of which a part was sent already, so the log has it. */
    void refused(RegistryException refusal, Context context) {
        if (BreakableAnswers.isBrokenOff(context.req())) {
            log.warn("The answer to request {} was broken off: {}", requestId(context), refusal.getMessage());
        }
        answer(context, refusal.error(), refusal.getMessage());
    }

    /** Javalin's own refusals: no such path, or not with this method, which is what OPTIONS asks for. */
    void notRouted(HttpResponseException refusal, Context context) {
        String methods = refusal.getDetails().get("availableMethods");
        if (methods != null) {
            context.header("Allow", methods + ", OPTIONS");
        }
        if (methods != null && context.method().equals(HandlerType.OPTIONS)) {
            context.status(HttpStatus.NO_CONTENT);
            return;
        }
        switch (refusal.getStatus()) {
            case 404 -> answer(context, RegistryError.NOT_FOUND);
            case 405 -> answer(context, RegistryError.METHOD_NOT_ALLOWED);
            default -> answer(context, RegistryError.BAD_REQUEST, refusal.getMessage());
        }
    }

    void storageFailed(StorageException failure, Context context) {
        String requestId = requestId(context);
        log.error("The storage failed in request {}", requestId, failure);
        answer(context, RegistryError.STORE_FAILED, RegistryError.STORE_FAILED.message("see the log for " + requestId));
    }

    void failed(Exception failure, Context context) {
        if (failure.getCause() instanceof ClientGoneException) {
            log.debug("The client of request {} has gone", requestId(context), failure);
        } else {
            log.error("Request {} failed", requestId(context), failure);
        }
        answer(context, RegistryError.INTERNAL);
    }

    /** What Java itself throws, such as a stack overflow. */
    void broken(HttpServletResponse response, Error failure) {
        log.error("Request {} failed", response.getHeader(RequestId.HEADER), failure);
        response.setStatus(RegistryError.INTERNAL.status());
        try {
            response.getOutputStream().write(body(RegistryError.INTERNAL, RegistryError.INTERNAL.message()));
        } catch (IOException e) {
            log.debug("The client has gone", e);
        }
    }

    private static String requestId(Context context) {
        return context.res().getHeader(RequestId.HEADER);
    }

    private void answer(Context context, RegistryError error) {
        answer(context, error, error.message());
    }

    private void answer(Context context, RegistryError error, @Nullable String message) {
        context.status(error.status());
        context.result(body(error, message));
    }

    private byte[] body(RegistryError error, @Nullable String message) {
        return json.write(new ErrorBody(error.code(), message));
    }
}
