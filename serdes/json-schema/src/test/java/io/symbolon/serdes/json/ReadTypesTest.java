package io.symbolon.serdes.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.symbolon.serdes.SerdeException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadTypesTest {

    private static final String ALLOWED = "io.symbolon.serdes.json";

    private static String naming(Class<?> type) {
        return "{\"javaType\":\"" + type.getName() + "\"}";
    }

    @Test
    void decode_nothingConfigured_readsMapsInTheirOrder() throws IOException {
        Object value = FormatCodec.with(Map.of()).decode(naming(Point.class), "{\"y\":1,\"x\":[1.5,true,null]}");

        assertThat(value).isInstanceOf(LinkedHashMap.class);
        assertThat(value.toString()).isEqualTo("{y=1, x=[1.5, true, null]}");
    }

    @Test
    void decode_configuredType_wins() throws IOException {
        FormatCodec codec = FormatCodec.with(
                Map.of("json.value.type", JsonNode.class.getName(), "json.type.allowed.packages", ALLOWED));

        assertThat(codec.decode(naming(Point.class), "{\"x\":1}"))
                .isEqualTo(JsonNodeFactory.instance.objectNode().put("x", 1));
    }

    @Test
    void decode_typeNamedByTheSchemaInAnAllowedPackage_isRead() throws IOException {
        FormatCodec codec = FormatCodec.with(Map.of("json.type.allowed.packages", "com.acme, " + ALLOWED));

        assertThat(codec.decode(naming(Point.class), "{\"x\":1}")).isEqualTo(new Point(1));
        assertThat(codec.decode("{}", "{\"x\":1}")).isEqualTo(Map.of("x", 1));
    }

    @Test
    void decode_otherPropertyForTheType_isTheOneThatCounts() throws IOException {
        FormatCodec codec =
                FormatCodec.with(Map.of("json.type.allowed.packages", List.of(ALLOWED), "type.property", "class"));

        assertThat(codec.decode("{\"class\":\"" + Point.class.getName() + "\"}", "{\"x\":1}"))
                .isEqualTo(new Point(1));
        assertThat(codec.decode(naming(Point.class), "{\"x\":1}")).isEqualTo(Map.of("x", 1));
    }

    @Test
    void decode_typeOutsideTheAllowedPackages_isRefusedAndNeverTouched() {
        FormatCodec codec = FormatCodec.with(Map.of("json.type.allowed.packages", "io.symbolon.serdes.jso"));

        assertThatThrownBy(() -> codec.decode(naming(Tripwire.class), "{}"))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining(Tripwire.class.getName())
                .hasMessageContaining("json.type.allowed.packages");
        assertThat(System.getProperty("symbolon.json.tripwire")).isNull();
    }

    @Test
    void decode_typeThatDoesNotExist_saysWhatToDo() {
        FormatCodec codec = FormatCodec.with(Map.of("json.type.allowed.packages", ALLOWED));

        assertThatThrownBy(() -> codec.decode("{\"javaType\":\"" + ALLOWED + ".Nobody\"}", "{}"))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("class path")
                .hasMessageContaining("json.value.type");
    }

    @Test
    void prepareReading_everyPackageAllowed_isRefused() {
        JsonSchemaRecordFormat wrong =
                FormatCodec.with(Map.of("json.type.allowed.packages", "*")).format();

        assertThatThrownBy(wrong::prepareReading)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("json.type.allowed.packages");
    }

    @Test
    void decode_dataThatNamesAClassForAnObject_neverTouchesTheClass() {
        FormatCodec codec = FormatCodec.with(Map.of("json.value.type", Holder.class));

        assertThatThrownBy(() -> codec.decode("{}", "{\"held\":{\"@class\":\"" + Tripwire.class.getName() + "\"}}"))
                .isInstanceOf(JsonProcessingException.class);
        assertThat(System.getProperty("symbolon.json.tripwire")).isNull();
    }

    @Test
    void decode_unknownProperty_isRefusedUnlessToldOtherwise() throws IOException {
        FormatCodec closed = FormatCodec.with(Map.of("json.value.type", Point.class));
        FormatCodec open =
                FormatCodec.with(Map.of("json.value.type", Point.class, "json.fail.unknown.properties", "false"));

        assertThatThrownBy(() -> closed.decode("{}", "{\"x\":1,\"y\":2}")).hasMessageContaining("\"y\"");
        assertThat(open.decode("{}", "{\"x\":1,\"y\":2}")).isEqualTo(new Point(1));
    }

    record Point(int x) {}

    static final class Holder {
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
        public Object held;
    }

    /** Tells if anybody runs code of a class that only data has named. */
    static final class Tripwire {
        static {
            System.setProperty("symbolon.json.tripwire", "initialized");
        }
    }
}
