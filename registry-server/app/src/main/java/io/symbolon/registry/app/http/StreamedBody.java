package io.symbolon.registry.app.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer that is sent while it is made. Belongs to the thread of its request. */
final class StreamedBody extends OutputStream {

    private final Context context;
    private boolean begun;

    StreamedBody(Context context) {
        this.context = context;
    }

    @Override
    public void write(int part) throws ClientGoneException {
        write(new byte[] {(byte) part}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws ClientGoneException {
        begun = true;
        try {
            context.outputStream().write(bytes, from, length);
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    /** Once a part of the body was sent, nothing but an end in the middle can tell a client that the rest is missing. */
    void breakOffIfBegun() {
        if (begun) {
            BreakableAnswers.breakOff(context.req());
        }
    }
}
