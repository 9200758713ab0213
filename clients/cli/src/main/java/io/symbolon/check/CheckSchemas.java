package io.symbolon.check;

import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.Verdict;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaGraph;
import io.symbolon.files.SchemaLanguages;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads schemas and holds each against what came before it, with the engine that the registry has. For one thread. */
public final class CheckSchemas {

    private final SchemaFormats formats;
    private final SchemaLanguages languages = new SchemaLanguages();
    private final CompatibilityChecker checker;
    private final Differences differences;
    private final Consumer<SchemaFile> progress;

    /** @param progress is told of each schema before it is looked at */
    public CheckSchemas(SchemaFormats formats, Consumer<SchemaFile> progress) {
        this.formats = formats;
        this.checker = new CompatibilityChecker(formats);
        this.differences = new Differences(formats);
        this.progress = progress;
    }

    /**
     * Checks all schemas, whatever comes out for some.
     *
     * @throws io.symbolon.files.ToolException where the schemas refer to one another in a circle, or to what nobody has
     */
    public CheckReport check(Manifest now, EarlierSchemas earlier) {
        return each(now, earlier.foreign(), (file, schema) -> compare(file, schema, earlier.before(file)));
    }

    /** Notices what differs from before, whether it matters to anybody or not, and judges nothing. */
    public CheckReport diff(Manifest now, EarlierSchemas earlier) {
        return each(now, earlier.foreign(), (file, schema) -> diff(file, schema, earlier.before(file)));
    }

    /** Reads all schemas and holds them against nothing. */
    public CheckReport validate(Manifest now, ForeignSchemas foreign) {
        return each(
                now,
                foreign,
                (file, schema) -> SubjectReport.of(file, Outcome.VALID, CompatibilityLevel.NONE, List.of()));
    }

    private CheckReport each(
            Manifest now, ForeignSchemas foreign, BiFunction<SchemaFile, ParsedSchema, SubjectReport> question) {
        SchemaGraph graph = new SchemaGraph(now.schemas(), foreign);
        List<SubjectReport> reports = new ArrayList<>();
        for (SchemaFile file : now.schemas().files()) {
            progress.accept(file);
            reports.add(read(file, graph, question));
        }
        return new CheckReport(reports);
    }

    private SubjectReport read(
            SchemaFile file, SchemaGraph graph, BiFunction<SchemaFile, ParsedSchema, SubjectReport> question) {
        ParsedSchema schema;
        try {
            schema = formats.get(file.type()).parse(graph.source(file), Strictness.NEW);
        } catch (InvalidSchemaException e) {
            List<Remark> remarks =
                    e.problems().stream().map(problem -> remark(file, problem)).toList();
            return SubjectReport.of(file, Outcome.INVALID, CompatibilityLevel.NONE, remarks);
        }
        return question.apply(file, schema);
    }

    private SubjectReport diff(SchemaFile file, ParsedSchema schema, Past past) {
        Iterator<EarlierSchema> newestFirst = past.newestFirst().iterator();
        if (!newestFirst.hasNext()) {
            return SubjectReport.of(file, Outcome.NEW, past.level(), List.of());
        }
        EarlierSchema earlier = newestFirst.next();
        if (schema.sameContentAs(earlier.schema())) {
            return SubjectReport.of(file, Outcome.UNCHANGED, past.level(), List.of());
        }
        List<Remark> remarks = new ArrayList<>();
        for (Finding finding : differences.between(schema, earlier.schema(), past.policy())) {
            remarks.add(remark(file, finding, earlier));
        }
        return SubjectReport.of(file, Outcome.CHANGED, past.level(), remarks);
    }

    private SubjectReport compare(SchemaFile file, ParsedSchema schema, Past past) {
        List<EarlierSchema> read = new ArrayList<>();
        Iterable<EarlierVersion> newestFirst =
                () -> new Drawn(past.newestFirst().iterator(), read);
        Verdict verdict = checker.check(schema, newestFirst, past.level(), past.policy());
        if (read.isEmpty() && past.level() != CompatibilityLevel.NONE) {
            return SubjectReport.of(file, Outcome.NEW, past.level(), List.of());
        }
        EarlierSchema against = against(verdict, read);
        List<Remark> remarks = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            remarks.add(remark(file, finding, against));
        }
        Outcome outcome = verdict.isCompatible() ? Outcome.COMPATIBLE : Outcome.INCOMPATIBLE;
        return SubjectReport.of(file, outcome, past.level(), remarks);
    }

    /** The schema that the new one does not fit; where it fits all, the newest. */
    private static @Nullable EarlierSchema against(Verdict verdict, List<EarlierSchema> read) {
        int conflict = verdict.conflict().map(EarlierVersion::version).orElse(0);
        return read.stream()
                .filter(earlier -> earlier.version() == conflict)
                .findFirst()
                .orElse(read.isEmpty() ? null : read.get(0));
    }

    private Remark remark(SchemaFile file, Problem problem) {
        Place place =
                new Place(file.place(), languages.line(file.type(), file.text(), problem.place()), problem.place());
        return new Remark(Remark.INVALID_SCHEMA, Effect.BREAKING, problem.message(), "", place, null);
    }

    private Remark remark(SchemaFile file, Finding finding, @Nullable EarlierSchema earlier) {
        boolean newReads = finding.direction() == Direction.NEW_READS_OLD;
        String path =
                newReads ? finding.change().readerPath() : finding.change().writerPath();
        String earlierPath =
                newReads ? finding.change().writerPath() : finding.change().readerPath();
        return new Remark(
                finding.change().rule().id(),
                finding.effect(),
                formats.sentence(file.type(), finding),
                formats.describe(file.type(), finding),
                new Place(file.place(), languages.line(file.type(), file.text(), path), path),
                earlier == null ? null : place(earlier, earlierPath));
    }

    private Place place(EarlierSchema earlier, String path) {
        return new Place(earlier.place(), languages.line(earlier.schema().type(), earlier.text(), path), path);
    }
}
