package io.symbolon.client;

import java.util.List;

/**
 * What a registry holds: subjects and their versions, and how they are deleted. Any number of threads may share it. Every
 * method throws {@link RegistryClientException} where the registry refuses or cannot be reached.
 */
public interface SubjectDirectory extends AutoCloseable {

    /**
     * The names of subjects.
     *
     * @param prefix how the names begin; empty for all
     * @param withDeleted whether those that are soft-deleted count too
     */
    List<String> subjects(String prefix, boolean withDeleted);

    /** The numbers of a subject's versions, by rising number. */
    List<Integer> versions(String subject, boolean withDeleted);

    /** Deletes all versions of a subject and answers their numbers; only what is soft-deleted can be deleted permanently. */
    List<Integer> deleteSubject(String subject, boolean permanent);

    /**
     * Deletes one version of a subject and answers its number.
     *
     * @param version its number, or {@code latest}
     */
    int deleteVersion(String subject, String version, boolean permanent);

    @Override
    void close();
}
