package io.symbolon.registry.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/**
 * The beginning {@code /contexts/{context}} of a path, in front of all routes: they see the path without it, and the context is
 * where the names of such a request are looked for.
 */
final class ContextPrefix extends Handler.Wrapper {

    private static final String START = "/contexts/";
    private static final Pattern PREFIX = Pattern.compile(START + "([^/]*)(/[^/].*)");
    private static final String CONTEXT = ContextPrefix.class.getName();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Request inContext;
        try {
            inContext = withoutPrefix(request);
        } catch (IllegalArgumentException e) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        return super.handle(inContext, response, callback);
    }

    /** The context that the path began with, as the client wrote it; empty where the path began with none. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(CONTEXT) instanceof String context ? context : "";
    }

    /** Refuses what is no path without its beginning, such as one that goes on with two dots. */
    private static Request withoutPrefix(Request request) {
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        if (path == null || !path.startsWith(START)) {
            return request;
        }
        Matcher matcher = PREFIX.matcher(path);
        if (!matcher.matches()) {
            return request;
        }
        request.setAttribute(CONTEXT, URIUtil.decodePath(matcher.group(1)));
        return Request.serveAs(request, HttpURI.build(uri).path(matcher.group(2)));
    }
}
