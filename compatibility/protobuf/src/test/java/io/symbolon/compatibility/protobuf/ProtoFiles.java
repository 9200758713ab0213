package io.symbolon.compatibility.protobuf;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collections of {@code .proto} files, by import path. */
final class ProtoFiles {

    private static final ProtobufSchemaFormat FORMAT = new ProtobufSchemaFormat();

    private final Map<String, String> texts;

    private ProtoFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /** A folder of the test resources. */
    static ProtoFiles folder(String name) throws IOException {
        return new ProtoFiles(read(Path.of("src/test/resources", name)));
    }

    /** The jar on the class path in which a resource lies. */
    static ProtoFiles jarWith(String resource) throws IOException, URISyntaxException {
        URI uri = ClassLoader.getSystemResource(resource).toURI();
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return new ProtoFiles(read(jar.getPath("/")));
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    /** These files and those. */
    ProtoFiles with(ProtoFiles others) {
        Map<String, String> all = new LinkedHashMap<>(others.texts);
        all.putAll(texts);
        return new ProtoFiles(all);
    }

    /** Parses a text that can import every file of the collection. */
    ProtobufSchema parse(String text) {
        return parse(text, Strictness.NEW);
    }

    ProtobufSchema parse(String text, Strictness strictness) {
        List<Dependency> dependencies = new ArrayList<>();
        texts.forEach((path, imported) -> dependencies.add(new Dependency(path, SchemaSource.of(imported))));
        return FORMAT.parse(new SchemaSource(text, dependencies), strictness);
    }

    private static Map<String, String> read(Path root) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".proto"))
                    .sorted()
                    .forEach(file -> texts.put(root.relativize(file).toString(), read(root, file)));
        }
        return texts;
    }

    private static String read(Path root, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(root + " has a file that cannot be read", e);
        }
    }
}
