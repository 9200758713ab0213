package io.symbolon.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.check.CheckReport;
import io.symbolon.check.Place;
import io.symbolon.check.Remark;
import io.symbolon.check.SubjectReport;

/** A report for programs: everything that is known, as JSON. */
final class JsonReport implements ReportWriter {

    @Override
    public String write(CheckReport report) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("isCompatible", report.isFine());
        ArrayNode subjects = root.putArray("subjects");
        report.subjects().forEach(subject -> write(subject, subjects.addObject()));
        return root.toPrettyString() + "\n";
    }

    private static void write(SubjectReport subject, ObjectNode node) {
        node.put("subject", subject.subject())
                .put("file", subject.file())
                .put("outcome", subject.outcome().name())
                .put("level", subject.level().name());
        ArrayNode remarks = node.putArray("remarks");
        subject.remarks().forEach(remark -> write(remark, remarks.addObject()));
    }

    private static void write(Remark remark, ObjectNode node) {
        node.put("rule", remark.rule())
                .put("effect", remark.effect().name())
                .put("sentence", remark.sentence())
                .put("message", remark.message());
        write(remark.place(), node.putObject("place"));
        if (remark.earlier() != null) {
            write(remark.earlier(), node.putObject("earlier"));
        }
    }

    private static void write(Place place, ObjectNode node) {
        node.put("file", place.file()).put("line", place.line()).put("path", place.path());
    }
}
