package io.symbolon.registry.app.http;

/** Cuts what a client sent to what a message can bear. */
final class Shown {

    private static final int LENGTH = 200;

    private Shown() {}

    static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
