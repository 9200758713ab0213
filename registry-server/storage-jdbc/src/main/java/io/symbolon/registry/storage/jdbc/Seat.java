package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The place of one unit of work in a group that appends together.
 *
 * @param scopes whose settings the work wants to see
 * @param group known when the work is to open the group, or the group is open
 * @param state the subject as it is as long as the group holds it; empty where others hold it
 */
record Seat(
        SubjectName subject,
        List<SubjectName> scopes,
        CompletableFuture<AppendGroup> group,
        CompletableFuture<Optional<SubjectState>> state) {

    Seat(SubjectName subject, List<SubjectName> scopes) {
        this(subject, scopes, new CompletableFuture<>(), new CompletableFuture<>());
    }
}
