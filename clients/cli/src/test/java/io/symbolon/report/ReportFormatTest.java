package io.symbolon.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.symbolon.check.CheckReport;
import io.symbolon.check.Outcome;
import io.symbolon.check.Place;
import io.symbolon.check.Remark;
import io.symbolon.check.SubjectReport;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportFormatTest {

    private static final Place NOW = new Place("a b/ord,er.avsc", 7, "/fields/1");
    private static final Place BEFORE = new Place("main:order.avsc", 3, "/");

    private final CheckReport report = new CheckReport(List.of(
            new SubjectReport("fine", "fine.avsc", Outcome.COMPATIBLE, CompatibilityLevel.FULL, List.of()),
            new SubjectReport(
                    "order",
                    "a b/ord,er.avsc",
                    Outcome.INCOMPATIBLE,
                    CompatibilityLevel.FULL,
                    List.of(new Remark(
                            "R1", Effect.BREAKING, "100% <wrong>\n\u001b[2J \u0001", "{line}", NOW, BEFORE))),
            new SubjectReport(
                    "user",
                    "user.avsc",
                    Outcome.COMPATIBLE,
                    CompatibilityLevel.FULL,
                    List.of(new Remark("R2", Effect.WARNING, "doubtful", "{}", new Place("user.avsc", 2, ""), null)))));

    @Test
    void text_isForPeopleAndKeepsControlCharactersAway() {
        assertThat(write(ReportFormat.TEXT)).isEqualTo("""
                incompatible order (FULL)
                  a b/ord,er.avsc:7: 100% <wrong>��[2J � [R1]
                    before: main:order.avsc:3
                compatible user (FULL)
                  user.avsc:2: warning: doubtful [R2]
                3 schemas: 2 compatible, 1 incompatible
                """);
        assertThat(ReportFormat.TEXT.writer(Palette.COLOURED).write(report))
                .startsWith("\u001b[31mincompatible\u001b[0m order");
    }

    @Test
    void github_escapesWhatWouldEndACommand() {
        assertThat(write(ReportFormat.GITHUB)).isEqualTo("""
                ::error file=a b/ord%2Cer.avsc,line=7,title=order%3A R1::100%25 <wrong>%0A\u001b[2J \u0001
                ::warning file=user.avsc,line=2,title=user%3A R2::doubtful
                3 schemas: 2 compatible, 1 incompatible
                """);
    }

    @Test
    void json_holdsAllThatIsKnown() throws Exception {
        JsonNode root = new ObjectMapper().readTree(write(ReportFormat.JSON));

        assertThat(root.get("isCompatible").booleanValue()).isFalse();
        JsonNode remark = root.at("/subjects/1/remarks/0");
        assertThat(remark.get("rule").textValue()).isEqualTo("R1");
        assertThat(remark.get("effect").textValue()).isEqualTo("BREAKING");
        assertThat(remark.get("message").textValue()).isEqualTo("{line}");
        assertThat(remark.at("/place/line").intValue()).isEqualTo(7);
        assertThat(remark.at("/earlier/file").textValue()).isEqualTo("main:order.avsc");
    }

    @Test
    void junit_isXmlWithOneTestASchema() throws Exception {
        String text = write(ReportFormat.JUNIT);
        Element suite = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("R1");
        assertThat(failure.getTextContent()).isEqualTo("a b/ord,er.avsc:7, before: main:order.avsc:3");
    }

    @Test
    void sarif_pointsAtFileAndLine() throws Exception {
        JsonNode run = new ObjectMapper().readTree(write(ReportFormat.SARIF)).at("/runs/0");

        assertThat(run.at("/tool/driver/rules")).hasSize(2);
        assertThat(run.at("/results/0/level").textValue()).isEqualTo("error");
        assertThat(run.at("/results/1/level").textValue()).isEqualTo("warning");
        JsonNode place = run.at("/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").textValue()).isEqualTo("a%20b/ord%2Cer.avsc");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(7);
    }

    private String write(ReportFormat format) {
        return format.writer(Palette.PLAIN).write(report);
    }
}
