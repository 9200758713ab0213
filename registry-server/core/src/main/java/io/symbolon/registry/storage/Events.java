package io.symbolon.registry.storage;

import java.util.List;

/**
 * The change feed: what was written, for each scope in the order in which it was committed. Whatever writes leaves its event
 * here.
 */
public interface Events {

    /**
     * The events behind a position, in order. Whoever asks again with the last position received misses nothing: no event
     * ever appears before one that was handed out. To be asked while reading; work that writes may not see the newest.
     *
     * @param position 0 for the beginning
     */
    List<Event> after(long position, int limit);

    /** The position of the last event that could be handed out when somebody asked for any; 0 where none could. */
    long last();
}
