package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.jdbc.JdbcStorageEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final OpenApi document = new OpenApi();

    @Test
    void routes_andTheDocument_areTheSameList() {
        assertThat(routes()).isEqualTo(document.operations());
    }

    @Test
    void errorTable_andTheDocument_haveTheSameCodes() {
        Set<Integer> codes = Arrays.stream(RegistryError.values())
                .map(RegistryError::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(document.errorCodes()).containsExactlyElementsOf(codes);
    }

    private static Set<String> routes() {
        StorageOptions options = new StorageOptions("memory:", "", "", 2);
        try (RegistryStorage storage = new JdbcStorageEngine().open(options);
                Registry registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS)) {
            List<Route> routes = RouteTable.of(registry, new Json(1), new Readiness(storage));
            return routes.stream()
                    .map(route -> route.method() + " " + route.path())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
