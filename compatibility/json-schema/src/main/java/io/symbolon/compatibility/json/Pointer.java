package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901), as far as schemas need them. */
final class Pointer {

    private Pointer() {}

    static String child(String pointer, String step) {
        return pointer + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    static String[] steps(String pointer) {
        String[] steps =
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
        }
        return steps;
    }

    /** The member or item behind one step, or nothing. */
    static @Nullable JsonNode follow(JsonNode node, String step) {
        if (node.isArray()) {
            return step.matches("0|[1-9][0-9]{0,8}") ? node.get(Integer.parseInt(step)) : null;
        }
        return node.get(step);
    }
}
