package io.symbolon.report;

import io.symbolon.check.CheckReport;
import io.symbolon.check.Outcome;
import io.symbolon.check.Place;
import io.symbolon.check.Remark;
import io.symbolon.check.SubjectReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people: every schema that something is to be said about, then one line that counts. */
final class TextReport implements ReportWriter {

    private final Palette palette;

    TextReport(Palette palette) {
        this.palette = palette;
    }

    @Override
    public String write(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (SubjectReport subject : report.subjects()) {
            if (!subject.remarks().isEmpty()) {
                append(text, subject);
            }
        }
        return text.append(summary(report)).append('\n').toString();
    }

    private void append(StringBuilder text, SubjectReport subject) {
        String outcome = subject.outcome().name().toLowerCase(Locale.ROOT);
        text.append(subject.outcome().isFault() ? palette.red(outcome) : palette.yellow(outcome))
                .append(' ')
                .append(printable(subject.subject()))
                .append(wasJudged(subject) ? palette.faint(" (" + subject.level() + ")") : "")
                .append('\n');
        for (Remark remark : subject.remarks()) {
            append(text, remark);
        }
    }

    private void append(StringBuilder text, Remark remark) {
        text.append("  ")
                .append(where(remark.place()))
                .append(": ")
                .append(weight(remark))
                .append(printable(remark.sentence()))
                .append(' ')
                .append(palette.faint("[" + remark.rule() + "]"))
                .append('\n');
        if (remark.earlier() != null) {
            text.append(palette.faint("    before: " + where(remark.earlier()))).append('\n');
        }
    }

    private String summary(CheckReport report) {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                counts.add(report.count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT));
            }
        }
        int all = report.subjects().size();
        String line = all + (all == 1 ? " schema: " : " schemas: ") + String.join(", ", counts);
        return report.isFine() ? palette.green(line) : palette.red(line);
    }

    private String weight(Remark remark) {
        return switch (remark.effect()) {
            case SAFE -> palette.green("safe: ");
            case WARNING -> palette.yellow("warning: ");
            case BREAKING, NOT_PROVABLE -> "";
        };
    }

    private static boolean wasJudged(SubjectReport subject) {
        return subject.outcome() == Outcome.COMPATIBLE || subject.outcome() == Outcome.INCOMPATIBLE;
    }

    private static String where(Place place) {
        return printable(place.file()) + ":" + place.line();
    }

    /** A schema may hold anything; what moves a terminal's cursor does not get there. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "�");
    }
}
