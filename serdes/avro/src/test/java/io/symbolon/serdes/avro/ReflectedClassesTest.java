package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.serdes.SerdeException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.reflect.ReflectData;
import org.junit.jupiter.api.Test;

class ReflectedClassesTest {

    private final FormatCodec codec =
            FormatCodec.with(Map.of("schema.reflection", true, "specific.avro.value.type", Person.class.getName()));

    @Test
    void decode_plainClass_returnsEqualObject() throws IOException {
        Person ada = new Person();
        ada.name = "Ada";
        ada.age = 36;
        ada.nicknames = List.of("Countess");
        ada.numbers = new int[] {1, 2};
        ada.tags = Set.of("math");
        ada.home = new Address("London");
        ada.mood = Mood.GOOD;
        ada.photo = new byte[] {1, 2, 3};

        Object back = codec.decode(codec.format().schemaOf(ada), codec.encode(ada));

        assertThat(back).isInstanceOf(Person.class).usingRecursiveComparison().isEqualTo(ada);
    }

    @Test
    void encode_nullField_needsTheKeyForIt() throws IOException {
        FormatCodec nullable = FormatCodec.with(Map.of(
                "schema.reflection", true,
                "avro.reflection.allow.null", true,
                "specific.avro.value.type", Address.class));
        FormatCodec strict = FormatCodec.with(Map.of("schema.reflection", true));

        assertThat(nullable.decode(
                        ReflectData.AllowNull.get().getSchema(Address.class), nullable.encode(new Address(null))))
                .isEqualTo(new Address(null));
        assertThatThrownBy(() -> strict.encode(new Address(null))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void decode_noConfiguredType_asksForIt() {
        Schema address = ReflectData.get().getSchema(Address.class);

        assertThatThrownBy(() ->
                        FormatCodec.with(Map.of("schema.reflection", true)).decode(address, new byte[] {0}))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("specific.avro.value.type");
    }

    @Test
    void schemaOf_plainClassWithoutReflection_saysWhatToDo() {
        assertThatThrownBy(() -> new AvroRecordFormat().schemaOf(new Address("x")))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining(Address.class.getName())
                .hasMessageContaining("schema.reflection=true");
    }

    static final class Person {
        String name;
        int age;
        List<String> nicknames;
        int[] numbers;
        Set<String> tags;
        Address home;
        Mood mood;
        byte[] photo;
    }

    enum Mood {
        GOOD,
        BAD
    }

    static final class Address {
        String city;

        Address() {}

        Address(String city) {
            this.city = city;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Address that && Objects.equals(city, that.city);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(city);
        }
    }
}
