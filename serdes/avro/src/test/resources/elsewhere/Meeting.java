package elsewhere;

import java.time.Instant;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions.TimestampMillisConversion;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** What Avro's compiler makes of a record with a time and a time that may be missing, shortened to what Avro needs. */
public final class Meeting extends SpecificRecordBase {

    private static final String TIME = "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}";

    public static final Schema SCHEMA$ = new Schema.Parser().parse(
            "{\"type\":\"record\",\"name\":\"Meeting\",\"namespace\":\"elsewhere\",\"fields\":["
                    + "{\"name\":\"from\",\"type\":" + TIME + "},{\"name\":\"to\",\"type\":[\"null\"," + TIME + "]}]}");

    private static final SpecificData MODEL$ = new SpecificData();

    static {
        MODEL$.addLogicalTypeConversion(new TimestampMillisConversion());
    }

    private Instant from = Instant.ofEpochMilli(1);
    private Instant to = Instant.ofEpochMilli(2);

    @Override
    public SpecificData getSpecificData() {
        return MODEL$;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Conversion<?> getConversion(int field) {
        return field == 0 ? new TimestampMillisConversion() : null;
    }

    @Override
    public Object get(int field) {
        return field == 0 ? from : to;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) {
            from = (Instant) value;
        } else {
            to = (Instant) value;
        }
    }
}
