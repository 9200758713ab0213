package io.symbolon.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small project on disk that the real Maven builds with the plugin of this build. */
final class MavenProject {

    private final Path folder;

    MavenProject(Path folder) {
        this.folder = folder;
    }

    /** Writes the project's pom: the plugin with that configuration, and that goal bound to its default phase. */
    MavenProject pom(String goal, String configuration) {
        return pom("""
                <plugin>
                  <groupId>io.symbolon</groupId>
                  <artifactId>symbolon-maven-plugin</artifactId>
                  <version>%s</version>
                  <executions><execution><goals><goal>%s</goal></goals></execution></executions>
                  <configuration>%s</configuration>
                </plugin>
                """.formatted(System.getProperty("it.version"), goal, configuration));
    }

    /** Writes the project's pom with that {@code <plugin>}. */
    MavenProject pom(String plugin) {
        return write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>small</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      %s
                    </plugins>
                  </build>
                </project>
                """.formatted(plugin));
    }

    MavenProject write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all that is there under git, as the main branch of its origin. */
    void commitAll() {
        run(List.of("git", "init", "-q", "-b", "main", "."));
        run(List.of("git", "add", "-A"));
        run(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "all"));
        run(List.of("git", "update-ref", "refs/remotes/origin/main", "HEAD"));
    }

    /** Builds the project. */
    Build maven(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + System.getProperty("it.repository"),
                "-Dmaven.repo.local.tail=" + System.getProperty("it.repository.tail"),
                "-Daether.enhancedLocalRepository.trackingFilename=it"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Build run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Build(process.waitFor(), log.replace(folder.toString(), "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a build ended. */
    record Build(int status, String log) {}
}
