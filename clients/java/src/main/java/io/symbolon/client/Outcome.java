package io.symbolon.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What one attempt came to. */
sealed interface Outcome {

    /** Whether the same request may end otherwise a little later, or elsewhere. */
    boolean isTransient();

    /** How long the registry asks to be left alone. */
    Optional<Duration> retryAfter();

    /** For the log: why it was no success. */
    String reason();

    /** This as the outcome of a call that was made before. */
    Outcome repeated();

    /**
     * An answer over HTTP, good or bad.
     *
     * @param from the URL that was asked, without user info
     * @param isRepeated whether the call was made before, and perhaps carried out without an answer
     */
    record Answer(URI from, int status, String body, Optional<Duration> retryAfter, boolean isRepeated)
            implements Outcome {

        Answer(URI from, int status, String body, Optional<Duration> retryAfter) {
            this(from, status, body, retryAfter, false);
        }

        boolean isSuccess() {
            return status == 200 || status == 204 || status == 207;
        }

        @Override
        public boolean isTransient() {
            return status == 408 || status == 429 || status >= 500;
        }

        @Override
        public String reason() {
            return "HTTP status " + status;
        }

        @Override
        public Answer repeated() {
            return new Answer(from, status, body, retryAfter, true);
        }
    }

    /** No answer: the connection failed, or the time was over. */
    record NoAnswer(IOException failure) implements Outcome {

        @Override
        public boolean isTransient() {
            return true;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.empty();
        }

        @Override
        public String reason() {
            String kind = failure.getClass().getSimpleName();
            return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
        }

        @Override
        public NoAnswer repeated() {
            return this;
        }
    }
}
