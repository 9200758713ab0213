package io.symbolon.report;

import io.symbolon.check.CheckReport;

/** A spelling of a report. Stateless. */
public interface ReportWriter {

    /** The whole report, with a line break at the end. */
    String write(CheckReport report);
}
