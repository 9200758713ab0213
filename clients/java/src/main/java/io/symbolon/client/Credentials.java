package io.symbolon.client;

import java.util.Objects;
import java.util.function.Supplier;

/** How a client says who it is. No credentials ever appear in a text that an object of this type gives about itself. */
public sealed interface Credentials {

    /** Nothing of its own: what the registry's URL carries as user info is used, if it carries any. */
    static Credentials none() {
        return new None();
    }

    static Credentials basic(String user, String password) {
        return new Basic(user, password);
    }

    static Credentials bearer(String token) {
        Objects.requireNonNull(token, "A bearer token is needed");
        return new Bearer(() -> token);
    }

    /** A token that is asked for before each request, by any thread; whoever supplies it keeps it as long as it is valid. */
    static Credentials bearer(Supplier<String> token) {
        return new Bearer(token);
    }

    /** No credentials but those of the URL. */
    record None() implements Credentials {}

    /** A user and a password. */
    record Basic(String user, String password) implements Credentials {

        public Basic {
            Objects.requireNonNull(user, "Basic credentials need a user");
            Objects.requireNonNull(password, "Basic credentials need a password");
        }

        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }

    /** A token, fresh for each request. */
    record Bearer(Supplier<String> token) implements Credentials {

        public Bearer {
            Objects.requireNonNull(token, "Bearer credentials need a token");
        }

        @Override
        public String toString() {
            return "Bearer[hidden]";
        }
    }
}
