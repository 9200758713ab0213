package io.symbolon.registry;

import io.symbolon.model.Config;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.List;

/** What is set for a scope itself, whatever it inherits. */
final class OwnSettings {

    private OwnSettings() {}

    static SubjectSettings of(SubjectName scope, StorageTransaction transaction) {
        return transaction.settings().find(List.of(scope)).stream()
                .findFirst()
                .orElse(new SubjectSettings(scope, null, null));
    }

    /** What is configured; nothing where there is no configuration. */
    static Config config(SubjectName scope, StorageTransaction transaction) {
        Config config = of(scope, transaction).config();
        return config == null ? Config.NOTHING : config;
    }
}
