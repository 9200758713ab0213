package io.symbolon.registry.app.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * Which web pages of other origins may use the registry from a browser; without an origin none may.
 *
 * @param origins such as {@code https://schemas.example.com}; a star stands for any letters
 */
public record CrossOrigins(List<String> origins, List<String> methods, List<String> headers) {

    public static final CrossOrigins NONE = new CrossOrigins(List.of(), List.of(), List.of());

    public CrossOrigins {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
    }

    CrossOriginHandler handler() {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(
                origins.stream().map(CrossOrigins::pattern).collect(Collectors.toSet()));
        handler.setAllowedMethods(Set.copyOf(methods));
        handler.setAllowedHeaders(Set.copyOf(headers));
        handler.setExposedHeaders(Set.of(RequestId.HEADER));
        return handler;
    }

    private static String pattern(String origin) {
        return Arrays.stream(origin.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
