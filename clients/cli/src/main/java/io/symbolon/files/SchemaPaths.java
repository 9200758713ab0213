package io.symbolon.files;

import io.symbolon.compatibility.SchemaType;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas on disk: one file, all of a folder, or what a manifest lists. Outside a manifest the subject of a file is the way
 * to it from the folder, without the extension.
 */
public final class SchemaPaths {

    /** Where builds leave copies; a check of a whole project would see each schema twice. */
    private static final Set<String> PASSED_OVER = Set.of("target", "build", "node_modules");

    private final SchemaLanguages languages;
    private final @Nullable SchemaType type;

    /** @param type the type of files whose names do not say it; null for none */
    public SchemaPaths(SchemaLanguages languages, @Nullable SchemaType type) {
        this.languages = languages;
        this.type = type;
    }

    /**
     * The schemas at a path.
     *
     * @throws ToolException where there are none, or something cannot be read
     */
    public Manifest read(Path path) {
        if (Files.isDirectory(path)) {
            Path manifest = path.resolve(Manifest.FILE_NAME);
            return Files.exists(manifest)
                    ? new ManifestReader(this, languages).read(manifest)
                    : Manifest.of(path, new SchemaSet(folder(path)));
        }
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return new ManifestReader(this, languages).read(path);
        }
        Path folder = path.toAbsolutePath().getParent();
        return Manifest.of(folder == null ? path : folder, new SchemaSet(List.of(file(path, name))));
    }

    /** All schemas of a folder and the folders in it, by path. */
    List<SchemaFile> folder(Path folder) {
        List<SchemaFile> files = new ArrayList<>();
        for (Path path : paths(folder)) {
            files.add(file(path, slashed(folder.relativize(path))));
        }
        if (files.isEmpty()) {
            throw ToolException.usage("The folder " + folder + " has no schemas: no file in it ends with "
                    + String.join(", ", languages.extensions()));
        }
        return files;
    }

    /** One schema, whose imports and relative references start from a folder. */
    public SchemaFile file(Path path, Path folder) {
        Path absolute = path.toAbsolutePath().normalize();
        Path start = folder.toAbsolutePath().normalize();
        return file(path, slashed(absolute.startsWith(start) ? start.relativize(absolute) : absolute));
    }

    SchemaFile file(Path path, String relative) {
        SchemaType known = typeOf(path);
        String subject = SubjectFileNames.decode(languages.withoutExtension(relative));
        return new SchemaFile(subject, path.toString(), relative, known, text(path), Declaration.NONE);
    }

    /** Whether a file is among those of a folder, by the way to it from there with {@code /}. */
    public static boolean isLookedAt(String path) {
        String[] names = path.split("/", -1);
        return Arrays.stream(names, 0, names.length - 1).noneMatch(SchemaPaths::isPassedOver);
    }

    private static boolean isPassedOver(String folder) {
        boolean hidden = folder.startsWith(".") && folder.length() > 1 && !folder.equals("..");
        return hidden || PASSED_OVER.contains(folder);
    }

    /** A way with {@code /}, whatever this machine puts between names. */
    public static String slashed(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw ToolException.invalid(path + " is no schema: it is not a text in UTF-8");
        } catch (IOException e) {
            throw ToolException.usage(
                    Files.exists(path) ? path + " cannot be read: " + e.getMessage() : "There is no file " + path, e);
        }
    }

    private SchemaType typeOf(Path path) {
        return languages
                .typeOf(path.toString())
                .or(() -> Optional.ofNullable(type))
                .orElseThrow(() -> ToolException.usage(
                        Files.exists(path)
                                ? "The name of " + path
                                        + " does not say which kind of schema it is; it ends with none of "
                                        + String.join(", ", languages.extensions()) + ", so give --type"
                                : "There is no file " + path));
    }

    private List<Path> paths(Path folder) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return !directory.equals(folder) && isPassedOver(String.valueOf(directory.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (languages.typeOf(file.toString()).isPresent()) {
                        paths.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw ToolException.usage("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        Collections.sort(paths);
        return paths;
    }
}
