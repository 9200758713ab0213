package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class AssociationApiTest {

    private static final String SCHEMA = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":[]}";

    private final Api api;

    AssociationApiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/associations/resources/-/nothing?resourceType=topic&associationType=value&offset=0&limit=-1",
                "/associations/resources/lkc-1/nothing.of%2Ftoday?resourceType=topic&associationType=key",
                "/associations/resources/9f1c",
                "/associations/subjects/nothing-value"
            })
    void probe_ofSerializers_answersAnEmptyListWhereNothingIsBound(String target) {
        assertThat(api.get(target)).hasToString("200 []");
    }

    @Test
    void create_weakly_isFoundByWhoeverAsks() {
        api.register("shared", "\"int\"");

        assertThat(create("orders", "{\"subject\":\"shared\"}")).hasToString("""
                200 {"resourceName":"orders","resourceNamespace":"lkc-1","resourceId":"orders-id",\
                "resourceType":"topic","associations":[{"subject":"shared","associationType":"value",\
                "lifecycle":"WEAK","frozen":false}]}""");
        JsonNode found = api.get("/associations/resources/-/orders?associationType=value")
                .json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("subject").asText()).isEqualTo("shared");
        assertThat(found.get(0).get("createTs")).isEqualTo(found.get(0).get("updateTs"));
        assertThat(api.get("/associations/resources/lkc-1/orders").json()).isEqualTo(found);
        assertThat(api.get("/associations/resources/orders-id?lifecycle=WEAK").json())
                .isEqualTo(found);
        assertThat(api.get("/associations/subjects/shared").json()).contains(found.get(0));
        assertThat(api.get("/associations/resources/-/orders?associationType=key"))
                .hasToString("200 []");
        assertThat(api.get("/associations/resources/lkc-2/orders")).hasToString("200 []");
        assertThat(api.get("/associations/resources/orders-id?lifecycle=STRONG"))
                .hasToString("200 []");
        assertThat(api.get("/associations/resources/orders-id?offset=1")).hasToString("200 []");
    }

    @Test
    void create_withASchema_registersItUnderTheTopicsOwnSubject() {
        Answer created = create("bills", "{\"schema\":{\"schema\":\"" + SCHEMA + "\"}}");

        JsonNode item = created.json().get("associations").get(0);
        assertThat(item.get("subject").asText()).isEqualTo(":.lkc-1:bills-value");
        assertThat(item.get("lifecycle").asText()).isEqualTo("STRONG");
        assertThat(item.get("frozen").asBoolean()).isTrue();
        JsonNode registered =
                api.get("/subjects/:.lkc-1:bills-value/versions/1").json();
        assertThat(item.get("schema").get("id")).isEqualTo(registered.get("id"));
        assertThat(api.delete("/subjects/:.lkc-1:bills-value").body()).contains("40904");
        assertThat(api.delete("/subjects/:.lkc-1:bills-value/versions/1").body())
                .contains("40904");
        assertThat(api.delete("/associations/resources/bills-id").body()).contains("40908");
        assertThat(api.delete("/associations/resources/bills-id?cascadeLifecycle=true&dryRun=true")
                        .status())
                .isEqualTo(204);
        assertThat(api.delete("/associations/resources/bills-id?cascadeLifecycle=true"))
                .hasToString("204 ");
        assertThat(api.get("/subjects/:.lkc-1:bills-value/versions?deleted=true")
                        .status())
                .isEqualTo(404);
        assertThat(api.delete("/associations/resources/bills-id").body()).contains("40410");
    }

    @Test
    void create_asARehearsal_changesNothing() {
        Answer rehearsed = api.post(
                "/associations?dryRun=true",
                "{\"resourceName\":\"r\",\"resourceNamespace\":\"lkc-1\",\"associations\":[{\"schema\":{\"schema\":\""
                        + SCHEMA + "\"}}]}");

        assertThat(rehearsed.status()).isEqualTo(200);
        assertThat(rehearsed.json().has("resourceId")).isFalse();
        assertThat(api.get("/associations/resources/lkc-1/r")).hasToString("200 []");
        assertThat(api.get("/subjects/:.lkc-1:r-value/versions").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contexts/team/associations", "/associations?context=team", "/associations?context=.team"})
    void create_withinAContext_looksForSubjectsThere(String target) {
        api.register(":.team:s", "\"int\"");

        Answer created = api.post(target, request("in-context", "{\"subject\":\"s\"}"));

        assertThat(created.json().get("associations").get(0).get("subject").asText())
                .isEqualTo(":.team:s");
    }

    @Test
    void upsert_ofAWeakOne_makesItStrongAndFrozen() {
        api.register("growing", "\"int\"");
        create("growing", "{\"subject\":\"growing\"}");

        String change = "{\"associations\":[{\"lifecycle\":\"STRONG\",\"frozen\":true}]}";
        Answer changed = api.put("/associations/resources/growing-id", change);

        assertThat(changed.json().get("resourceName").asText()).isEqualTo("growing");
        assertThat(api.get("/associations/subjects/growing")
                        .json()
                        .get(0)
                        .get("lifecycle")
                        .asText())
                .isEqualTo("STRONG");
        assertThat(api.put("/associations/resources/growing-id", change.replace("true", "false"))
                        .body())
                .contains("40908");
        assertThat(api.put("/associations/resources/growing-id", "{\"resourceId\":\"other\"}")
                        .body())
                .contains("42212");
    }

    @Test
    void batchMutate_ofSeveralTopics_saysOfEachWhatCameOfIt() {
        api.register("batched", "\"int\"");
        String good = request("batch-1", "{\"opType\":\"CREATE\",\"subject\":\"batched\"}");
        String bad = request("batch-2", "{\"opType\":\"CREATE\",\"subject\":\"missing\"}");
        String senseless = request("batch-3", "{\"opType\":\"INVENT\"}");
        String end = "{\"resourceId\":\"batch-1-id\",\"associations\":"
                + "[{\"opType\":\"DELETE\",\"associationType\":\"value\"}]}";

        Answer answer = api.post(
                "/associations:batchMutate", "{\"requests\":[" + String.join(",", good, bad, senseless, end) + "]}");

        assertThat(answer.status()).isEqualTo(207);
        JsonNode results = answer.json().get("results");
        assertThat(results.get(0).at("/result/associations/0/subject").asText()).isEqualTo("batched");
        assertThat(results.get(1).at("/error/error_code").asInt()).isEqualTo(40907);
        assertThat(results.get(2).at("/error/error_code").asInt()).isEqualTo(42212);
        assertThat(results.get(3).at("/result/resourceId").asText()).isEqualTo("batch-1-id");
        assertThat(api.get("/associations/resources/batch-1-id")).hasToString("200 []");
    }

    @Test
    void batchGet_ofSeveralTopics_hasTheirLatestSchemasWhereTheyAreWanted() {
        create("asked", "{\"schema\":{\"schema\":\"" + SCHEMA + "\"}}");
        String requests = "{\"requests\":[{\"resourceId\":\"asked-id\"},{\"resourceName\":\"asked\"},"
                + "{\"resourceName\":\"unknown\",\"resourceNamespace\":\"lkc-1\"}]}";

        JsonNode results = api.post("/associations:batchGet?includeSchemas=true", requests)
                .json()
                .get("results");

        assertThat(results.get(0).at("/result/associations/0/schema/version").asInt())
                .isEqualTo(1);
        assertThat(results.get(1).at("/error/error_code").asInt()).isEqualTo(42212);
        assertThat(results.get(2).at("/error/error_code").asInt()).isEqualTo(40410);
        assertThat(api.post("/associations:batchGet", requests)
                        .json()
                        .at("/results/0/result/associations/0")
                        .has("schema"))
                .isFalse();
    }

    @Test
    void schemas_ofAssociatedSubjects_areListedWithWhatTheyAreBoundTo() {
        api.register(":.listed:bound", "\"int\"");
        api.register(":.listed:free", "\"int\"");
        create("listed", "{\"subject\":\":.listed:bound\"}");

        JsonNode bound =
                api.get("/schemas?subjectPrefix=:.listed:&lifecycle=WEAK").json();
        assertThat(bound.findValuesAsText("version")).containsExactly("1");
        assertThat(bound.at("/0/associations/0/resourceName").asText()).isEqualTo("listed");
        assertThat(api.get("/schemas?subjectPrefix=:.listed:&lifecycle=WEAK&lifecycle=NONE")
                        .json())
                .hasSize(2);
        assertThat(api.get("/schemas?subjectPrefix=:.listed:&associationType=key")
                        .json())
                .isEmpty();
        assertThat(api.get("/schemas?subjectPrefix=:.listed:").json().get(0).has("associations"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lifecycle       | {"subject":"s","lifecycle":"strong"}
            associationType | {"subject":"s","associationType":"header"}
            schema          | {"subject":"s","lifecycle":"WEAK","schema":{"schema":"x"}}
            subject         | {"lifecycle":"WEAK"}
            subject         | {"subject":""}
            associationType | {"subject":"s"},{"subject":"s"}
            associations    | ''
            """)
    void create_whatCannotBe_isRefusedByTheNameOfTheProperty(String property, String items) {
        Answer refused = create("never", items);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("error_code").asInt()).isEqualTo(42212);
        assertThat(refused.body()).contains("invalid value for property: '" + property + "', detail: ");
    }

    @Test
    void names_thatNoTopicHas_areRefused() {
        for (String name : List.of("a\\u0000b", "x".repeat(300))) {
            String body = request("n", "{\"subject\":\"s\"}").replace("\"n\"", "\"" + name + "\"");
            assertThat(api.post("/associations", body).status()).as(name).isEqualTo(422);
        }
        assertThat(api.get("/associations/resources/-/a%01b").status()).isEqualTo(422);
        assertThat(api.get("/associations/resources/" + "x".repeat(300)).status())
                .isEqualTo(422);
        assertThat(api.get("/associations/resources/x?resourceType=table").status())
                .isEqualTo(422);
        assertThat(api.get("/associations/resources/x?associationType=header").status())
                .isEqualTo(422);
        assertThat(api.get("/associations/resources/x?lifecycle=WEAK&lifecycle=STRONG")
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/associations", "{\"associations\":[null]}").status())
                .isEqualTo(400);
    }

    @Test
    void batch_ofNoneOrTooMany_isRefused() {
        String many = String.join(",", Collections.nCopies(101, "{\"resourceId\":\"x\"}"));

        for (String path : List.of("/associations:batchGet", "/associations:batchMutate")) {
            assertThat(api.post(path, "{}").body()).contains("42212");
            assertThat(api.post(path, "{\"requests\":[" + many + "]}").body()).contains("42212");
        }
    }

    private Answer create(String topic, String items) {
        return api.post("/associations", request(topic, items));
    }

    private static String request(String topic, String items) {
        return "{\"resourceName\":\"" + topic + "\",\"resourceNamespace\":\"lkc-1\",\"resourceId\":\"" + topic
                + "-id\",\"associations\":[" + items + "]}";
    }
}
