package io.symbolon.registry;

import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectState;

/**
 * A subject as one transaction sees it: its versions, and the settings that hold for it.
 *
 * @param nextNumber the number that its next version gets
 */
record Subject(SubjectHistory history, SettingsChain settings, int nextNumber) {

    static Subject of(SubjectName name, StorageTransaction transaction) {
        SubjectState state = transaction.state(name, SettingsChain.scopes(name));
        return new Subject(
                new SubjectHistory(name, state.versions()),
                SettingsChain.of(name, state.settings()),
                state.nextNumber());
    }

    SubjectName name() {
        return history.subject();
    }
}
