package io.symbolon.check;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.files.SchemaFile;
import java.util.List;

/**
 * What there is to say about one schema.
 *
 * @param level what it was checked for
 * @param remarks what speaks against it, or, where nothing does, what readers had better know
 */
public record SubjectReport(
        String subject, String file, Outcome outcome, CompatibilityLevel level, List<Remark> remarks) {

    public SubjectReport {
        remarks = List.copyOf(remarks);
    }

    static SubjectReport of(SchemaFile file, Outcome outcome, CompatibilityLevel level, List<Remark> remarks) {
        return new SubjectReport(file.subject(), file.place(), outcome, level, remarks);
    }
}
