package io.symbolon.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The users of this story and their schema, as it is and as it will be. */
final class Users {

    static final Schema SCHEMA = read("/user.avsc");
    static final Schema LATER_SCHEMA = read("/user-with-country.avsc");

    static final List<GenericRecord> TEN = Stream.concat(
                    Stream.of(user(53, 1457842472, "2 Elm St. Chattanooga, TN")),
                    IntStream.range(54, 63).mapToObj(id -> user(id, 1457842472 + id, id + " Elm St. Chattanooga, TN")))
            .toList();

    private Users() {}

    static int idOf(GenericRecord user) {
        return (int) user.get("user_id");
    }

    private static GenericRecord user(int id, long timestamp, String address) {
        return new GenericRecordBuilder(SCHEMA)
                .set("user_id", id)
                .set("timestamp", timestamp)
                .set("address", address)
                .build();
    }

    private static Schema read(String resource) {
        try (InputStream text = Users.class.getResourceAsStream(resource)) {
            return new Schema.Parser().parse(Objects.requireNonNull(text, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
