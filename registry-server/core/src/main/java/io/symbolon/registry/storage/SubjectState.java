package io.symbolon.registry.storage;

import java.util.List;

/**
 * The rows of one subject, and those of the settings that were asked for along with it.
 *
 * @param versions all of them, soft-deleted ones too, by rising number
 * @param nextNumber the number of its next version: one more than any that it had since it began, those taken away
 *     included; 0 where no int is greater; a subject whose last version was taken away begins anew at 1. For work that writes; work that only reads is
 *     not asked to look for those taken away
 * @param settings of the scopes that were asked for, as far as they have any, in no order
 */
public record SubjectState(List<Version> versions, int nextNumber, List<SubjectSettings> settings) {

    public SubjectState {
        versions = List.copyOf(versions);
        settings = List.copyOf(settings);
    }
}
