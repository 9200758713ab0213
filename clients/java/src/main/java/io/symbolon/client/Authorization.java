package io.symbolon.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The Authorization header that goes with one URL. */
final class Authorization {

    private final Credentials credentials;

    /** The client's own credentials win over those of the URL. */
    Authorization(Credentials own, BaseUrl url) {
        this.credentials = own instanceof Credentials.None ? url.credentials() : own;
    }

    /** The header's value for the next request. */
    Optional<String> value() {
        if (credentials instanceof Credentials.Basic basic) {
            byte[] pair = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        }
        if (credentials instanceof Credentials.Bearer bearer) {
            return Optional.of("Bearer " + bearer.token().get());
        }
        return Optional.empty();
    }
}
