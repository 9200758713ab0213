package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ServedRegistry.class)
class SearchApiTest {

    private final Api api;

    SearchApiTest(Api api) {
        this.api = api;
    }

    @BeforeAll
    static void register(Api api) {
        for (String subject : List.of("b", "a", ":.other:c")) {
            api.put("/config/" + subject, "{\"compatibility\":\"NONE\"}");
            api.register(subject, "\"int\"");
            api.register(subject, "\"string\"");
        }
        api.post("/subjects/ruled/versions", """
                {"schema": "\\"int\\"", "ruleSet": {"domainRules":
                    [{"name": "check", "kind": "CONDITION", "mode": "WRITE", "type": "CEL", "expr": "true"}]}}""");
        api.delete("/subjects/b/versions/2");
        api.register("gone", "\"int\"");
        api.delete("/subjects/gone");
        api.put("/config/b_second", "{\"alias\":\"a\"}");
        api.put("/config/b_third", "{\"alias\":\":.other:c\"}");
        api.put("/config/b_gone", "{\"alias\":\"gone\"}");
        api.put("/config/b_nothing", "{\"alias\":\"nothing\"}");
        api.put("/config/ruled", "{\"alias\":\"ruled\"}");
        api.put("/config/:.aliases:b", "{\"alias\":\":.:a\"}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', 'a 1,a 2,b 1,ruled 1'",
                "subjectPrefix=, 'a 1,a 2,b 1,ruled 1'",
                "subjectPrefix=a, 'a 1,a 2'",
                "subjectPrefix=:*:, 'a 1,a 2,b 1,ruled 1,:.other:c 1,:.other:c 2'",
                "subjectPrefix=:*:c, ':.other:c 1,:.other:c 2'",
                "subjectPrefix=:.other:, ':.other:c 1,:.other:c 2'",
                "deleted=true, 'a 1,a 2,b 1,b 2,gone 1,ruled 1'",
                "latestOnly=true, 'a 2,b 1,ruled 1'",
                "latestOnly=true&deleted=true, 'a 2,b 2,gone 1,ruled 1'",
                "offset=1&limit=2, 'a 2,b 1'",
                "offset=3&limit=-1, 'ruled 1'",
                "offset=9, ''",
                "limit=5000, 'a 1,a 2,b 1,ruled 1'",
                "ruleType=CEL, 'ruled 1'",
                "ruleType=CEL&offset=1, ''",
                "ruleType=JSONATA, ''",
                "lifecycle=STRONG, ''",
                "resourceType=topic&associationType=value, ''",
                "resourceType=topic&lifecycle=NONE, 'a 1,a 2,b 1,ruled 1'"
            })
    void list_filtered_hasThoseThatMatchInOrder(String query, String expected) {
        List<String> found = new ArrayList<>();
        api.get("/schemas?" + query).json().forEach(schema -> found.add(place(schema)));

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "subjectPrefix=b, 'a 1[b_second],a 2[b_second],b 1,:.other:c 1[b_third],:.other:c 2[b_third]'",
        "subjectPrefix=b_, 'a 1[b_second],a 2[b_second],:.other:c 1[b_third],:.other:c 2[b_third]'",
        "subjectPrefix=b_&latestOnly=true, 'a 2[b_second],:.other:c 2[b_third]'",
        "subjectPrefix=b_g&deleted=true, 'gone 1[b_gone]'",
        "subjectPrefix=b_g, ''",
        "subjectPrefix=b_n&deleted=true, ''",
        "subjectPrefix=b&offset=1&limit=3, 'a 2[b_second],b 1,:.other:c 1[b_third]'",
        "subjectPrefix=b&ruleType=CEL, ''",
        "subjectPrefix=r, 'ruled 1'",
        "latestOnly=true, 'a 2[b_second],b 1,ruled 1,:.other:c 2[b_third]'",
        "subjectPrefix=:.aliases:, 'a 1[:.aliases:b],a 2[:.aliases:b]'",
        "subjectPrefix=:*:b&latestOnly=true, 'a 2[b_second :.aliases:b],b 1,:.other:c 2[b_third]'"
    })
    void list_withAliases_hasTheSubjectsThatTheyLeadTo(String query, String expected) {
        List<String> found = new ArrayList<>();
        api.get("/schemas?aliases=true&" + query).json().forEach(schema -> found.add(place(schema)));

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    private static String place(JsonNode schema) {
        List<String> aliases = new ArrayList<>();
        schema.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return schema.get("subject").asText() + " " + schema.get("version")
                + (aliases.isEmpty() ? "" : aliases.toString().replace(", ", " "));
    }

    @Test
    void list_moreThanAThousand_hasAThousand() {
        api.put("/config/:.many:", "{\"compatibility\":\"NONE\"}");
        for (int i = 0; i < 1_005; i++) {
            api.register(":.many:s", "{\"type\":\"fixed\",\"name\":\"F\",\"size\":" + (i + 1) + "}");
        }

        assertThat(api.get("/schemas?subjectPrefix=:.many:&limit=2000").json()).hasSize(1_000);
        assertThat(api.get("/schemas?subjectPrefix=:.many:&offset=1000").json()).hasSize(5);
        assertThat(api.get("/schemas?subjectPrefix=:.many:&limit=7").json()).hasSize(7);

        api.delete("/subjects/:.many:s");
    }

    @Test
    void list_impossiblePrefix_isRefused() {
        assertThat(api.get("/schemas?subjectPrefix=%00")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
    }

    @Test
    void list_whatIsWrittenWhileItIsRead_travelsLikeAnyAnswer() throws Exception {
        String list = "/schemas?subjectPrefix=:.large:";
        api.register(
                ":.large:s",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":1,\"why\":\"" + "long ".repeat(1_000) + "\"}");
        HttpRequest request = HttpRequest.newBuilder(api.uri(list))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .isEqualTo(api.get(list).body());
        assertThat(api.send("HEAD", list, "")).hasToString("200 ");

        api.delete("/subjects/:.large:s");
    }
}
