package io.symbolon.check;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaGraph;
import io.symbolon.files.SchemaSet;
import io.symbolon.files.ToolException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Earlier schemas that are files too: each has one of before, or none. */
public final class EarlierFiles implements EarlierSchemas {

    private final SchemaGraph graph;
    private final Function<SchemaFile, Optional<SchemaFile>> pairing;
    private final Function<SchemaFile, Past> emptyPast;
    private final SchemaFormats formats;

    private EarlierFiles(
            SchemaSet earlier,
            Function<SchemaFile, Optional<SchemaFile>> pairing,
            Function<SchemaFile, Past> emptyPast,
            SchemaFormats formats) {
        this.graph = new SchemaGraph(earlier, ForeignSchemas.NONE);
        this.pairing = pairing;
        this.emptyPast = emptyPast;
        this.formats = formats;
    }

    /** Files that belong together because they are for one subject; if there is one on each side, they do anyway. */
    public static EarlierFiles bySubject(Manifest earlier, Manifest now, Demand demand, SchemaFormats formats) {
        List<SchemaFile> files = earlier.schemas().files();
        boolean single = files.size() == 1 && now.schemas().files().size() == 1;
        return new EarlierFiles(
                earlier.schemas(),
                file -> single ? Optional.of(files.get(0)) : earlier.schemas().ofSubject(file.subject()),
                emptyPast(now, demand),
                formats);
    }

    /**
     * Files that belong together because of their paths.
     *
     * @param renamed the path of before for each path that is another one now
     */
    static EarlierFiles byPath(
            SchemaSet earlier,
            Map<String, String> renamed,
            Function<SchemaFile, Past> emptyPast,
            SchemaFormats formats) {
        return new EarlierFiles(
                earlier, file -> earlier.atPath(renamed.getOrDefault(file.path(), file.path())), emptyPast, formats);
    }

    static Function<SchemaFile, Past> emptyPast(Manifest now, Demand demand) {
        return file -> new Past(demand.level(now, file), demand.policy(), List.of());
    }

    @Override
    public Past before(SchemaFile file) {
        Past empty = emptyPast.apply(file);
        return pairing.apply(file)
                .map(earlier -> new Past(empty.level(), empty.policy(), List.of(read(earlier))))
                .orElse(empty);
    }

    private EarlierSchema read(SchemaFile file) {
        try {
            return new EarlierSchema(
                    1,
                    file.place(),
                    file.text(),
                    formats.get(file.type()).parse(graph.source(file), Strictness.STORED));
        } catch (InvalidSchemaException e) {
            throw ToolException.invalid(
                    file.place() + " cannot be compared with, for it is no schema: " + e.getMessage());
        }
    }
}
