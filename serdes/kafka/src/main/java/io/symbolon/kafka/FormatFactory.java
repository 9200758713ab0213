package io.symbolon.kafka;

import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;

/** Makes a record format for one part of records, once the configuration is there. */
@FunctionalInterface
interface FormatFactory {

    RecordFormat<?> create(SerdeConfig config, RecordPart part);
}
