package io.symbolon.kafka;

import io.symbolon.client.RegistryClientException;
import io.symbolon.serdes.SerdeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;

/** Serde exceptions in Kafka's words: what may work when tried again is retriable, the rest is not. */
final class KafkaErrors {

    private KafkaErrors() {}

    static KafkaException of(SerdeException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!(failure.getCause() instanceof RegistryClientException refusal)) {
            return new SerializationException(message, failure);
        }
        return switch (refusal.status()) {
            case 401 -> new AuthenticationException(message, failure);
            case 403 -> new AuthorizationException(message, failure);
            case 429 -> throttled(message, failure);
            case 502 -> new DisconnectException(message, failure);
            case 408, 500, 503, 504, RegistryClientException.UNREACHABLE -> new TimeoutException(message, failure);
            default -> new SerializationException(message, failure);
        };
    }

    static KafkaException of(IllegalArgumentException configuration) {
        ConfigException exception = new ConfigException(configuration.getMessage());
        exception.initCause(configuration);
        return exception;
    }

    private static KafkaException throttled(String message, SerdeException cause) {
        KafkaException throttled = new ThrottlingQuotaExceededException(message);
        throttled.initCause(cause);
        return throttled;
    }
}
