package io.symbolon.registry.app.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import io.symbolon.model.MediaTypes;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The registry on HTTP: Javalin over Jetty, with the route table and the answers to everything else. */
public final class HttpServer implements AutoCloseable {

    private final Javalin javalin;
    private final JettySetup jetty;
    private final TimeLimit limit;

    private HttpServer(Javalin javalin, JettySetup jetty, TimeLimit limit) {
        this.javalin = javalin;
        this.jetty = jetty;
        this.limit = limit;
    }

    /**
     * Listens and serves.
     *
     * @throws ListenException if an address cannot be listened on
     */
    public static HttpServer start(HttpOptions options, Registry registry, RegistryStorage storage) {
        Json json = new Json(options.maxBodyBytes());
        JettySetup jetty = new JettySetup(options, json);
        Calls calls = new Calls(new RequestBodies(json, options), registry.aliases());
        Serving serving = new Serving(json, calls, TimeLimit.of(options.requestLimit()));
        List<Route> routes = RouteTable.of(registry, json, new Readiness(storage)).stream()
                .filter(options::serves)
                .toList();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.defaultContentType = MediaTypes.V1_JSON;
            config.http.compressionStrategy = gzip();
            jetty.configure(config.jetty);
            refuse(config, new Refusals(json));
            config.routes.before(HttpServer::begin);
            routes.forEach(route -> serve(config, route, serving));
            ApiPages.serve(config);
        });
        try {
            javalin.start();
        } catch (JavalinException e) {
            serving.limit().close();
            throw new ListenException(JettySetup.explain(e), e);
        }
        return new HttpServer(javalin, jetty, serving.limit());
    }

    /** The addresses that are listened on, with the ports they really have. */
    public List<String> urls() {
        return jetty.urls();
    }

    /** Takes no more requests and waits for those that run. */
    @Override
    public void close() {
        jetty.finishRequests();
        javalin.stop();
        limit.close();
    }

    private static void refuse(JavalinConfig config, Refusals refusals) {
        config.routes.exception(RegistryException.class, refusals::refused);
        config.routes.exception(StorageException.class, refusals::storageFailed);
        config.routes.exception(HttpResponseException.class, refusals::notRouted);
        config.routes.exception(Exception.class, refusals::failed);
        config.router.javaLangErrorHandler(refusals::broken);
    }

    /** Everything that is served is text, so no type need be held against the list of those that are compressed already. */
    private static CompressionStrategy gzip() {
        CompressionStrategy gzip = new CompressionStrategy(null, new Gzip());
        gzip.setExcludedMimeTypes(List.of());
        return gzip;
    }

    private static void begin(Context context) {
        context.header(RequestId.HEADER, RequestId.of(context.header(RequestId.HEADER)));
        QueryString.requireDecodable(context.queryString());
    }

    private static void serve(JavalinConfig config, Route route, Serving serving) {
        Handler handler = context -> serving.serve(route, context);
        config.routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), handler);
        if (route.method().equals("GET")) {
            config.routes.head(route.path(), handler);
        }
    }

    /** What it takes to serve a route. */
    private record Serving(Json json, Calls calls, TimeLimit limit) {

        void serve(Route route, Context context) {
            String type = AnswerType.negotiate(accepted(context));
            if (!type.equals(MediaTypes.V1_JSON)) {
                context.contentType(type);
            }
            StreamedBody body = new StreamedBody(context);
            try {
                limit.within(() -> {
                    write(route.resource().answer(calls.of(context)), context, body);
                    return Route.NOTHING;
                });
            } catch (RuntimeException | Error e) {
                body.breakOffIfBegun();
                throw e;
            }
        }

        /** All that the client accepts; it may say so in several lines. */
        private static String accepted(Context context) {
            return String.join(",", Collections.list(context.req().getHeaders("Accept")));
        }

        private void write(Object answer, Context context, StreamedBody body) {
            if (answer == Route.NOTHING) {
                context.status(HttpStatus.NO_CONTENT);
            } else if (answer instanceof Route.MultiStatus several) {
                context.status(HttpStatus.MULTI_STATUS);
                context.result(json.write(several.body()));
            } else if (answer instanceof Stream<?> list) {
                json.write(list, body);
            } else {
                context.result(answer instanceof byte[] bytes ? bytes : json.write(answer));
            }
        }
    }
}
