package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a new schema must not have, but a stored one may. */
class StoredSchemasTest {

    private final ProtobufSchemaFormat format = new ProtobufSchemaFormat();
    private final ProtoFiles files;
    private final Map<String, ProtobufSchema> forgiven = new TreeMap<>();

    StoredSchemasTest() throws Exception {
        ProtoFiles invalid = ProtoFiles.folder("invalid");
        files = invalid.with(ProtoFiles.folder("valid"));
        invalid.texts().forEach((name, text) -> stored(text).ifPresent(schema -> forgiven.put(name, schema)));
    }

    @Test
    void parse_storedSchema_forgivesWhatNobodyNeedsForReading() {
        assertThat(forgiven.keySet())
                .containsExactly(
                        "edition_2024_enum_value_name.proto",
                        "edition_2024_field_name.proto",
                        "edition_2024_field_number_part.proto",
                        "edition_2024_field_trailing_underscore.proto",
                        "edition_2024_message_name.proto",
                        "edition_2024_method_name.proto",
                        "edition_2024_package_name.proto",
                        "enum_alias.proto",
                        "enum_alias_unused.proto",
                        "enum_case_clash.proto",
                        "enum_not_zero.proto",
                        "enum_not_zero_2023.proto",
                        "enum_prefix_clash.proto",
                        "enum_prefix_clash_proto2.proto",
                        "enum_reserved_backwards.proto",
                        "enum_reserved_name.proto",
                        "enum_reserved_number.proto",
                        "enum_reserved_overlap.proto",
                        "enum_reserved_twice.proto",
                        "extension_overlap.proto",
                        "extensions_backwards.proto",
                        "extensions_too_high.proto",
                        "extensions_zero.proto",
                        "field_in_extension_range.proto",
                        "import_twice.proto",
                        "json_brackets.proto",
                        "json_conflict.proto",
                        "json_conflict_custom.proto",
                        "json_conflict_custom_default.proto",
                        "json_conflict_custom_proto2.proto",
                        "reserved_backwards.proto",
                        "reserved_extension_overlap.proto",
                        "reserved_name_twice.proto",
                        "reserved_name_used.proto",
                        "reserved_number_used.proto",
                        "reserved_overlap.proto",
                        "reserved_zero.proto");
    }

    @Test
    void parse_forgivenSchema_canBeUsedLikeAnyOther() {
        forgiven.forEach((name, schema) -> {
            ProtobufSchema printed = stored(schema.canonicalText()).orElseThrow();
            ProtobufSchema normal = stored(schema.normalized().canonicalText()).orElseThrow();
            ProtobufSchema descriptor =
                    stored(schema.render("serialized").orElseThrow()).orElseThrow();

            assertThat(printed.canonicalText()).as(name).isEqualTo(schema.canonicalText());
            assertThat(normal.sameContentAs(schema)).as(name).isTrue();
            assertThat(descriptor.sameContentAs(schema)).as(name).isTrue();
            assertThat(format.compare(schema, printed)).as(name).isEmpty();
            assertThat(format.reuses(schema, List.of(new EarlierVersion(1, printed))))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void parse_storedDescriptorThatMakesNoSense_isRefused() {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setSyntax("proto3")
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("M")
                        .addField(FieldDescriptorProto.newBuilder()
                                .setName("f")
                                .setNumber(1)
                                .setType(FieldDescriptorProto.Type.TYPE_INT32)
                                .setOneofIndex(5)))
                .build();

        assertThat(stored(Base64.getEncoder().encodeToString(file.toByteArray())))
                .isEmpty();
    }

    private Optional<ProtobufSchema> stored(String text) {
        try {
            return Optional.of(files.parse(text, Strictness.STORED));
        } catch (InvalidSchemaException e) {
            return Optional.empty();
        }
    }
}
