package io.symbolon.serdes.avro;

import io.symbolon.serdes.SerdeConfig;
import java.util.List;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;

/** The conversions between raw values and what their logical types mean in Java. */
final class LogicalTypes {

    private static final List<Conversion<?>> STANDARD = List.of(
            new Conversions.DecimalConversion(),
            new Conversions.UUIDConversion(),
            new TimeConversions.DateConversion(),
            new TimeConversions.TimeMillisConversion(),
            new TimeConversions.TimeMicrosConversion(),
            new TimeConversions.TimestampMillisConversion(),
            new TimeConversions.TimestampMicrosConversion(),
            new TimeConversions.TimestampNanosConversion(),
            new TimeConversions.LocalTimestampMillisConversion(),
            new TimeConversions.LocalTimestampMicrosConversion(),
            new TimeConversions.LocalTimestampNanosConversion());

    private LogicalTypes() {}

    /** A model of generic values, with the conversions if the configuration asks for them. */
    static GenericData model(SerdeConfig config) {
        GenericData model = new GenericData();
        if (config.get(AvroKeys.USE_LOGICAL_TYPE_CONVERTERS)) {
            STANDARD.forEach(model::addLogicalTypeConversion);
        }
        return model;
    }
}
