package io.symbolon.check;

import io.symbolon.compatibility.EarlierVersion;
import java.util.Iterator;
import java.util.List;

/** Earlier schemas on their way into the engine; notes which of them were asked for. */
final class Drawn implements Iterator<EarlierVersion> {

    private final Iterator<EarlierSchema> schemas;
    private final List<EarlierSchema> asked;

    Drawn(Iterator<EarlierSchema> schemas, List<EarlierSchema> asked) {
        this.schemas = schemas;
        this.asked = asked;
    }

    @Override
    public boolean hasNext() {
        return schemas.hasNext();
    }

    @Override
    public EarlierVersion next() {
        EarlierSchema next = schemas.next();
        asked.add(next);
        return new EarlierVersion(next.version(), next.schema());
    }
}
