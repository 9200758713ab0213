package io.symbolon.compatibility.protobuf;

import io.symbolon.compatibility.contract.SchemaFormatContract;
import java.io.IOException;
import java.util.List;
import java.util.Map;

class ProtobufSchemaFormatContractTest extends SchemaFormatContract {

    private static final List<String> VALID = List.of(
            "all_scalars2",
            "custom_own_nested_extension",
            "edition_2023_plain",
            "edition_2024_plain",
            "enum_alias",
            "group_between_messages",
            "json_names",
            "map_between_messages",
            "message_set",
            "oneof_two",
            "reserved_fields",
            "service_plain",
            "well_known");

    ProtobufSchemaFormatContractTest() throws IOException {
        super(
                new ProtobufSchemaFormat(),
                valid(),
                List.copyOf(ProtoFiles.folder("invalid").texts().values()));
    }

    private static List<String> valid() throws IOException {
        Map<String, String> texts = ProtoFiles.folder("valid").texts();
        return VALID.stream().map(name -> texts.get(name + ".proto")).toList();
    }
}
