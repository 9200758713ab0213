package io.symbolon.compatibility.protobuf;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The reference compiler, as the build fetched it for this platform. */
record Protoc(Path root) {

    private static final String OUTPUT = "descriptors";
    private static final Path EXECUTABLE = Path.of("target/protoc/protoc");

    static boolean exists() {
        return Files.exists(EXECUTABLE);
    }

    /** Lays the files out in a folder. */
    static Protoc over(Path root, ProtoFiles files) throws IOException {
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        EXECUTABLE.toFile().setExecutable(true);
        return new Protoc(root);
    }

    /** The descriptors of files that must all be valid, by path. Each is compiled alone: they may define the same names. */
    Map<String, FileDescriptorProto> compile(Collection<String> paths) throws IOException, InterruptedException {
        Map<String, FileDescriptorProto> descriptors = new HashMap<>();
        for (String path : paths) {
            if (run(path) != 0) {
                throw new IllegalStateException("protoc refuses " + path);
            }
            FileDescriptorSet output = FileDescriptorSet.parseFrom(Files.readAllBytes(root.resolve(OUTPUT)));
            descriptors.put(path, output.getFile(0));
        }
        return descriptors;
    }

    /** Which of the files it refuses. */
    Collection<String> refused(Collection<String> paths) throws IOException, InterruptedException {
        Collection<String> refused = new TreeSet<>();
        for (String path : paths) {
            if (run(path) != 0) {
                refused.add(path);
            }
        }
        return refused;
    }

    private int run(String path) throws IOException, InterruptedException {
        String executable = EXECUTABLE.toAbsolutePath().toString();
        return new ProcessBuilder(executable, "-I.", "--retain_options", "--descriptor_set_out=" + OUTPUT, path)
                .directory(root.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
