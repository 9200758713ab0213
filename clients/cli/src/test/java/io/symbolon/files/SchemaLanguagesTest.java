package io.symbolon.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLanguagesTest {

    private static final String PROTO = """
            syntax = "proto3";
            package shop; // message No { }

            message Order {
              /* int32 no = 2; */
              int32 id = 1;
              message Line {
                string text = 1 [deprecated = true];
              }
              oneof pick {
                string a = 3;
                Line b = 4;
              }
            }
            """;

    private final SchemaLanguages languages = new SchemaLanguages();

    @ParameterizedTest
    @CsvSource({"#/Order/1,6", "#/Order/Line/1,8", "#/Order/pick,10", "#/Order/4,12", "#/Order/9,4", "#/,1", "5:3,5"})
    void line_ofProtobufPath_isWhereItIsDeclared(String path, int line) {
        assertThat(languages.line(new SchemaType("PROTOBUF"), PROTO, path)).isEqualTo(line);
    }

    @Test
    void line_ofJsonPointer_isTheNearestThatIsThere() {
        String text = "{\n\"type\": \"record\",\n\"fields\": [\n{\"name\": \"a\",\n\"type\": \"B\"}]}";

        assertThat(languages.line(SchemaType.AVRO, text, "/fields/0/type")).isEqualTo(5);
        assertThat(languages.line(SchemaType.AVRO, text, "/fields/0/type/fields/3/type"))
                .isEqualTo(5);
        assertThat(languages.line(SchemaType.AVRO, text, "/")).isEqualTo(1);
        assertThat(languages.line(new SchemaType("JSON"), text, "#/fields/0")).isEqualTo(4);
        assertThat(languages.line(SchemaType.AVRO, "{ no json", "/fields/0")).isEqualTo(1);
    }

    @Test
    void subjectFileNames_anySubject_comeBack() {
        for (String subject : new String[] {"a", ":.ctx:a/b", "x_x2F", "ä+b c%2F$"}) {
            String name = SubjectFileNames.encode(subject);
            assertThat(name).doesNotContain("/", "%", ":", " ", "$");
            assertThat(SubjectFileNames.decode(name)).isEqualTo(subject);
        }
        assertThat(SubjectFileNames.encode("a/b")).isEqualTo("a_x2Fb");
    }
}
