package io.symbolon.client;

import org.jspecify.annotations.Nullable;

/**
 * One request of the protocol, before it is known which URL it goes to. All of them may be made twice: registering the
 * same schema again gives the same answer.
 *
 * @param aim what the caller wants, to follow "Cannot " in a message
 * @param path what follows the base URL, query included
 * @param body the JSON to post; null for a GET
 */
record Call(String aim, String path, @Nullable String body) {

    static Call get(String aim, RequestPath path) {
        return new Call(aim, path.toString(), null);
    }

    static Call post(String aim, RequestPath path, String body) {
        return new Call(aim, path.toString(), body);
    }

    String method() {
        return body == null ? "GET" : "POST";
    }
}
