package io.symbolon.report;

/** The spellings of a report by name. */
public enum ReportFormat {
    TEXT,
    JSON,
    JUNIT,
    SARIF,
    GITHUB;

    /** What writes it; only texts for people have colours. */
    public ReportWriter writer(Palette palette) {
        return switch (this) {
            case TEXT -> new TextReport(palette);
            case JSON -> new JsonReport();
            case JUNIT -> new JunitReport();
            case SARIF -> new SarifReport();
            case GITHUB -> new GithubReport();
        };
    }
}
