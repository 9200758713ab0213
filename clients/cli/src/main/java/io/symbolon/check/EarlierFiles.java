package io.symbolon.check;

import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaGraph;
import io.symbolon.files.SchemaSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Earlier schemas that are files too: each has one of before, or none. */
public final class EarlierFiles implements EarlierSchemas {

    private final SchemaGraph graph;
    private final Function<SchemaFile, Optional<SchemaFile>> pairing;
    private final Function<SchemaFile, Past> emptyPast;
    private final EarlierReading reading;

    private EarlierFiles(
            SchemaSet earlier,
            Function<SchemaFile, Optional<SchemaFile>> pairing,
            Function<SchemaFile, Past> emptyPast,
            EarlierReading reading) {
        this.graph = new SchemaGraph(earlier, reading.foreign());
        this.pairing = pairing;
        this.emptyPast = emptyPast;
        this.reading = reading;
    }

    /** Files that belong together because they are for one subject; if there is one on each side, they do anyway. */
    public static EarlierFiles bySubject(Manifest earlier, Manifest now, Demand demand, EarlierReading reading) {
        List<SchemaFile> files = earlier.schemas().files();
        boolean single = files.size() == 1 && now.schemas().files().size() == 1;
        return new EarlierFiles(
                earlier.schemas(),
                file -> single ? Optional.of(files.get(0)) : earlier.schemas().ofSubject(file.subject()),
                emptyPast(now, demand),
                reading);
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
            EarlierReading reading) {
        return new EarlierFiles(
                earlier, file -> earlier.atPath(renamed.getOrDefault(file.path(), file.path())), emptyPast, reading);
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

    @Override
    public ForeignSchemas foreign() {
        return reading.foreign();
    }

    private EarlierSchema read(SchemaFile file) {
        return new EarlierSchema(
                1, file.place(), file.text(), reading.read(file.type(), graph.source(file), file.place()));
    }
}
