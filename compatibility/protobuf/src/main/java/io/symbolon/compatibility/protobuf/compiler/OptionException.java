package io.symbolon.compatibility.protobuf.compiler;

/** An option that cannot have the value that it is given. */
final class OptionException extends RuntimeException {

    OptionException(String message) {
        super(message, null, false, false);
    }
}
