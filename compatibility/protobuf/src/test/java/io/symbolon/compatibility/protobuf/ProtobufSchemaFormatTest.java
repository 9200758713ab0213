package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtobufSchemaFormatTest {

    private static final String MONEY =
            "syntax = \"proto3\";\npackage shop;\n\nmessage Money {\n  int64 cents = 1;\n}\n";
    private static final String BILL =
            "syntax = \"proto3\";\npackage shop;\n\nimport \"money.proto\";\n\nmessage Bill {\n  Money total = 1;\n}\n";

    private final ProtobufSchemaFormat format = new ProtobufSchemaFormat();

    @Test
    void parse_reference_isResolvedAndCanonicalTextKeepsNamesAsWritten() {
        ProtobufSchema bill = parse(new SchemaSource(BILL, List.of(dependency("money.proto", MONEY))));

        assertThat(bill.canonicalText()).isEqualTo(BILL);
        assertThat(bill.name()).contains("shop.Bill");
        assertThat(bill.descriptor()
                        .findMessageTypeByName("Bill")
                        .findFieldByName("total")
                        .getMessageType()
                        .getFullName())
                .isEqualTo("shop.Money");
        assertThat(bill.normalized().canonicalText()).isEqualTo(BILL.replace("Money total", ".shop.Money total"));
        assertThat(bill.render("resolved")).isEmpty();
    }

    @Test
    void sameContentAs_sameTextWithAnotherImport_isFalse() {
        ProtobufSchema bill = parse(new SchemaSource(BILL, List.of(dependency("money.proto", MONEY))));
        ProtobufSchema other =
                parse(new SchemaSource(BILL, List.of(dependency("money.proto", MONEY.replace("int64", "int32")))));

        assertThat(bill.sameContentAs(other)).isFalse();
        assertThat(bill.sameContentAs(bill.normalized())).isTrue();
    }

    @Test
    void canonicalText_dropsCommentsAndKeepsLayoutInOrder() {
        ProtobufSchema schema = parse(
                "// c\nsyntax='proto3';import \"google/protobuf/any.proto\";option java_package=\"x\";package p;enum E{Z=0;}"
                        + "message M{oneof o{int32 a=1;string b=2[deprecated=true];}reserved 5,7 to 9;map<string,M> m=3;message N{}}"
                        + "service S{rpc R(M)returns(stream M);}");

        assertThat(schema.canonicalText()).isEqualTo("""
                        syntax = "proto3";
                        package p;

                        import "google/protobuf/any.proto";

                        option java_package = "x";

                        message M {
                          reserved 5, 7 to 9;
                          oneof o {
                            int32 a = 1;
                            string b = 2 [deprecated = true];
                          }
                          map<string, M> m = 3;

                          message N {
                          }
                        }

                        enum E {
                          Z = 0;
                        }

                        service S {
                          rpc R (M) returns (stream M);
                        }
                        """);
    }

    @Test
    void parse_windowsLineEnds_areBlanks() {
        assertThat(parse(MONEY.replace("\n", " // c\r\n")).canonicalText()).isEqualTo(MONEY);
    }

    @Test
    void render_serialized_isDescriptorThatParsesToSameContent() throws Exception {
        ProtobufSchema money = parse(MONEY);
        String serialized = money.render("serialized").orElseThrow();
        FileDescriptorProto.Builder descriptor = descriptor(serialized).toBuilder();
        descriptor.getMessageTypeBuilderList().stream()
                .flatMap(message -> message.getFieldBuilderList().stream())
                .forEach(FieldDescriptorProto.Builder::clearJsonName);

        assertThat(descriptor.build()).isEqualTo(money.descriptor().toProto());
        assertThat(parse(serialized).canonicalText()).isEqualTo(MONEY);
    }

    @Test
    void render_serialized_saysTheJsonNameOfEveryField() throws Exception {
        ProtobufSchema schema =
                parse("syntax = \"proto3\"; message M { int32 user_id = 1; int32 b = 2 [json_name = \"c\"];"
                        + " map<string, N> by_name = 3; message N { int32 a_b = 1; } }");

        DescriptorProto message =
                descriptor(schema.render("serialized").orElseThrow()).getMessageType(0);

        assertThat(message.getFieldList())
                .extracting(FieldDescriptorProto::getJsonName)
                .containsExactly("userId", "c", "byName");
        assertThat(message.getNestedTypeList())
                .flatExtracting(DescriptorProto::getFieldList)
                .extracting(FieldDescriptorProto::getJsonName)
                .containsExactlyInAnyOrder("aB", "key", "value");
        assertThat(parse(schema.render("serialized").orElseThrow()).normalized().canonicalText())
                .isEqualTo(schema.normalized().canonicalText());
    }

    private static FileDescriptorProto descriptor(String serialized) throws InvalidProtocolBufferException {
        return FileDescriptorProto.parseFrom(Base64.getDecoder().decode(serialized));
    }

    @Test
    void render_ignoreExtensions_leavesOutExtensionsAndTheirOptions() {
        ProtobufSchema schema = parse(
                "syntax = \"proto3\"; import \"confluent/meta.proto\"; import \"google/protobuf/descriptor.proto\";"
                        + "extend google.protobuf.FieldOptions { string mine = 50000; }"
                        + "message M { string s = 1 [(confluent.field_meta).tags = \"PII\", deprecated = true]; }");

        assertThat(schema.render("ignore_extensions").orElseThrow())
                .contains("string s = 1 [deprecated = true];")
                .doesNotContain("extend", "PII");
    }

    @Test
    void of_descriptorInMemory_hasItsTextAndImports() {
        ProtobufSchema parsed = parse(MONEY);

        assertThat(ProtobufSchema.of(parsed.descriptor()).canonicalText()).isEqualTo(MONEY);
        assertThat(ProtobufSchema.of(parsed.descriptor()).sameContentAs(parsed)).isTrue();
    }

    @Test
    void of_descriptorWithBuiltInImport_hasSameContentAsItsText() {
        ProtobufSchema parsed = parse("syntax = \"proto3\"; import \"google/protobuf/timestamp.proto\";"
                + "message M { google.protobuf.Timestamp t = 1; }");

        assertThat(ProtobufSchema.of(parsed.descriptor()).sameContentAs(parsed)).isTrue();
    }

    @Test
    void parse_mapWrittenOut_keepsItAndMeansTheMap() {
        String writtenOut = """
                syntax = "proto3";
                package p;

                message M {
                  repeated .p.M.CountByNameEntry count_by_name = 1;

                  message CountByNameEntry {
                    option map_entry = true;
                    string key = 1;
                    int64 value = 2;
                  }

                  message N {
                  }
                }
                """;
        ProtobufSchema map = parse(
                "syntax = \"proto3\"; package p; message M { map<string, int64> count_by_name = 1; message N {} }");

        ProtobufSchema schema = parse(writtenOut);

        assertThat(schema.canonicalText()).isEqualTo(writtenOut);
        assertThat(schema.descriptor().toProto()).isEqualTo(map.descriptor().toProto());
        assertThat(schema.sameContentAs(map)).isTrue();
        assertThat(schema.normalized().canonicalText()).contains("map<string, int64> count_by_name = 1;");
        assertThat(parse(map.render("serialized").orElseThrow()).canonicalText())
                .isEqualTo(writtenOut);
    }

    @Test
    void messagesIn_mapEntry_countsOnlyWhereTheTextWritesItOut() {
        ProtobufSchema map = parse("syntax = \"proto3\"; message M { map<string, int64> m = 1; message N {} }");
        ProtobufSchema writtenOut = parse(map.render("serialized").orElseThrow());

        assertThat(map.messagesIn(map.messages().get(0)))
                .extracting(Descriptor::getName)
                .containsExactly("N");
        assertThat(writtenOut.messagesIn(writtenOut.messages().get(0)))
                .extracting(Descriptor::getName)
                .containsExactly("MEntry", "N");
    }

    @Test
    void messages_fileThatOnlyImportsPublicly_areThoseOfTheOther() {
        ProtobufSchema schema = parse(new SchemaSource(
                "import public \"m.proto\";",
                List.of(new Dependency("m.proto", SchemaSource.of("message M { message N {} }")))));

        assertThat(schema.messages()).extracting(Descriptor::getName).containsExactly("M");
        assertThat(schema.messagesIn(schema.messages().get(0)))
                .extracting(Descriptor::getName)
                .containsExactly("N");
    }

    @Test
    void of_message_isItsFileUnderItsName() {
        ProtobufSchema parsed = parse("message M { message N {} }");
        Descriptor nested =
                parsed.descriptor().getMessageTypes().get(0).getNestedTypes().get(0);

        assertThat(ProtobufSchema.of(nested).name()).contains("M.N");
        assertThat(ProtobufSchema.of(nested).canonicalText()).isEqualTo(parsed.canonicalText());
    }

    @Test
    void of_fileWithImportForOptions_leavesItOut() {
        ProtobufSchema parsed = parse(new SchemaSource(
                "edition = \"2024\"; import option \"o.proto\"; message M { option (mine) = 1; }",
                List.of(new Dependency(
                        "o.proto",
                        SchemaSource.of("edition = \"2024\"; import \"google/protobuf/descriptor.proto\";"
                                + "extend google.protobuf.MessageOptions { int32 mine = 50000; }")))));

        String text = ProtobufSchema.of(parsed.descriptor()).canonicalText();

        assertThat(parsed.canonicalText()).contains("import option \"o.proto\";");
        assertThat(parse(text).messages()).extracting(Descriptor::getName).containsExactly("M");
    }

    @Test
    void parse_descriptorWithHostileReservedName_printsItInQuotes() {
        ProtobufSchema schema = parse(encoded(file(DescriptorProto.newBuilder()
                .setName("M")
                .addReservedName("\"; } message N {")
                .build())));

        assertThat(schema.descriptor().getMessageTypes()).hasSize(1);
        assertThat(schema.canonicalText()).contains("reserved \"\\\"; } message N {\";");
    }

    @Test
    void parse_builtInImports_needNoReference() {
        ProtobufSchema schema = parse(
                "syntax = \"proto3\"; import \"google/type/datetime.proto\";"
                        + "import \"google/protobuf/timestamp.proto\"; import \"confluent/type/decimal.proto\";"
                        + "import \"confluent/type/variant.proto\"; import \"confluent/meta.proto\";"
                        + "message M { google.type.DateTime d = 1; google.protobuf.Timestamp t = 2; confluent.type.Decimal n = 3; }");

        assertThat(schema.descriptor().getDependencies()).hasSize(5);
    }

    @Test
    void parse_severalMistakes_reportsAllWithTheirPlaces() {
        InvalidSchemaException refusal = catchThrowableOfType(InvalidSchemaException.class, () -> parse("""
                        syntax = "proto3";
                        message M {
                          int32 a = 1;
                          Nope b = 1;
                          int32 c = 19000;
                        }
                        enum E {
                          ONE = 1;
                        }
                        """));

        assertThat(refusal.problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder("4:3", "4:12", "5:13", "8:3");
    }

    @Test
    void parse_severalSyntaxErrors_reportsAll() {
        InvalidSchemaException refusal = catchThrowableOfType(
                InvalidSchemaException.class,
                () -> parse("syntax = \"proto3\";\nmessage M {\n  int32 = 1;\n  int32 b 2;\n}\nfoo;\n"));

        assertThat(refusal.problems()).extracting(Problem::place).containsExactly("3:9", "4:11", "6:1");
    }

    @Test
    void parse_mistakeInImport_namesFile() {
        assertRefused(
                new SchemaSource(
                        BILL, List.of(dependency("money.proto", "syntax = \"proto3\";\nmessage Money { int32 }"))),
                "(at money.proto:2:23)");
    }

    @Test
    void parse_missingImport_saysSo() {
        assertRefused(
                SchemaSource.of(BILL), "The import \"money.proto\" is neither a reference of the schema nor built in");
    }

    @Test
    void parse_importsInACircle_saysSo() {
        String a = "syntax = \"proto3\"; import \"b.proto\";";
        String b = "syntax = \"proto3\"; import \"a.proto\";";
        assertRefused(
                new SchemaSource("import \"a.proto\";", List.of(dependency("a.proto", a), dependency("b.proto", b))),
                "goes round in a circle");
    }

    @Test
    void parse_diamondsOfImports_readsEachTextOnce() {
        SchemaSource source = SchemaSource.of("syntax = \"proto3\"; package p0; message M {}");
        for (int i = 1; i < 150; i++) {
            Dependency below = new Dependency("p" + (i - 1) + ".proto", source);
            source = new SchemaSource(
                    "syntax = \"proto3\"; package p" + i + "; import \"p" + (i - 1) + ".proto\"; message M { p"
                            + (i - 1) + ".M m = 1; }",
                    List.of(below, below));
        }
        assertThat(parse(source).name()).contains("p149.M");
    }

    @Test
    void parse_5000LevelsOfNesting_namesLimit() {
        assertRefused(SchemaSource.of("message M { ".repeat(5_000) + "}".repeat(5_000)), "32 levels, the limit");
        String deep = "{ inner ".repeat(5_000) + "}".repeat(5_000);
        assertRefused(
                SchemaSource.of("import \"confluent/meta.proto\"; option (confluent.file_meta) = " + deep + ";"),
                "is not a confluent.Meta");
    }

    @Test
    void parse_10000Fields_isTaken() {
        String fields = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> "int32 f" + i + " = " + i + ";")
                .collect(Collectors.joining());
        ProtobufSchema large = parse("syntax = \"proto3\"; message M {" + fields + "}");

        assertThat(large.descriptor().getMessageTypes().get(0).getFields()).hasSize(10_000);
        assertThat(large.normalized().canonicalText()).contains("f10000");
    }

    @Test
    void parse_hostileDescriptors_areRefused() {
        FieldDescriptorProto field = FieldDescriptorProto.newBuilder()
                .setName("f")
                .setNumber(1)
                .setType(FieldDescriptorProto.Type.TYPE_INT32)
                .build();
        DescriptorProto deep = DescriptorProto.getDefaultInstance();
        for (int i = 0; i < 90; i++) {
            deep = DescriptorProto.newBuilder().setName("M").addNestedType(deep).build();
        }

        assertRefused(message(field.toBuilder().setOneofIndex(7)), "oneof that does not exist, number 7");
        assertRefused(message(field.toBuilder().setOneofIndex(-1)), "oneof that does not exist");
        assertRefused(message(field.toBuilder().clearType()), "has no type");
        assertRefused(
                message(field.toBuilder().setType(FieldDescriptorProto.Type.TYPE_MESSAGE)), "does not name its type");
        assertRefused(message(field.toBuilder().setTypeName(".M")), "is not of the type that the field says");
        assertRefused(message(field.toBuilder().setName("")), "is not an identifier");
        assertRefused(message(field.toBuilder().setName("a b; }")), "is not an identifier");
        assertRefused(message(field.toBuilder().setDefaultValue("no number")), "default");
        assertRefused(
                file(DescriptorProto.newBuilder().setName("M").build()).addPublicDependency(3),
                "index that does not exist");
        assertRefused(file(deep), "32 levels");
        assertRefused(file(DescriptorProto.getDefaultInstance()).setSyntax("proto9"), "does not exist");
        assertRefused(
                message(field.toBuilder()
                        .setType(FieldDescriptorProto.Type.TYPE_DOUBLE)
                        .setDefaultValue("1f")),
                "must have a space between");
        assertRefused(SchemaSource.of("AAAA"), "neither .proto text nor the base64");
    }

    @Test
    void parse_garbledDescriptors_areTakenOrRefusedButNeverFail() {
        byte[] bytes = parse(
                        "syntax = \"proto2\"; message M { optional M m = 1; oneof o { string s = 2; }"
                                + " map<string, E> es = 3; enum E { A = 0; } extensions 10 to 20; extend M { optional int32 x = 10; } }")
                .descriptor()
                .toProto()
                .toByteArray();
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] garbled = bytes.clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
            }
            try {
                ProtobufSchema taken = parse(Base64.getEncoder().encodeToString(garbled));
                assertThat(parse(taken.canonicalText()).canonicalText()).isEqualTo(taken.canonicalText());
            } catch (InvalidSchemaException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private static SchemaSource message(FieldDescriptorProto.Builder field) {
        return encoded(
                file(DescriptorProto.newBuilder().setName("M").addField(field).build()));
    }

    private static FileDescriptorProto.Builder file(DescriptorProto message) {
        return FileDescriptorProto.newBuilder().setName("f").addMessageType(message);
    }

    private static SchemaSource encoded(FileDescriptorProto.Builder file) {
        return SchemaSource.of(Base64.getEncoder().encodeToString(file.build().toByteArray()));
    }

    private ProtobufSchema parse(String text) {
        return parse(SchemaSource.of(text));
    }

    private ProtobufSchema parse(SchemaSource source) {
        return format.parse(source, Strictness.NEW);
    }

    private void assertRefused(FileDescriptorProto.Builder file, String message) {
        assertRefused(encoded(file), message);
    }

    private void assertRefused(SchemaSource source, String message) {
        assertThatThrownBy(() -> parse(source))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining(message);
    }

    private static Dependency dependency(String name, String text) {
        return new Dependency(name, SchemaSource.of(text));
    }
}
