package io.symbolon.registry;

/** Cuts what a client sent to what a message can bear. */
public final class Shown {

    private static final int LENGTH = 200;

    private Shown() {}

    public static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
