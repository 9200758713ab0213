package io.symbolon.maven;

import io.symbolon.check.RegistryAccess;
import io.symbolon.client.RegistrySettings;
import io.symbolon.model.ConfigUpdate;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Sets the compatibility levels of subjects. */
@Mojo(name = "set-compatibility", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class SetCompatibilityGoal extends SubjectsGoal {

    /** The level of each subject; {@code __GLOBAL} is the whole registry, and the level {@code null} takes the level away. */
    @Parameter(required = true)
    private Map<String, String> compatibilityLevels = Map.of();

    @Override
    void run() {
        try (RegistryAccess registry = open()) {
            compatibilityLevels.forEach((subject, level) ->
                    set(registry.settings(), WHOLE_REGISTRY.contains(subject) ? "" : decoded(subject), level));
        }
    }

    private void set(RegistrySettings settings, String subject, String level) {
        if (NO_LEVEL.equals(level)) {
            settings.deleteConfig(subject);
        } else {
            settings.changeConfig(subject, ConfigUpdate.toLevel(levelOf(level).name()));
        }
        getLog().info((subject.isEmpty() ? "The whole registry" : subject) + ": " + level);
    }
}
