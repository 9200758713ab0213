package io.symbolon.registry.app.http;

import io.symbolon.model.MediaTypes;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import java.util.Locale;

/** The media type of an answer, out of what the client accepts. */
final class AnswerType {

    private static final String ANYTHING = "*/*";
    private static final String ANY_APPLICATION = "application/*";

    private AnswerType() {}

    /** The type that the client likes best; of several, the one that the protocol prefers. */
    static String negotiate(String accept) {
        if (accept.isBlank() || accept.equals(ANYTHING) || beginsWithTheFirst(accept)) {
            return MediaTypes.V1_JSON;
        }
        String best = "";
        double bestQuality = 0;
        for (String type : MediaTypes.ANSWERS) {
            double quality = quality(type, accept);
            if (quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        if (best.isEmpty()) {
            throw new RegistryException(RegistryError.NOT_ACCEPTABLE);
        }
        return best;
    }

    /** The registry's own clients say this, so it is looked at before anything is taken apart. */
    private static boolean beginsWithTheFirst(String accept) {
        int end = MediaTypes.V1_JSON.length();
        return accept.startsWith(MediaTypes.V1_JSON) && (accept.length() == end || accept.charAt(end) == ',');
    }

    /** How much the client likes the type: as the most specific range says that matches. */
    private static double quality(String type, String accept) {
        double quality = 0;
        int specificity = 0;
        for (String part : accept.split(",", -1)) {
            String[] range = part.split(";", -1);
            int matched = specificity(range[0].strip().toLowerCase(Locale.ROOT), type);
            if (matched > specificity) {
                specificity = matched;
                quality = quality(range);
            }
        }
        return quality;
    }

    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 3;
        }
        if (range.equals(ANY_APPLICATION)) {
            return 2;
        }
        return range.equals(ANYTHING) ? 1 : 0;
    }

    private static double quality(String[] range) {
        for (int i = 1; i < range.length; i++) {
            String parameter = range[i].strip();
            if (parameter.startsWith("q=")) {
                return weight(parameter.substring("q=".length()));
            }
        }
        return 1;
    }

    private static double weight(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
