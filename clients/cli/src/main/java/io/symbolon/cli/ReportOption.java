package io.symbolon.cli;

import io.symbolon.check.CheckReport;
import io.symbolon.files.ExitStatus;
import io.symbolon.report.Palette;
import io.symbolon.report.ReportFormat;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a report is told. */
final class ReportOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "How the report is printed: ${COMPLETION-CANDIDATES}.")
    private ReportFormat output = ReportFormat.TEXT;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description =
                    "A file to write the report to as well, for example sarif=symbolon.sarif; as often as wanted.")
    private Map<ReportFormat, Path> reports = Map.of();

    @Mixin
    private final Terminal terminal = new Terminal();

    /** Tells the report and answers what the process ends with. */
    int tell(CheckReport report, Output out) {
        reports.forEach((format, file) -> out.save(format.writer(Palette.PLAIN).write(report), file));
        out.print(output.writer(terminal.palette()).write(report));
        return (report.isFine() ? ExitStatus.FINE : ExitStatus.FAULT).code();
    }
}
