package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.protobuf.compiler.Bare;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Our compiler held against the reference compiler: the same descriptors, and the same files refused. */
class ProtocTest {

    @BeforeEach
    void needsProtoc() {
        assumeTrue(Protoc.exists(), "protoc is not published for this platform, so nothing was compared with it");
    }

    @TestFactory
    Stream<DynamicTest> parse_ownValidFiles_givesDescriptorOfProtoc(@TempDir Path folder) throws Exception {
        ProtoFiles own = ProtoFiles.folder("valid");
        assertThat(own.texts()).hasSizeGreaterThan(150);
        return compare(own.with(ProtoFiles.jarWith("google/protobuf/descriptor.proto")), own, folder);
    }

    @TestFactory
    Stream<DynamicTest> parse_protobufsOwnFiles_givesDescriptorOfProtoc(@TempDir Path folder) throws Exception {
        ProtoFiles protobuf = ProtoFiles.jarWith("google/protobuf/descriptor.proto");
        assertThat(protobuf.texts()).hasSize(12);
        return compare(protobuf, protobuf, folder);
    }

    @TestFactory
    Stream<DynamicTest> parse_commonGoogleFiles_givesDescriptorOfProtoc(@TempDir Path folder) throws Exception {
        ProtoFiles common = ProtoFiles.jarWith("google/type/money.proto");
        assertThat(common.texts()).hasSize(65);
        return compare(common.with(ProtoFiles.jarWith("google/protobuf/descriptor.proto")), common, folder);
    }

    @Test
    void parse_ownInvalidFiles_refusesWhatProtocRefuses(@TempDir Path folder) throws Exception {
        ProtoFiles invalid = ProtoFiles.folder("invalid");
        ProtoFiles all =
                invalid.with(ProtoFiles.folder("valid")).with(ProtoFiles.jarWith("google/protobuf/descriptor.proto"));
        assertThat(invalid.texts()).hasSizeGreaterThan(200);

        assertThat(Protoc.over(folder, all).refused(invalid.texts().keySet()))
                .containsExactlyInAnyOrderElementsOf(invalid.texts().keySet());
        invalid.texts()
                .forEach((path, text) -> assertThatThrownBy(
                                () -> ProtoFiles.folder("valid").parse(text))
                        .as(path)
                        .isInstanceOf(InvalidSchemaException.class));
    }

    private static Stream<DynamicTest> compare(ProtoFiles imports, ProtoFiles files, Path folder) throws Exception {
        Map<String, FileDescriptorProto> expected =
                Protoc.over(folder, imports).compile(files.texts().keySet());
        return files.texts().keySet().stream()
                .map(path -> dynamicTest(path, () -> {
                    ProtobufSchema schema = imports.parse(files.texts().get(path));
                    assertThat(Bare.of(schema.descriptor().toProto())).isEqualTo(Bare.of(expected.get(path)));
                }));
    }
}
