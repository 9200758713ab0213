package io.symbolon.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.symbolon.kafka.KafkaJsonSchemaSerializer;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;

/** The users of this story as JSON, under the JSON Schema of a plain class. */
final class JsonUsers {

    private JsonUsers() {}

    /** The bytes that a producer sends; the schema is made from the class and registered on the way. */
    static byte[] serialize(GenericRecord user, Map<String, String> addresses) {
        User value = new User(
                (int) user.get("user_id"),
                (long) user.get("timestamp"),
                user.get("address").toString());
        try (KafkaJsonSchemaSerializer<User> serializer = new KafkaJsonSchemaSerializer<>()) {
            serializer.configure(addresses, false);
            return Objects.requireNonNull(serializer.serialize("users-json", value));
        }
    }

    private record User(@JsonProperty("user_id") int id, long timestamp, String address) {}
}
