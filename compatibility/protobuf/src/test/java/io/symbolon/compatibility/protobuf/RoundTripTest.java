package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.protobuf.compiler.Bare;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is printed is read again as the same. */
class RoundTripTest {

    @TestFactory
    Stream<DynamicTest> parse_printedText_givesSameDescriptorAndText() throws Exception {
        ProtoFiles files = ProtoFiles.folder("valid")
                .with(ProtoFiles.jarWith("google/protobuf/descriptor.proto"))
                .with(ProtoFiles.jarWith("google/type/money.proto"));
        return files.texts().entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> verify(files, file.getValue())));
    }

    @Test
    void parse_printedRandomSchema_givesSameDescriptor() throws Exception {
        ProtoFiles none = ProtoFiles.folder("cases");
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String text = RandomSchema.of(random).changed(random).text();
            ProtobufSchema schema;
            try {
                schema = none.parse(text);
            } catch (InvalidSchemaException e) {
                continue;
            }
            verify(none, text);
            assertThat(Bare.of(
                            ProtobufSchema.of(schema.descriptor()).descriptor().toProto()))
                    .isEqualTo(Bare.of(none.parse(schema.render("serialized").orElseThrow())
                            .descriptor()
                            .toProto()));
        }
    }

    private static void verify(ProtoFiles files, String text) throws Exception {
        ProtobufSchema schema = files.parse(text);
        ProtobufSchema printed = files.parse(schema.canonicalText());
        ProtobufSchema normal = files.parse(schema.normalized().canonicalText());
        ProtobufSchema descriptor = files.parse(schema.render("serialized").orElseThrow());

        assertThat(printed.canonicalText()).isEqualTo(schema.canonicalText());
        assertThat(Bare.withSortedImports(printed.descriptor().toProto()))
                .isEqualTo(Bare.withSortedImports(schema.descriptor().toProto()));
        assertThat(normal.normalized().canonicalText()).isEqualTo(normal.canonicalText());
        assertThat(files.parse(descriptor.canonicalText()).canonicalText()).isEqualTo(descriptor.canonicalText());
        assertThat(descriptor.normalized().canonicalText())
                .isEqualTo(schema.normalized().canonicalText());
        assertThat(schema.sameContentAs(printed)).isTrue();
        assertThat(schema.sameContentAs(descriptor)).isTrue();
        assertThat(schema.sameContentAs(normal)).isTrue();
    }
}
