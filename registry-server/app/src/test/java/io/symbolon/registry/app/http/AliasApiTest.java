package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServedRegistry.class)
class AliasApiTest {

    private final Api api;

    AliasApiTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void orders_isAlsoCalledBestellungen() {
        api.put("/config/bestellungen", "{\"alias\": \"orders\"}");
        api.register("orders", "\"int\"");
    }

    @Test
    void everyPathOfASubject_followsTheAlias() {
        api.put("/config/orders", "{\"compatibility\": \"NONE\"}");

        assertThat(api.register("bestellungen", "\"bytes\"")
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(subject("/subjects/bestellungen/versions/latest")).isEqualTo("orders");
        assertThat(api.get("/subjects/bestellungen/versions")).hasToString("200 [1,2]");
        assertThat(api.post("/subjects/bestellungen", Api.request("\"int\""))
                        .json()
                        .get("subject")
                        .asText())
                .isEqualTo("orders");
        assertThat(api.post("/compatibility/subjects/bestellungen/versions/9", Api.request("\"int\""))
                        .status())
                .isEqualTo(404);
        assertThat(api.delete("/subjects/bestellungen/versions/2")).hasToString("200 2");
        assertThat(api.get("/subjects?deleted=true&subjectPrefix=b")).hasToString("200 []");
    }

    @Test
    void id_withTheAliasAsSubject_isTheOneOfItsTarget() {
        String target =
                "/schemas/ids/" + api.get("/subjects/orders/versions/1").json().get("id") + "?subject=second";
        assertThat(subject(target)).isEqualTo("orders");
        api.register("third", "\"int\"");
        assertThat(subject(target)).isEqualTo("orders");

        api.put("/config/second", "{\"alias\": \"third\"}");
        assertThat(subject(target)).isEqualTo("third");
        api.delete("/config/second");
        assertThat(subject(target)).isEqualTo("orders");
    }

    @Test
    void alias_ofAnAlias_isNotFollowed() {
        api.put("/config/hop", "{\"alias\": \"bestellungen\"}");

        assertThat(api.get("/subjects/hop/versions"))
                .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 'bestellungen' not found.\"}");
    }

    @Test
    void alias_isInTheContextOfItsSubjectUnlessItIsQualified() {
        api.register(":.shop:orders", "\"long\"");
        api.put("/contexts/shop/config/near", "{\"alias\": \"orders\"}");
        api.put("/contexts/shop/config/far", "{\"alias\": \":.:orders\"}");

        assertThat(subject("/contexts/shop/subjects/near/versions/1")).isEqualTo(":.shop:orders");
        assertThat(subject("/contexts/shop/subjects/far/versions/1")).isEqualTo("orders");
    }

    @Test
    void configAndMode_areThoseOfTheAliasItself() {
        assertThat(api.get("/config/bestellungen")).hasToString("200 {\"alias\":\"orders\"}");
        assertThat(api.get("/mode/bestellungen").status()).isEqualTo(404);
    }

    private String subject(String target) {
        return api.get(target).json().get("subject").asText();
    }
}
