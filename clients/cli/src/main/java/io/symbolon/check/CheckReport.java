package io.symbolon.check;

import java.util.List;

/** What there is to say about all schemas that were checked, in the order of their files. */
public record CheckReport(List<SubjectReport> subjects) {

    public CheckReport {
        subjects = List.copyOf(subjects);
    }

    public boolean isFine() {
        return subjects.stream().noneMatch(subject -> subject.outcome().isFault());
    }

    public long count(Outcome outcome) {
        return subjects.stream().filter(subject -> subject.outcome() == outcome).count();
    }
}
