package io.symbolon.serdes.avro;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.avro.Schema;

/** The schemas in the test resources. */
final class TestSchemas {

    private TestSchemas() {}

    static Schema read(String file) {
        try (InputStream in = Objects.requireNonNull(TestSchemas.class.getResourceAsStream("/" + file), file)) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
