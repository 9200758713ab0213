package io.symbolon.compatibility;

/** Rules that belong to no one format. */
enum SharedRule implements CompatibilityRule {
    SCHEMA_TYPE_CHANGED("Incompatible because of different schema type");

    private final String summary;

    SharedRule(String summary) {
        this.summary = summary;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public Effect effect(CompatibilityPolicy policy) {
        return Effect.BREAKING;
    }
}
