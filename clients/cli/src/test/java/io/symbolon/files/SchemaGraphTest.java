package io.symbolon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaGraphTest {

    private final SchemaLanguages languages = new SchemaLanguages();
    private final List<SchemaFile> files = new ArrayList<>();

    @Test
    void references_avroByFullName_areFoundWhereverTheyAreDefined() {
        add(
                "order.avsc",
                "{\"type\":\"record\",\"namespace\":\"a\",\"name\":\"Order\",\"fields\":["
                        + "{\"name\":\"to\",\"type\":\"Address\"},{\"name\":\"state\",\"type\":[\"null\",\"a.b.State\"]},{\"name\":\"next\",\"type\":\"Order\"}]}");
        add(
                "state.avsc",
                "{\"type\":\"record\",\"name\":\"a.b.Wrapper\",\"fields\":["
                        + "{\"name\":\"s\",\"type\":{\"type\":\"enum\",\"name\":\"State\",\"symbols\":[\"A\"]}}]}");
        add("address.avsc", "{\"type\":\"record\",\"name\":\"a.Address\",\"fields\":[]}");

        SchemaGraph graph = graph();

        assertThat(graph.references(files.get(0)))
                .containsExactly(local("a.Address", "address"), local("a.b.State", "state"));
        assertThat(graph.ordered()).extracting(SchemaFile::subject).containsExactly("address", "state", "order");
        assertThat(graph.source(files.get(0)).dependencies()).hasSize(2);
    }

    @Test
    void references_protobufImports_meanThePathOrItsEnd() {
        add(
                "proto/shop/order.proto",
                "syntax = \"proto3\";\n// import \"no.proto\";\nimport public \"shop/money.proto\";\nimport \"google/protobuf/any.proto\";");
        add("proto/shop/money.proto", "syntax = \"proto3\";");

        assertThat(graph().references(files.get(0))).containsExactly(local("shop/money.proto", "proto/shop/money"));
    }

    @Test
    void references_jsonSchema_meanTheIdOrThePath() {
        add(
                "order.schema.json",
                "{\"properties\":{\"a\":{\"$ref\":\"common/address.schema.json#/$defs/x\"},\"b\":{\"$ref\":\"https://x.org/item\"},\"c\":{\"$ref\":\"#/$defs/own\"}}}");
        add("common/address.schema.json", "{\"$ref\":\"../order.schema.json\"}".replace("../order", "own"));
        add("item.schema.json", "{\"$id\":\"https://x.org/item\"}");

        assertThat(graph().references(files.get(0)))
                .containsExactly(
                        local("common/address.schema.json", "common/address"), local("https://x.org/item", "item"));
    }

    @Test
    void ordered_circle_isNamedFileByFile() {
        add("a.proto", "import \"b.proto\";");
        add("b.proto", "import \"c.proto\";");
        add("c.proto", "import \"b.proto\";");

        assertThatThrownBy(() -> graph().ordered())
                .isInstanceOf(ToolException.class)
                .hasMessage("Schemas refer to one another in a circle: b.proto → c.proto → b.proto");
    }

    @Test
    void references_nameThatTwoFilesDefine_isRefusedWithBoth() {
        add("user.avsc", "{\"type\":\"record\",\"name\":\"User\",\"fields\":[{\"name\":\"a\",\"type\":\"Address\"}]}");
        add("one.avsc", "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}");
        add("two.avsc", "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}");

        assertThatThrownBy(() -> graph().references(files.get(0)))
                .hasMessage(
                        "user.avsc refers to 'Address', which several files define: one.avsc, two.avsc; say which one with"
                                + " references in symbolon.yaml");
    }

    @Test
    void source_declaredReferenceThatNoFileHas_asksWhereItIs() {
        add("user.avsc", "\"int\"");
        SchemaFile declared = files.get(0)
                .withDeclaration(new Declaration(List.of(new Reference("Address", "address", 3)), null, null, null));

        assertThatThrownBy(
                        () -> new SchemaGraph(new SchemaSet(List.of(declared)), ForeignSchemas.NONE).source(declared))
                .hasMessage(
                        "A schema refers to the subject 'address', which no file is for; give --registry, or the file");
    }

    private SchemaGraph graph() {
        return new SchemaGraph(new SchemaSet(files), ForeignSchemas.NONE);
    }

    private void add(String path, String text) {
        SchemaType type = languages.typeOf(path).orElseThrow();
        files.add(new SchemaFile(languages.withoutExtension(path), path, path, type, text, Declaration.NONE));
    }

    private static Reference local(String name, String subject) {
        return new Reference(name, subject, Reference.LATEST);
    }
}
