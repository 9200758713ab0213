package io.symbolon.serdes.protobuf;

/** Tells if anybody runs code of a class that only data has named. */
public final class Tripwire {

    static {
        System.setProperty("symbolon.tripwire", "initialized");
    }

    public Tripwire() {}

    /** The constructor that {@code java-class} would call. */
    public Tripwire(String text) {}
}
