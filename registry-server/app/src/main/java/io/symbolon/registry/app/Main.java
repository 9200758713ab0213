package io.symbolon.registry.app;

import io.symbolon.registry.app.http.ListenException;
import io.symbolon.registry.app.http.Release;
import io.symbolon.registry.storage.StorageException;
import java.util.List;

/** The server's entry: starts it, says where it is, and stops it when the process is told to end. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(List.of(arguments), System.getenv());
        if (commandLine.asksForHelp()) {
            System.out.print(Help.text());
        } else if (commandLine.asksForVersion()) {
            System.out.println(Release.version());
        } else {
            run(commandLine);
        }
    }

    private static void run(CommandLine commandLine) {
        try {
            Configuration configuration = commandLine.configuration();
            SymbolonServer server = SymbolonServer.start(configuration);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "shutdown"));
            greet(server, configuration);
        } catch (ConfigurationException | ListenException | StorageException e) {
            System.err.println("Symbolon cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void greet(SymbolonServer server, Configuration configuration) {
        System.out.println("Symbolon " + Release.version() + " listens on " + String.join(", ", server.urls())
                + ", keeps its schemas in " + server.storage() + ". Try: curl " + server.url() + "/subjects");
        if (!configuration.http().isLoopbackOnly()) {
            System.err.println("Warning: everybody who reaches " + String.join(", ", server.urls())
                    + " can read and change every schema, because nothing asks who they are.");
        }
    }

    /** A process that was told to end and finished its work has succeeded; left to itself, the JVM would answer 143. */
    private static void stop(SymbolonServer server) {
        server.close();
        Runtime.getRuntime().halt(0);
    }
}
