package io.symbolon.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    @Test
    void urlAlone_givesTheDefaults() {
        assertThat(read()).isEqualTo(ClientOptions.of("http://localhost:8081"));
    }

    @Test
    void table_defaults_areThoseOfTheOptions() {
        Map<String, Object> config = Arrays.stream(ClientConfigKey.values())
                .collect(Collectors.toMap(ClientConfigKey::key, ClientConfigKey::defaultValue));
        config.put("schema.registry.url", "http://localhost:8081");
        config.remove("basic.auth.credentials.source");
        config.remove("bearer.auth.credentials.source");

        assertThat(ClientOptions.fromConfig(config)).isEqualTo(ClientOptions.of("http://localhost:8081"));
    }

    @Test
    void table_everyRow_hasItsOwnKeyAndAMeaning() {
        assertThat(ClientConfigKey.values()).extracting(ClientConfigKey::key).doesNotHaveDuplicates();
        assertThat(ClientConfigKey.values()).allMatch(key -> !key.meaning().isBlank());
    }

    @Test
    void urls_inAListOrACollection_areRead() {
        List<String> both = List.of("http://a:1", "https://b:2/contexts/.ctx");

        assertThat(read("schema.registry.url", " http://a:1 , https://b:2/contexts/.ctx")
                        .urls())
                .isEqualTo(both);
        assertThat(read("schema.registry.url", both).urls()).isEqualTo(both);
    }

    @Test
    void urls_randomized_areTheSameUrls() {
        assertThat(read("schema.registry.url", "http://a:1,http://b:2,http://c:3", "url.randomize", true)
                        .urls())
                .containsExactlyInAnyOrder("http://a:1", "http://b:2", "http://c:3");
    }

    @Test
    void basic_fromUserInfo_splitsAtTheFirstColon() {
        assertThat(read("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "ann:p:w")
                        .credentials())
                .isEqualTo(Credentials.basic("ann", "p:w"));
    }

    @Test
    void basic_withPrefix_isTheSame() {
        assertThat(read("schema.registry.basic.auth.user.info", "ann:pw").credentials())
                .isEqualTo(Credentials.basic("ann", "pw"));
    }

    @Test
    void basic_fromUrl_leavesItToTheUrl() {
        assertThat(read("basic.auth.credentials.source", "URL").credentials()).isEqualTo(Credentials.none());
    }

    @Test
    void bearer_staticToken_isUsedWithItsHeaders() {
        ClientOptions options = read(
                "bearer.auth.credentials.source", "STATIC_TOKEN",
                "bearer.auth.token", "abc",
                "bearer.auth.logical.cluster", "lsrc-1",
                "bearer.auth.identity.pool.id", "pool-1");

        assertThat(((Credentials.Bearer) options.credentials()).token().get()).isEqualTo("abc");
        assertThat(options.headers())
                .isEqualTo(Map.of("target-sr-cluster", "lsrc-1", "Confluent-Identity-Pool-Id", "pool-1"));
    }

    @Test
    void headers_withAndWithoutPrefix_areRead() {
        assertThat(read("request.header.X-One", "1", "schema.registry.request.header.X-Two", "2")
                        .headers())
                .isEqualTo(Map.of("X-One", "1", "X-Two", "2"));
    }

    @Test
    void limitsAndRetries_areRead() {
        ClientOptions options = read(
                "http.connect.timeout.ms", "11",
                "schema.registry.http.read.timeout.ms", 12,
                "proxy.host", "proxy",
                "proxy.port", "3128",
                "max.retries", "4",
                "retries.wait.ms", "13",
                "retries.max.wait.ms", "14",
                "retries.total.timeout.ms", "15");

        assertThat(options.connection())
                .isEqualTo(new ConnectionOptions(
                        Duration.ofMillis(11),
                        Duration.ofMillis(12),
                        InetSocketAddress.createUnresolved("proxy", 3128),
                        null));
        assertThat(options.retries())
                .isEqualTo(new RetryOptions(4, Duration.ofMillis(13), Duration.ofMillis(14), Duration.ofMillis(15)));
    }

    @Test
    void caches_areRead() {
        ClientOptions options = read(
                "max.schemas.per.subject", "1",
                "latest.cache.size", "2",
                "latest.cache.ttl.sec", "-1",
                "missing.cache.size", "3",
                "missing.id.cache.ttl.sec", "4",
                "missing.version.cache.ttl.sec", "5",
                "missing.schema.cache.ttl.sec", "6");

        assertThat(options.caches())
                .isEqualTo(new CacheOptions(
                        1,
                        new CacheOptions.Latest(2, CacheOptions.FOREVER),
                        new CacheOptions.Missing(
                                3, Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(6))));
    }

    @Test
    void prefixedKey_winsOverTheBareOne() {
        assertThat(read("max.retries", "1", "schema.registry.max.retries", "2")
                        .retries()
                        .maxRetries())
                .isEqualTo(2);
    }

    @Test
    void keysOfOthers_andNullValues_areNotLookedAt() {
        assertThat(read("bootstrap.servers", new Object(), "max.retries", null))
                .isEqualTo(ClientOptions.of("http://localhost:8081"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema.registry.url            | ,              | schema.registry.url is missing
            schema.registry.url            | localhost:8081 | begin with http
            schema.registry.url            | http://a_b:1   | no host name
            schema.registry.url            | http://a:1?x=y | '?'
            basic.auth.credentials.source  | SASL_INHERIT   | USER_INFO and basic.auth.user.info
            basic.auth.credentials.source  | user_info      | has to be URL or USER_INFO
            basic.auth.credentials.source  | USER_INFO      | basic.auth.user.info is missing
            basic.auth.user.info           | ann            | user:password
            bearer.auth.credentials.source | OAUTHBEARER    | knows STATIC_TOKEN
            bearer.auth.credentials.source | STATIC_TOKEN   | bearer.auth.token is missing
            max.retries                    | many           | max.retries cannot be used: it has to be a whole number
            max.retries                    | -1             | 0 or more
            http.read.timeout.ms           | 0              | read time limit
            latest.cache.size              | 0              | cache of 0 latest versions
            url.randomize                  | yes            | true or false
            proxy.host                     | proxy          | proxy.port
            """)
    void valueThatCannotBeUsed_saysWhy(String key, String value, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(key, value)).withMessageContaining(message);
    }

    @Test
    void basicAndBearer_together_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("basic.auth.user.info", "ann:pw", "bearer.auth.token", "abc"))
                .withMessageContaining("remove the other");
    }

    @Test
    void objectThatMayMaskASecret_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("bearer.auth.token", new AtomicReference<>("abc")))
                .withMessage("The configuration key bearer.auth.token cannot be used: give a string, not a"
                        + " java.util.concurrent.atomic.AtomicReference");
    }

    private static ClientOptions read(Object... keysAndValues) {
        Map<String, Object> config = new HashMap<>(Map.of("schema.registry.url", "http://localhost:8081"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return ClientOptions.fromConfig(config);
    }
}
