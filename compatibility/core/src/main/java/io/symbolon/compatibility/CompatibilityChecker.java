package io.symbolon.compatibility;

import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.Finding.Direction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Judges whether a schema may follow others: asks the format what changed, the policy what that means, and the level
 * which way and how far back to look. Any number of threads may share it.
 */
public final class CompatibilityChecker {

    private final SchemaFormats formats;

    public CompatibilityChecker(SchemaFormats formats) {
        this.formats = formats;
    }

    /**
     * Compares the candidate with earlier versions, newest first, and stops at the first that does not fit. What the
     * candidate takes up again after they had given it up is forbidden where all versions count, else told.
     *
     * @param newestFirst the earlier versions; they are drawn only as far back as the level, or the format's memory, asks
     */
    public Verdict check(
            ParsedSchema candidate,
            Iterable<EarlierVersion> newestFirst,
            CompatibilityLevel level,
            CompatibilityPolicy policy) {
        if (level == CompatibilityLevel.NONE) {
            return Verdict.COMPATIBLE;
        }
        History history = new History(newestFirst);
        Verdict verdict = compareEach(candidate, history, level, policy);
        if (!verdict.isCompatible()) {
            return verdict;
        }
        List<Reuse> reuses = formats.get(candidate.type()).reuses(candidate, history);
        return new ReuseJudge(level, policy).judge(reuses, verdict.findings());
    }

    private Verdict compareEach(
            ParsedSchema candidate,
            Iterable<EarlierVersion> newestFirst,
            CompatibilityLevel level,
            CompatibilityPolicy policy) {
        List<Finding> warnings = new ArrayList<>();
        Iterator<EarlierVersion> versions = newestFirst.iterator();
        while (versions.hasNext()) {
            EarlierVersion earlier = versions.next();
            List<Finding> findings = compare(candidate, earlier, level, policy);
            if (findings.stream().anyMatch(Finding::forbids)) {
                return new Verdict(findings, earlier);
            }
            warnings.addAll(findings);
            if (!level.allVersions()) {
                break;
            }
        }
        return new Verdict(warnings, null);
    }

    private List<Finding> compare(
            ParsedSchema candidate, EarlierVersion earlier, CompatibilityLevel level, CompatibilityPolicy policy) {
        ParsedSchema old = earlier.schema();
        if (!candidate.type().equals(old.type())) {
            return List.of(Finding.differentType(candidate.type(), old.type()));
        }
        List<Finding> findings = new ArrayList<>();
        if (level.oldReadsNew()) {
            judge(old, candidate, Direction.OLD_READS_NEW, policy, findings);
        }
        if (level.newReadsOld()) {
            judge(candidate, old, Direction.NEW_READS_OLD, policy, findings);
        }
        return findings;
    }

    private void judge(
            ParsedSchema reader,
            ParsedSchema writer,
            Direction direction,
            CompatibilityPolicy policy,
            List<Finding> findings) {
        for (Change change : formats.get(reader.type()).compare(reader, writer)) {
            Effect effect = change.rule().effect(policy);
            if (effect != Effect.SAFE) {
                findings.add(new Finding(change, direction, effect));
            }
        }
    }
}
