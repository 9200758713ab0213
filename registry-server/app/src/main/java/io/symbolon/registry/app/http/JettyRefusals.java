package io.symbolon.registry.app.http;

import io.symbolon.model.ErrorBody;
import io.symbolon.model.MediaTypes;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The body of what Jetty refuses before a route is reached, such as a path that cannot be decoded. */
final class JettyRefusals extends ErrorHandler {

    private final Json json;

    JettyRefusals(Json json) {
        this.json = json;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.V1_JSON);
        response.getHeaders()
                .put(RequestId.HEADER, RequestId.of(request.getHeaders().get(RequestId.HEADER)));
        byte[] body = json.write(new ErrorBody(code, "HTTP " + code + " " + HttpStatus.getMessage(code)));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
