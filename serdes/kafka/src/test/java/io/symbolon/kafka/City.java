package io.symbolon.kafka;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** What Avro's compiler makes of a record with a number, shortened to what Avro needs. */
public final class City extends SpecificRecordBase {

    /** Found by Avro under this name. */
    public static final Schema SCHEMA$ = SchemaBuilder.record("City")
            .namespace("io.symbolon.kafka")
            .fields()
            .requiredInt("people")
            .endRecord();

    private int people;

    @Override
    public SpecificData getSpecificData() {
        return SpecificData.get();
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return people;
    }

    @Override
    public void put(int field, Object value) {
        people = (int) value;
    }
}
