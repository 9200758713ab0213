package io.symbolon.serdes.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedInputStream;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.serdes.SerdeException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageIndexesTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    /** Enums stand between the messages, because they do not count. */
    private static final MessageIndexes INDEXES = MessageIndexes.of(TestSchemas.parse("""
            syntax = "proto3";
            enum First { ZERO = 0; }
            message A {
              map<string, string> m = 1;
              enum E { NONE = 0; }
              message AA { message AAA {} message AAB {} }
              message AB {}
            }
            message B { message BA {} }
            message C {}
            """));

    private static String read(MessageIndexes indexes, String hex) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(HEX.parseHex(hex));
        String name = indexes.read(in).getFullName();
        return in.isAtEnd() ? name : name + " and more";
    }

    @ParameterizedTest
    @CsvSource({
        "A, 00",
        "B, 02 02",
        "C, 02 04",
        "A.AA, 04 00 00",
        "A.AB, 04 00 02",
        "B.BA, 04 02 00",
        "A.AA.AAA, 06 00 00 00",
        "A.AA.AAB, 06 00 00 02"
    })
    void pathTo_message_isCountAndIndexesAsZigzagVarints(String name, String hex) throws IOException {
        assertThat(INDEXES.pathTo(name)).isEqualTo(HEX.parseHex(hex));
        assertThat(read(INDEXES, hex)).isEqualTo(name);
    }

    @Test
    void pathTo_indexOverSixtyThree_takesTwoBytes() throws IOException {
        MessageIndexes many = MessageIndexes.of(TestSchemas.parse(
                IntStream.range(0, 300).mapToObj(i -> "message M" + i + " {}").collect(Collectors.joining())));

        assertThat(many.pathTo("M100")).isEqualTo(HEX.parseHex("02 c8 01"));
        assertThat(read(many, "02 c8 01")).isEqualTo("M100");
    }

    @Test
    void pathTo_mapWrittenOut_countsItsEntry() throws IOException {
        ProtobufSchema folded =
                TestSchemas.parse("syntax = \"proto3\"; message A { map<string, string> m = 1; message AA {} }");
        ProtobufSchema writtenOut =
                TestSchemas.parse(folded.render("serialized").orElseThrow());

        assertThat(MessageIndexes.of(folded).pathTo("A.AA")).isEqualTo(HEX.parseHex("04 00 00"));
        assertThat(MessageIndexes.of(writtenOut).pathTo("A.AA")).isEqualTo(HEX.parseHex("04 00 02"));
    }

    @Test
    void pathTo_unknownMessage_saysWhatToDo() {
        assertThatThrownBy(() -> INDEXES.pathTo("A.AC"))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("no message A.AC");
    }

    @Test
    void read_firstMessageWithItsIndexWrittenOut_isRead() throws IOException {
        assertThat(read(INDEXES, "02 00")).isEqualTo("A");
    }

    @Test
    void read_path_leavesTheInputBehindIt() throws IOException {
        assertThat(read(INDEXES, "00 08 01")).isEqualTo("A and more");
    }

    @ParameterizedTest
    @CsvSource({
        "'', cut off",
        "02, cut off",
        "04 00, cut off",
        "80, cut off",
        "02 ff ff, cut off",
        "ff ff ff ff ff ff ff ff ff ff ff, cut off or no numbers",
        "01, are said to be -1",
        "ff ff ff ff 0f, are said to be -2147483648",
        "02 06, 'ask for message 3 in the schema, which has 3'",
        "02 01, 'ask for message -1 in the schema, which has 3'",
        "04 04 00, 'ask for message 0 in C, which has 0'",
        "fe ff ff ff 0f 02 00 00, 'ask for message 0 in B.BA, which has 0'"
    })
    void read_damagedPath_saysHow(String hex, String reason) {
        assertThatThrownBy(() -> read(INDEXES, hex))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }
}
