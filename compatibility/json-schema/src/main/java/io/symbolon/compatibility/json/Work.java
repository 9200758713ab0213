package io.symbolon.compatibility.json;

/** How much a comparison may still do, in steps of about equal cost. For one comparison. */
final class Work {

    private final long limit;
    private long spent;

    Work(long limit) {
        this.limit = limit;
    }

    void spend(long steps) {
        spent += steps;
        if (spent > limit) {
            throw new Exhausted();
        }
    }

    boolean isExhausted() {
        return spent > limit;
    }

    long spent() {
        return spent;
    }

    /** Says that the work a comparison may cost is used up; always caught where the comparison began. */
    static final class Exhausted extends RuntimeException {

        private Exhausted() {
            super("the comparison needs more work than is allowed", null, false, false);
        }
    }
}
