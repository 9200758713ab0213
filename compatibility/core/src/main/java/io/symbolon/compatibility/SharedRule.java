package io.symbolon.compatibility;

/** Rules that belong to no one format. */
enum SharedRule implements CompatibilityRule {
    SCHEMA_TYPE_CHANGED(Meaning.breaking("Incompatible because of different schema type"));

    private final Meaning meaning;

    SharedRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
