package io.symbolon.check;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormats;
import java.util.ArrayList;
import java.util.List;

/** Everything that readers of one schema meet in data of another, both ways, harmless or not. */
final class Differences {

    private final SchemaFormats formats;

    Differences(SchemaFormats formats) {
        this.formats = formats;
    }

    List<Finding> between(ParsedSchema now, ParsedSchema earlier, CompatibilityPolicy policy) {
        if (!now.type().equals(earlier.type())) {
            return new CompatibilityChecker(formats)
                    .check(now, List.of(new EarlierVersion(1, earlier)), CompatibilityLevel.FULL, policy)
                    .findings();
        }
        SchemaFormat format = formats.get(now.type());
        List<Finding> findings = new ArrayList<>();
        for (Change change : format.compare(now, earlier)) {
            findings.add(
                    new Finding(change, Direction.NEW_READS_OLD, change.rule().effect(policy)));
        }
        for (Change change : format.compare(earlier, now)) {
            findings.add(
                    new Finding(change, Direction.OLD_READS_NEW, change.rule().effect(policy)));
        }
        return findings;
    }
}
