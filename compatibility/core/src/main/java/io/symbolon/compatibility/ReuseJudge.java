package io.symbolon.compatibility;

import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.Finding.Direction;
import java.util.ArrayList;
import java.util.List;

/** Judges what comes back as something else: it breaks readers only where data of all versions is read. */
record ReuseJudge(CompatibilityLevel level, CompatibilityPolicy policy) {

    /** @param warnings what is known already of a candidate that fits */
    Verdict judge(List<Reuse> newestFirst, List<Finding> warnings) {
        List<Finding> findings = new ArrayList<>(warnings);
        for (Reuse reuse : newestFirst) {
            Finding finding = finding(reuse);
            if (finding.forbids()) {
                return new Verdict(ofVersion(reuse.earlier(), newestFirst), reuse.earlier());
            }
            findings.add(finding);
        }
        return new Verdict(findings, null);
    }

    private List<Finding> ofVersion(EarlierVersion earlier, List<Reuse> reuses) {
        return reuses.stream()
                .filter(reuse -> reuse.earlier().equals(earlier))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Reuse reuse) {
        Effect effect = reuse.change().rule().effect(policy);
        return new Finding(reuse.change(), Direction.NEW_READS_OLD, level.allVersions() ? effect : Effect.WARNING);
    }
}
