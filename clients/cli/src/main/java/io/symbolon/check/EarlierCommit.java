package io.symbolon.check;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.files.Declaration;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaLanguages;
import io.symbolon.files.SchemaPaths;
import io.symbolon.files.SchemaSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the schemas of a git commit: those of the same folder, whatever they were called then. */
public final class EarlierCommit {

    private final SchemaLanguages languages = new SchemaLanguages();
    private final EarlierReading reading;

    public EarlierCommit(EarlierReading reading) {
        this.reading = reading;
    }

    /**
     * What each schema was at a commit.
     *
     * @param name a branch, a tag or whatever else means a commit, such as {@code origin/main} or {@code HEAD~1}
     */
    public EarlierSchemas read(String name, Manifest now, Demand demand) {
        GitRepository git = new GitRepository(now.folder());
        String commit = git.commit(name);
        Map<String, SchemaFile> known = new HashMap<>();
        Map<String, String> renamed = git.renames(commit);
        now.schemas().files().forEach(file -> known.put(renamed.getOrDefault(file.path(), file.path()), file));
        return EarlierFiles.byPath(
                new SchemaSet(files(git, name, commit, known)), renamed, EarlierFiles.emptyPast(now, demand), reading);
    }

    /** The subject is the path, so that no two are for one; what is declared now was, as far as anybody knows, declared then. */
    private List<SchemaFile> files(GitRepository git, String name, String commit, Map<String, SchemaFile> known) {
        Map<String, String> blobs = git.blobs(commit);
        blobs.keySet().removeIf(path -> type(path, known).isEmpty());
        List<String> texts = git.texts(new ArrayList<>(blobs.values()));
        List<SchemaFile> files = new ArrayList<>();
        for (String path : blobs.keySet()) {
            Declaration declaration = known.containsKey(path) ? known.get(path).declaration() : Declaration.NONE;
            files.add(new SchemaFile(
                    path,
                    name + ":" + path,
                    path,
                    type(path, known).orElseThrow(),
                    texts.get(files.size()),
                    declaration));
        }
        return files;
    }

    private Optional<SchemaType> type(String path, Map<String, SchemaFile> known) {
        return Optional.ofNullable(known.get(path))
                .map(SchemaFile::type)
                .or(() -> SchemaPaths.isLookedAt(path) ? languages.typeOf(path) : Optional.empty());
    }
}
