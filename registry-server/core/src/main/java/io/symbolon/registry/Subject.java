package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectState;

/**
 * A subject as one transaction sees it: its versions, and the settings that hold for it.
 *
 * @param nextNumber the number that its next version gets; 0 where none is left
 */
record Subject(SubjectHistory history, SettingsChain settings, int nextNumber) {

    @Override
    public int nextNumber() {
        if (nextNumber == 0) {
            throw new RegistryException(
                    RegistryError.OPERATION_NOT_PERMITTED,
                    "Subject '" + name() + "' has no version number left for another version");
        }
        return nextNumber;
    }

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
