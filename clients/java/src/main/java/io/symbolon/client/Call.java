package io.symbolon.client;

import org.jspecify.annotations.Nullable;

/**
 * One request of the protocol, before it is known which URL it goes to. All of them may be made twice: registering the
 * same schema again gives the same answer, and what is deleted is named, never "the latest".
 *
 * @param aim what the caller wants, to follow "Cannot " in a message
 * @param path what follows the base URL, query included
 * @param body the JSON to send; null for none
 */
record Call(
        String method, String aim, String path, @Nullable String body) {

    static Call get(String aim, RequestPath path) {
        return new Call("GET", aim, path.toString(), null);
    }

    static Call post(String aim, RequestPath path, String body) {
        return new Call("POST", aim, path.toString(), body);
    }

    static Call put(String aim, RequestPath path, String body) {
        return new Call("PUT", aim, path.toString(), body);
    }

    static Call delete(String aim, RequestPath path) {
        return new Call("DELETE", aim, path.toString(), null);
    }
}
