package io.symbolon.registry.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets an answer be broken off of which a part was sent: its connection, with HTTP/2 its one stream, ends before the body does,
 * whatever is still written to it.
 */
final class BreakableAnswers extends Handler.Wrapper {

    private static final String BROKEN = BreakableAnswers.class.getName();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Body(request, response), new End(request, callback));
    }

    static void breakOff(HttpServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    static boolean isBrokenOff(HttpServletRequest request) {
        return request.getAttribute(BROKEN) != null;
    }

    private static boolean isBroken(Request request) {
        return request.getAttribute(BROKEN) != null;
    }

    /** Jetty takes this kind of failure for a client that has gone, and says nothing more of it. */
    private static EofException failure() {
        return new EofException("The answer was broken off");
    }

    private static final class Body extends Response.Wrapper {

        private Body(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer part, Callback callback) {
            if (isBroken(getRequest())) {
                callback.failed(failure());
            } else {
                super.write(last, part, callback);
            }
        }
    }

    /** Would write the end of the body that is missing. */
    private static final class End extends Callback.Nested {

        private final Request request;

        private End(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void succeeded() {
            if (isBroken(request)) {
                failed(failure());
            } else {
                super.succeeded();
            }
        }
    }
}
