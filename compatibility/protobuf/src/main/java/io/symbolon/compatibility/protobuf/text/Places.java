package io.symbolon.compatibility.protobuf.text;

import java.util.HashMap;
import java.util.Map;

/** Where in the text the parts of a file stand. For one thread. */
public final class Places {

    private final Map<PartPath, Place> places = new HashMap<>();

    void mark(PartPath path, Place place) {
        places.put(path, place);
    }

    /** The place of the part or of the nearest part around it; empty where the file never was a text. */
    public String find(PartPath path) {
        for (PartPath around = path; ; around = around.parent()) {
            Place place = places.get(around);
            if (place != null) {
                return place.toString();
            }
            if (around.equals(PartPath.FILE)) {
                return "";
            }
        }
    }
}
