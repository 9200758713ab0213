package io.symbolon.registry;

import io.symbolon.model.RegistryError;

/**
 * A version as a request names it: a number, or the latest that is not deleted.
 *
 * @param number 1 or more, or {@link #LATEST_NUMBER}
 */
public record WantedVersion(int number) {

    public static final int LATEST_NUMBER = -1;

    public static final WantedVersion LATEST = new WantedVersion(LATEST_NUMBER);

    /** Reads {@code latest} in any case, {@code -1}, or a number from 1 to 2<sup>31</sup>-1. */
    public static WantedVersion parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("latest")) {
            return LATEST;
        }
        try {
            int number = Integer.parseInt(trimmed);
            if (number >= 1 || number == LATEST_NUMBER) {
                return new WantedVersion(number);
            }
        } catch (NumberFormatException e) {
            throw new RegistryException(RegistryError.INVALID_VERSION, text);
        }
        throw new RegistryException(RegistryError.INVALID_VERSION, text);
    }

    public boolean isLatest() {
        return number == LATEST_NUMBER;
    }
}
