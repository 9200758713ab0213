package io.symbolon.report;

import io.symbolon.check.CheckReport;
import io.symbolon.check.Remark;
import io.symbolon.check.SubjectReport;

/** A report as the commands that make GitHub Actions write each remark beside its line in a pull request. */
final class GithubReport implements ReportWriter {

    @Override
    public String write(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (SubjectReport subject : report.subjects()) {
            for (Remark remark : subject.remarks()) {
                append(text, subject, remark);
            }
        }
        return text.append(new TextReport(Palette.PLAIN).write(report).lines().reduce("", (before, last) -> last))
                .append('\n')
                .toString();
    }

    private static void append(StringBuilder text, SubjectReport subject, Remark remark) {
        text.append(remark.isFault() ? "::error" : "::warning")
                .append(" file=")
                .append(property(remark.place().file()))
                .append(",line=")
                .append(remark.place().line())
                .append(",title=")
                .append(property(subject.subject() + ": " + remark.rule()))
                .append("::")
                .append(data(remark.sentence()))
                .append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
