package io.symbolon.registry.app.http;

import io.javalin.config.JettyConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of Jetty under Javalin: threads, listeners, limits, and how it stops. */
final class JettySetup {

    private static final Logger log = LoggerFactory.getLogger(JettySetup.class);
    private static final int MIN_THREADS = 8;
    private static final int MAX_HEAD_BYTES = 16 * 1024;

    private final HttpOptions options;
    private final Json json;
    private final List<ServerConnector> connectors = new ArrayList<>();
    private final GracefulHandler running = new GracefulHandler();

    JettySetup(HttpOptions options, Json json) {
        this.options = options;
        this.json = json;
    }

    void configure(JettyConfig jetty) {
        jetty.threadPool = new QueuedThreadPool(options.maxThreads(), MIN_THREADS);
        jetty.modifyServer(this::configure);
        jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(MAX_HEAD_BYTES));
        options.listeners()
                .forEach(listener -> jetty.addConnector((server, http) -> connector(listener, server, http)));
    }

    /** The addresses that are listened on, once the server is started. */
    List<String> urls() {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < connectors.size(); i++) {
            urls.add(options.listeners().get(i).url(connectors.get(i).getLocalPort()));
        }
        return List.copyOf(urls);
    }

    /** Takes no more requests and waits for those that run; connections on which nothing runs need no waiting. */
    void finishRequests() {
        connectors.forEach(ServerConnector::close);
        try {
            running.shutdown().get(options.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.warn("{} requests did not finish within {}", running.getCurrentRequestCount(), options.shutdownGrace());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The innermost reason why Jetty did not start: which address, and why not. */
    static String explain(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && !String.valueOf(reason.getMessage()).startsWith("Failed to bind")) {
            reason = reason.getCause();
        }
        return reason.getMessage() + ": "
                + (reason.getCause() == null ? "" : reason.getCause().getMessage());
    }

    private void configure(Server server) {
        server.insertHandler(new ContextPrefix());
        server.insertHandler(new BreakableAnswers());
        if (!options.crossOrigins().origins().isEmpty()) {
            server.insertHandler(options.crossOrigins().handler());
        }
        server.insertHandler(running);
        server.setErrorHandler(new JettyRefusals(json));
    }

    private ServerConnector connector(Listener listener, Server server, HttpConfiguration http) {
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(listener.host());
        connector.setPort(listener.port());
        connectors.add(connector);
        return connector;
    }
}
