package io.symbolon.serdes;

/** The bytes that tell the schema of the records of one kind, in their place: a header, or in front of the value. */
final class Frame {

    private static final byte[] NOTHING = {};

    private final String header;
    private final byte[] bytes;
    private final IdPlacement placement;

    /** @param header the header that such bytes go to, whether these do or not */
    Frame(String header, byte[] bytes, IdPlacement placement) {
        this.header = header;
        this.bytes = bytes;
        this.placement = placement;
    }

    /** What a value's bytes start with. */
    byte[] prefix() {
        return placement == IdPlacement.PREFIX ? bytes : NOTHING;
    }

    /** Sets the header or removes it: a forwarded record may come with the header of another schema, and readers look there first. */
    void mark(RecordHeaders headers) {
        if (placement == IdPlacement.HEADER) {
            headers.put(header, bytes.clone());
        } else {
            headers.remove(header);
        }
    }
}
