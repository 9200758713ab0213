package io.symbolon.maven;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.files.SubjectFileNames;
import io.symbolon.files.ToolException;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals have whose configuration names subjects. */
abstract class SubjectsGoal extends RegistryGoal {

    /** What stands for the whole registry in place of a subject. */
    static final Set<String> WHOLE_REGISTRY = Set.of("null", "__GLOBAL");

    /** What stands in place of a level where there shall be none. */
    static final String NO_LEVEL = "null";

    /** Whether {@code _x2F} and the like in names mean what XML tags cannot be called. */
    @Parameter(defaultValue = "true")
    private boolean decodeSubject = true;

    final String decoded(String subject) {
        return decodeSubject ? SubjectFileNames.decode(subject) : subject;
    }

    static CompatibilityLevel levelOf(String name) {
        return CompatibilityLevel.of(name)
                .orElseThrow(() -> ToolException.usage("There is no compatibility level '" + name + "'; there are "
                        + List.of(CompatibilityLevel.values())));
    }
}
