package io.symbolon.client;

import java.util.List;

/** The subjects of a registry over HTTP: each question is one call, nothing is remembered. */
final class HttpSubjectDirectory implements SubjectDirectory {

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
        RequestPath path =
                RequestPath.of("subjects", subject, "versions", version).with("permanent", permanent);
        Call call = Call.delete("delete version " + version + " of subject '" + subject + "'", path);
        return connection.ask(call, Integer.class);
    }

    @Override
    public void close() {
        connection.close();
    }
}
