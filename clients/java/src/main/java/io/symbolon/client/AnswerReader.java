package io.symbolon.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.symbolon.client.Outcome.Answer;
import io.symbolon.model.ErrorBody;
import io.symbolon.model.SchemaBody;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an answer: as what it holds, or as the refusal that it is. */
final class AnswerReader {

    private final ObjectMapper json;

    AnswerReader(ObjectMapper json) {
        this.json = json;
    }

    /** The schema of an answer; its text is there. */
    SchemaBody schema(Call call, Answer answer) {
        SchemaBody body = body(call, answer);
        if (body.schema() == null) {
            throw notOfTheProtocol(call, answer, null);
        }
        return body;
    }

    /** The schema of an answer; its id is there, its text may be. */
    SchemaBody registration(Call call, Answer answer) {
        SchemaBody body = body(call, answer);
        if (body.id() == null) {
            throw notOfTheProtocol(call, answer, null);
        }
        return body;
    }

    /** An answer whose body is of that kind. */
    <T> T read(Call call, Answer answer, Class<T> kind) {
        if (!answer.isSuccess()) {
            throw refusal(call, answer);
        }
        try {
            return Optional.ofNullable(json.readValue(answer.body(), kind))
                    .orElseThrow(() -> notOfTheProtocol(call, answer, null));
        } catch (JsonProcessingException e) {
            throw notOfTheProtocol(call, answer, e);
        }
    }

    private SchemaBody body(Call call, Answer answer) {
        return read(call, answer, SchemaBody.class);
    }

    private RegistryClientException refusal(Call call, Answer answer) {
        try {
            ErrorBody error = json.readValue(answer.body(), ErrorBody.class);
            if (error == null || error.errorCode() == 0) {
                return notOfTheProtocol(call, answer, null);
            }
            return new RegistryClientException(
                    answer.status(),
                    error.errorCode(),
                    "Cannot %s: %s (HTTP status %d, error code %d, from %s)%s"
                            .formatted(
                                    call.aim(),
                                    Objects.requireNonNullElse(error.message(), "it gives no reason"),
                                    answer.status(),
                                    error.errorCode(),
                                    answer.from(),
                                    advice(answer.status())),
                    null);
        } catch (JsonProcessingException e) {
            return notOfTheProtocol(call, answer, e);
        }
    }

    private static RegistryClientException notOfTheProtocol(
            Call call, Answer answer, @Nullable JsonProcessingException cause) {
        return new RegistryClientException(
                answer.status(),
                RegistryClientException.NOT_OF_THE_PROTOCOL,
                "Cannot %s: %s answered with HTTP status %d and a body that a schema registry does not send%s"
                        .formatted(
                                call.aim(),
                                answer.from(),
                                answer.status(),
                                answer.status() == 401 || answer.status() == 403
                                        ? advice(answer.status())
                                        : ". Check the URL, and what stands between: a proxy, a login page, a redirect."),
                cause);
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> ". Check the credentials of the client.";
            case 403 -> ". Ask for the permission, or check whose credentials the client has.";
            case 429 -> ". The registry limits how often it may be asked: ask less, or raise the limit.";
            default -> "";
        };
    }
}
