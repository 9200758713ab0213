package io.symbolon.examples.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A client of another language, driven by its script in {@code src/test/interop}.
 *
 * @param needs the programs that must be on the machine
 * @param installation what fetches the client, in order
 * @param start what runs the script, without arguments
 */
record ScriptedClient(String name, List<String> needs, List<List<String>> installation, List<String> start) {

    /** The folder that the build copies the scripts into. */
    static final Path FOLDER = Path.of("target", "interop").toAbsolutePath();

    static final List<ScriptedClient> ALL = List.of(
            ofNode("confluent-node", "confluent.mjs"),
            ofNode("kafkajs", "kafkajs.mjs"),
            ofPython("confluent-python", "confluent.py"));

    private static ScriptedClient ofNode(String name, String script) {
        return new ScriptedClient(
                name,
                List.of("node", "npm"),
                List.of(List.of("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")),
                List.of("node", script));
    }

    private static ScriptedClient ofPython(String name, String script) {
        String python = FOLDER.resolve("venv/bin/python").toString();
        return new ScriptedClient(
                name,
                List.of("python3"),
                List.of(
                        List.of("python3", "-m", "venv", "venv"),
                        List.of(python, "-m", "pip", "install", "--quiet", "-r", "requirements.txt")),
                List.of(python, script));
    }

    boolean canRun() throws InterruptedException {
        for (String program : needs) {
            if (!Command.isInstalled(program)) {
                return false;
            }
        }
        return true;
    }

    void install() throws IOException, InterruptedException {
        for (List<String> words : installation) {
            new Command(FOLDER, words).run();
        }
    }

    /** Writes the order in each format that others can read, as a file {@code name.format}. */
    void write(String url, Path records) throws IOException, InterruptedException {
        run("write", url, records);
    }

    /** Reads every file of the folder: an object with the file's name and what is in it as JSON. */
    JsonNode read(String url, Path records) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(run("read", url, records));
    }

    /** Asks the registry for everything else; the script checks the answers. */
    void ask(String url) throws IOException, InterruptedException {
        run("ask", url, FOLDER);
    }

    private String run(String verb, String url, Path records) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(start);
        words.addAll(List.of(verb, url, records.toString()));
        return new Command(FOLDER, words).run();
    }

    @Override
    public String toString() {
        return name;
    }
}
