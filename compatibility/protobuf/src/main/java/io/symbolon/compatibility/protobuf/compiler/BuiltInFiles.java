package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.AnyProto;
import com.google.protobuf.ApiProto;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.TypeProto;
import com.google.protobuf.WrappersProto;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files that every schema can import without a reference: Protobuf's own, and those that clients of the protocol never
 * register. Any number of threads may share it.
 */
final class BuiltInFiles {

    /** Where the files are that no reference can replace. */
    static final String PROTOBUFS_OWN = "google/protobuf/";

    private static final Pattern OURS = Pattern.compile("(google/type|confluent|confluent/type)/[a-z_]+\\.proto");

    private final Map<String, CompiledFile> files = new ConcurrentHashMap<>();

    BuiltInFiles() {
        List.of(
                        DescriptorProtos.getDescriptor(),
                        AnyProto.getDescriptor(),
                        SourceContextProto.getDescriptor(),
                        TypeProto.getDescriptor(),
                        ApiProto.getDescriptor(),
                        DurationProto.getDescriptor(),
                        EmptyProto.getDescriptor(),
                        FieldMaskProto.getDescriptor(),
                        StructProto.getDescriptor(),
                        TimestampProto.getDescriptor(),
                        WrappersProto.getDescriptor(),
                        JavaFeaturesProto.getDescriptor())
                .forEach(this::add);
    }

    Optional<CompiledFile> find(String path) {
        CompiledFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        if (!hasName(path)) {
            return Optional.empty();
        }
        try (InputStream text = BuiltInFiles.class.getResourceAsStream("imports/" + path)) {
            if (text == null) {
                return Optional.empty();
            }
            return Optional.of(compile(path, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in file " + path + " cannot be read", e);
        }
    }

    /** Whether a path is kept for built-in files. */
    static boolean hasName(String path) {
        return path.startsWith(PROTOBUFS_OWN) || OURS.matcher(path).matches();
    }

    private CompiledFile compile(String path, String text) {
        String importing = "import \"" + path + "\";";
        SchemaSource source =
                new SchemaSource(importing, List.of(new SchemaSource.Dependency(path, SchemaSource.of(text))));
        CompiledFile file = new SchemaCompiler(this)
                .compile(source, Strictness.NEW)
                .imports()
                .get(0)
                .asBuiltIn();
        files.put(path, file);
        return file;
    }

    private void add(FileDescriptor descriptor) {
        CompiledFile file = CompiledFile.of(
                descriptor,
                descriptor.getDependencies().stream()
                        .map(dependency -> files.get(dependency.getName()))
                        .toList());
        files.put(descriptor.getName(), file.asBuiltIn());
    }
}
