package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Metadata;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.SubjectName;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a schema is parsed, which is what a question for one costs. */
abstract class ParseVerbs {

    private static final SubjectName SUBJECT = SubjectName.parse("orders");
    private static final String INT = record("Order", "id", "int");
    private static final String LONG = record("Order", "id", "long");

    private final Supplier<RegistryFixture> fixture;
    private final CountingFormat format = new CountingFormat();
    private Registry registry;

    ParseVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void open() {
        fixture.get().register("orders", owned(INT));
        registry = fixture.get().another(format);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void lookUp_parsesOnce_whetherItFindsTheSchemaOrNot() {
        registry.subjects().lookUp(SUBJECT, new SchemaRequest(request(INT), false), false);
        assertThat(format.parsed()).containsExactly(INT);

        assertThatThrownBy(() -> registry.subjects().lookUp(SUBJECT, new SchemaRequest(request(LONG), false), false))
                .hasMessage("Schema not found");
        assertThat(format.parsed()).containsExactly(INT, LONG);
    }

    @Test
    void check_parsesTheSchemaOnce_andEachVersionOnceForAllChecks() {
        registry.compatibility().withSubject(SUBJECT, new SchemaRequest(request(LONG), false));
        assertThat(format.parsed()).containsExactly(LONG, INT);

        registry.compatibility().withVersion(SUBJECT, WantedVersion.LATEST, new SchemaRequest(request(LONG), false));
        assertThat(format.parsed()).containsExactly(LONG, INT, LONG);
    }

    @Test
    void register_whatIsThere_parsesOnce() {
        registry.register().register(SUBJECT, new SchemaRequest(owned(INT), false));

        assertThat(format.parsed()).containsExactly(INT);
    }

    private static RegisterSchemaRequest owned(String schema) {
        Metadata metadata = new Metadata(null, new TreeMap<>(Map.of("owner", "shop")), null);
        return new RegisterSchemaRequest(schema, "AVRO", null, metadata, null, null, null);
    }
}
