package io.symbolon.maven;

import io.symbolon.check.RegistryAccess;
import io.symbolon.client.ClientConfigKey;
import io.symbolon.client.ClientOptions;
import io.symbolon.files.ToolException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals have that may talk to a registry. */
abstract class RegistryGoal extends Goal {

    /** The URLs of the registry. */
    @Parameter(property = "symbolon.schemaRegistryUrls")
    private List<String> schemaRegistryUrls = List.of();

    /** User and password, as {@code user:password}; better a reference to a property than the text. */
    @Parameter(property = "symbolon.userInfoConfig")
    private @Nullable String userInfoConfig;

    /** Sent with every request. */
    @Parameter
    private Map<String, String> httpHeaders = Map.of();

    /** Further keys of the client. */
    @Parameter
    private Map<String, String> configs = Map.of();

    final boolean hasRegistry() {
        return !schemaRegistryUrls.isEmpty() || configs.containsKey(ClientConfigKey.URL.key());
    }

    final RegistryAccess open() {
        if (!hasRegistry()) {
            throw ToolException.usage("Which registry? Configure schemaRegistryUrls");
        }
        Map<String, String> config = new HashMap<>();
        httpHeaders.forEach((name, value) -> config.put(ClientConfigKey.HEADER_PREFIX.key() + name, value));
        if (userInfoConfig != null) {
            config.put(ClientConfigKey.BASIC_USER_INFO.key(), userInfoConfig);
        }
        if (!schemaRegistryUrls.isEmpty()) {
            config.put(ClientConfigKey.URL.key(), String.join(",", schemaRegistryUrls));
        }
        config.putAll(configs);
        return RegistryAccess.open(ClientOptions.fromConfig(config));
    }
}
