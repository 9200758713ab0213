package io.symbolon.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.check.CheckReport;
import io.symbolon.check.Place;
import io.symbolon.check.Remark;
import io.symbolon.check.SubjectReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** A report in SARIF 2.1.0, the format that code scanning reads. */
final class SarifReport implements ReportWriter {

    @Override
    public String write(CheckReport report) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "symbolon");
        ArrayNode rules = driver.putArray("rules");
        Set<String> ids = new TreeSet<>();
        ArrayNode results = run.putArray("results");
        for (SubjectReport subject : report.subjects()) {
            for (Remark remark : subject.remarks()) {
                ids.add(remark.rule());
                write(subject, remark, results.addObject());
            }
        }
        ids.forEach(id -> rules.addObject().put("id", id));
        return root.toPrettyString() + "\n";
    }

    private static void write(SubjectReport subject, Remark remark, ObjectNode result) {
        result.put("ruleId", remark.rule()).put("level", remark.isFault() ? "error" : "warning");
        result.putObject("message").put("text", subject.subject() + ": " + remark.sentence());
        location(remark.place(), result.putArray("locations").addObject());
        if (remark.earlier() != null) {
            ObjectNode earlier = result.putArray("relatedLocations").addObject();
            location(remark.earlier(), earlier);
            earlier.putObject("message").put("text", "before");
        }
    }

    private static void location(Place place, ObjectNode location) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        physical.putObject("region").put("startLine", place.line());
        if (!place.path().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", place.path());
        }
    }

    private static String uri(String path) {
        return URLEncoder.encode(path.replace('\\', '/'), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
