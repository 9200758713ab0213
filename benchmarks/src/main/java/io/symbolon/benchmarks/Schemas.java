package io.symbolon.benchmarks;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.List;
import java.util.Objects;

/** Schemas to measure with, as many different ones as are wanted. */
final class Schemas {

    private Schemas() {}

    /** A record of six fields whose name has that number in it. */
    static String numbered(long number) {
        return """
                {"type":"record","name":"Order%d","namespace":"shop","fields":[{"name":"id","type":"long"},\
                {"name":"customer","type":"string"},{"name":"placed_at","type":{"type":"long","logicalType":"timestamp-millis"}},\
                {"name":"note","type":["null","string"],"default":null},{"name":"quantity","type":"int"},\
                {"name":"price","type":"double"}]}""".formatted(number);
    }

    static RegisterSchemaRequest request(String schema) {
        return RegisterSchemaRequest.of("AVRO", schema, List.of());
    }

    /** Registers a schema over HTTP; answers its id. */
    static int register(String url, String subject, String schema) {
        try (RegistryClient client = RegistryClients.create(url)) {
            SchemaBody registered = client.register(subject, request(schema), false);
            return Objects.requireNonNull(registered.id(), "The answer has no id");
        }
    }
}
