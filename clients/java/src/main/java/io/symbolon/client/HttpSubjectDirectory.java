package io.symbolon.client;

import io.symbolon.client.Outcome.Answer;
import io.symbolon.model.RegistryError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The subjects of a registry over HTTP: each question is one call, nothing is remembered. */
final class HttpSubjectDirectory implements SubjectDirectory {

    private static final Set<Integer> SOFT_DELETED = Set.of(RegistryError.VERSION_SOFT_DELETED.code());

    /** The subject goes with its last version. */
    private static final Set<Integer> DELETED =
            Set.of(RegistryError.VERSION_NOT_FOUND.code(), RegistryError.SUBJECT_NOT_FOUND.code());

    private final RegistryConnection connection;

    HttpSubjectDirectory(RegistryConnection connection) {
        this.connection = connection;
    }

    @Override
    public List<String> subjects(String prefix, boolean withDeleted) {
        RequestPath path = RequestPath.of("subjects").with("deleted", withDeleted);
        if (!prefix.isEmpty()) {
            path.with("subjectPrefix", prefix);
        }
        return List.of(connection.ask(Call.get("list the subjects", path), String[].class));
    }

    @Override
    public List<Integer> versions(String subject, boolean withDeleted) {
        RequestPath path = RequestPath.of("subjects", subject, "versions").with("deleted", withDeleted);
        return List.of(
                connection.ask(Call.get("list the versions of subject '" + subject + "'", path), Integer[].class));
    }

    @Override
    public List<Integer> deleteSubject(String subject, boolean permanent) {
        RequestPath path = RequestPath.of("subjects", subject).with("permanent", permanent);
        return List.of(connection.ask(Call.delete("delete subject '" + subject + "'", path), Integer[].class));
    }

    @Override
    public int deleteVersion(String subject, String version, boolean permanent) {
        String number = isLatest(version) ? latest(subject).orElse(version) : version;
        RequestPath path =
                RequestPath.of("subjects", subject, "versions", number).with("permanent", permanent);
        Call call = Call.delete("delete version " + number + " of subject '" + subject + "'", path);
        Answer answer = connection.send(call);
        try {
            return connection.answers().read(call, answer, Integer.class);
        } catch (RegistryClientException refusal) {
            if (answer.isRepeated() && isGone(refusal, permanent)) {
                return Integer.parseInt(number);
            }
            throw refusal;
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private static boolean isLatest(String version) {
        String bare = version.strip();
        return bare.equalsIgnoreCase("latest") || bare.equals("-1");
    }

    /** By number, because the latest is another one once it is deleted: a second try would delete that too. */
    private Optional<String> latest(String subject) {
        return versions(subject, false).stream().max(Comparator.naturalOrder()).map(String::valueOf);
    }

    /** Whether that is how a deletion is refused that was carried out already. */
    private static boolean isGone(RegistryClientException refusal, boolean permanent) {
        return (permanent ? DELETED : SOFT_DELETED).contains(refusal.errorCode());
    }
}
