package io.symbolon.client;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * What a client remembers, how much of it and for how long.
 *
 * @param schemasPerSubject how many schemas of one subject are kept, by id and by content; they never expire
 * @param latest what may change: latest versions and versions by number
 * @param missing what the registry said it does not have
 */
public record CacheOptions(int schemasPerSubject, Latest latest, Missing missing) {

    /** The time to live of what never expires. */
    public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    public static final CacheOptions DEFAULT = new CacheOptions(
            1000,
            new Latest(1000, Duration.ofMinutes(1)),
            new Missing(10_000, Duration.ZERO, Duration.ZERO, Duration.ZERO));

    public CacheOptions {
        requirePositive(schemasPerSubject, "schemas per subject");
    }

    /**
     * The memory of what may change.
     *
     * @param ttl how long an answer is believed; {@link Duration#ZERO} for not at all
     */
    public record Latest(int size, Duration ttl) {

        public Latest {
            requirePositive(size, "latest versions");
        }
    }

    /**
     * The memory of what is not there. A time of {@link Duration#ZERO} switches one kind off; a memory is forgotten up to a
     * quarter earlier than its time, so that many clients do not ask again at once.
     *
     * @param idTtl how long an unknown id or guid stays unknown
     * @param versionTtl how long an unknown version stays unknown
     * @param schemaTtl how long a schema that is not registered under its subject stays so
     */
    public record Missing(int size, Duration idTtl, Duration versionTtl, Duration schemaTtl) {

        public Missing {
            requirePositive(size, "missing things");
        }
    }

    public CacheOptions withLatest(Latest options) {
        return new CacheOptions(schemasPerSubject, options, missing);
    }

    public CacheOptions withMissing(Missing options) {
        return new CacheOptions(schemasPerSubject, latest, options);
    }

    private static void requirePositive(int size, String name) {
        if (size < 1) {
            throw new IllegalArgumentException("A cache of " + size + " " + name + " cannot work; give it 1 or more");
        }
    }
}
