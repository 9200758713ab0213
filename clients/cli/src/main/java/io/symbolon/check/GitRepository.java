package io.symbolon.check;

import io.symbolon.check.GitProgram.GitException;
import io.symbolon.files.SchemaPaths;
import io.symbolon.files.ToolException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder under git, as the {@code git} program shows it: it knows the user's configuration, work trees and all kinds of
 * repositories. Paths are told from the folder on. Nothing in the repository is ever changed. For one thread.
 */
final class GitRepository {

    /** The mode of a symbolic link, whose text is the way to its target. */
    private static final String LINK = "120000";

    private final Path folder;
    private final GitProgram git;

    GitRepository(Path folder) {
        this.folder = folder;
        this.git = new GitProgram(folder);
    }

    /** The id of the commit that a branch, tag or other name means. */
    String commit(String name) {
        try {
            return git.run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
                    .strip();
        } catch (GitException e) {
            if (!e.answer().isEmpty()) {
                throw ToolException.usage(e.answer(), e);
            }
            throw ToolException.usage(
                    "git knows no commit '" + name + "' here; fetch it first (CI often clones the last commit alone)",
                    e);
        }
    }

    /** The blob of each file below the folder, by path; a symbolic link has the blob of the file there that it leads to. */
    Map<String, String> blobs(String commit) {
        Map<String, String> blobs = new TreeMap<>();
        Map<String, String> links = new TreeMap<>();
        for (String entry : list("ls-tree", "-r", "-z", commit)) {
            int tab = entry.indexOf('\t');
            String[] facts = entry.substring(0, tab).split(" ", -1);
            if (facts[1].equals("blob")) {
                (facts[0].equals(LINK) ? links : blobs).put(entry.substring(tab + 1), facts[2]);
            }
        }
        blobs.putAll(targets(links, blobs));
        return blobs;
    }

    private Map<String, String> targets(Map<String, String> links, Map<String, String> blobs) {
        Map<String, String> targets = new LinkedHashMap<>();
        Iterator<String> written = texts(new ArrayList<>(links.values())).iterator();
        for (String link : links.keySet()) {
            String path = SchemaPaths.slashed(
                    Path.of(link).resolveSibling(written.next()).normalize());
            String target = blobs.get(path);
            if (target != null) {
                targets.put(link, target);
            }
        }
        return targets;
    }

    /** The texts of blobs, in their order. One process reads them all. */
    List<String> texts(List<String> blobs) {
        Process catFile = git.start("cat-file", "--batch");
        List<String> texts = new ArrayList<>();
        try (OutputStream questions = catFile.getOutputStream();
                DataInputStream answers = new DataInputStream(new BufferedInputStream(catFile.getInputStream()))) {
            for (String blob : blobs) {
                questions.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
                questions.flush();
                String[] head = line(answers).split(" ", -1);
                byte[] content = answers.readNBytes(Integer.parseInt(head[2]));
                answers.skipNBytes(1);
                texts.add(new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw ToolException.usage("git cat-file ended early: " + e.getMessage(), e);
        }
        return texts;
    }

    /**
     * The path at the commit of each file that is renamed in the work tree, new files that git was not told of included. They
     * are noted in a copy of the index, so that the user's own stays as it is.
     */
    Map<String, String> renames(String commit) {
        Map<String, String> renames = new LinkedHashMap<>();
        Path copy = copyOfIndex();
        try {
            GitProgram aside = git.withIndex(copy);
            aside.run("add", "--intent-to-add", "--all", "--", ".");
            String[] words = aside.run(
                            "diff",
                            "--relative",
                            "--name-status",
                            "--find-renames",
                            "--diff-filter=R",
                            "-z",
                            commit,
                            "--",
                            ".")
                    .split("\0", -1);
            for (int i = 0; i + 2 < words.length; i += 3) {
                renames.put(words[i + 2], words[i + 1]);
            }
        } catch (GitException e) {
            throw ToolException.usage("git cannot say what was renamed: " + e.answer(), e);
        } finally {
            delete(copy);
        }
        return renames;
    }

    private List<String> list(String... arguments) {
        try {
            return Arrays.stream(git.run(arguments).split("\0", -1))
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        } catch (GitException e) {
            throw ToolException.usage("git " + arguments[0] + ": " + e.answer(), e);
        }
    }

    private Path copyOfIndex() {
        try {
            Path copy = Files.createTempFile("symbolon", ".index");
            Path index =
                    folder.resolve(git.run("rev-parse", "--git-path", "index").strip());
            if (Files.exists(index)) {
                Files.copy(index, copy, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(copy);
            }
            return copy;
        } catch (IOException | GitException e) {
            throw ToolException.usage("git's index cannot be copied: " + e.getMessage(), e);
        }
    }

    private static String line(DataInputStream answers) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = answers.read(); letter != '\n'; letter = answers.read()) {
            if (letter < 0) {
                throw new IOException("no answer");
            }
            line.append((char) letter);
        }
        return line.toString();
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // A file left in the temporary folder harms nobody.
            copy.toFile().deleteOnExit();
        }
    }
}
