package io.symbolon.registry.app.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.Objects;

/** The document of the HTTP interface, as it is and as a page to read, with all that the page needs. */
final class ApiPages {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String YAML = "application/yaml;charset=utf-8";
    private static final String CSS = "text/css;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    /** Each path with the file of this package that is behind it. */
    private static final Map<String, File> FILES = Map.of(
            "/openapi.yaml", new File("openapi.yaml", YAML),
            "/docs", new File("docs.html", HTML),
            "/docs/docs.js", new File("docs.js", SCRIPT),
            "/docs/swagger-ui.css", new File("swagger-ui.css", CSS),
            "/docs/swagger-ui-bundle.js", new File("swagger-ui-bundle.js", SCRIPT));

    private ApiPages() {}

    static void serve(JavalinConfig config) {
        FILES.forEach((path, file) -> {
            config.routes.get(path, file.handler());
            config.routes.head(path, file.handler());
        });
    }

    private record File(String name, String type) {

        Handler handler() {
            return context -> context.contentType(type)
                    .result(Objects.requireNonNull(ApiPages.class.getResourceAsStream(name), name));
        }
    }
}
