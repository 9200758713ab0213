package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Reuse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ledger of a subject's numbers and names, held against a schema: what was given up and comes back as something else lets
 * old data be read as what it never was. For one thread, once.
 */
final class Ledger {

    private final UsedNumbers now;

    /** What no version has been found for yet that had it. */
    private final Map<String, Set<String>> openNumbers;

    private final Map<String, String> openNames;
    private final List<Reuse> reuses = new ArrayList<>();

    Ledger(ProtobufSchema schema) {
        now = UsedNumbers.of(schema.descriptor());
        openNumbers = new TreeMap<>(now.namesByNumber());
        openNames = new TreeMap<>(now.numbersByName());
    }

    List<Reuse> reuses(Iterable<EarlierVersion> newestFirst) {
        boolean latest = true;
        Iterator<EarlierVersion> versions = newestFirst.iterator();
        while (isOpen() && versions.hasNext()) {
            EarlierVersion earlier = versions.next();
            if (earlier.schema() instanceof ProtobufSchema schema) {
                UsedNumbers before = UsedNumbers.of(schema.descriptor());
                if (!latest) {
                    findNumbers(earlier, before);
                    findNames(earlier, before);
                }
                openNumbers.keySet().removeAll(before.namesByNumber().keySet());
                openNames.keySet().removeAll(before.numbersByName().keySet());
            }
            latest = false;
        }
        return reuses;
    }

    private boolean isOpen() {
        return !(openNumbers.isEmpty() && openNames.isEmpty());
    }

    private void findNumbers(EarlierVersion earlier, UsedNumbers before) {
        openNumbers.forEach((path, names) -> {
            Set<String> old = before.namesByNumber().getOrDefault(path, names);
            if (Collections.disjoint(old, names) || hasOtherType(path, before)) {
                String detail = String.join(", ", old) + " of version " + earlier.version() + " became "
                        + String.join(", ", names);
                add(earlier, new Change(ProtobufRule.NUMBER_REUSED, path, path, detail));
            }
        });
    }

    private void findNames(EarlierVersion earlier, UsedNumbers before) {
        openNames.forEach((name, path) -> {
            String old = before.numbersByName().getOrDefault(name, path);
            if (!old.equals(path)) {
                String detail = name.substring(name.lastIndexOf('/') + 1) + " of version " + earlier.version();
                add(earlier, new Change(ProtobufRule.NAME_REUSED, path, old, detail));
            }
        });
    }

    private void add(EarlierVersion earlier, Change change) {
        if (reuses.size() < Changes.MOST_PER_RULE) {
            reuses.add(new Reuse(change, earlier));
        }
    }

    /** Whether a field that came back under its own name cannot read what it once wrote. */
    private boolean hasOtherType(String path, UsedNumbers before) {
        FieldDescriptor read = now.fields().get(path);
        FieldDescriptor written = before.fields().get(path);
        if (read == null || written == null) {
            return false;
        }
        Changes changes = new Changes();
        new FieldMatch(changes).bothAreReadableMessages(read, written);
        return changes.list().stream()
                .anyMatch(change -> change.rule().effect(CompatibilityPolicy.STRICT) == Effect.BREAKING);
    }
}
