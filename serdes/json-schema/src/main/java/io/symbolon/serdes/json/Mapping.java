package io.symbolon.serdes.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.symbolon.serdes.SerdeConfig;

/** Jackson as a configuration wants it: strict about what it reads, exact about numbers in trees, within Jackson's own limits. */
final class Mapping {

    private Mapping() {}

    static JsonMapper of(SerdeConfig config) {
        boolean datesAsNumbers = !config.get(JsonKeys.WRITE_DATES_ISO8601);
        JsonMapper.Builder mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .configure(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, config.get(JsonKeys.FAIL_UNKNOWN_PROPERTIES))
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, datesAsNumbers)
                .configure(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS, datesAsNumbers)
                .configure(SerializationFeature.INDENT_OUTPUT, config.get(JsonKeys.INDENT_OUTPUT));
        config.get(JsonKeys.DEFAULT_PROPERTY_INCLUSION)
                .ifPresent(which -> mapper.defaultPropertyInclusion(JsonInclude.Value.construct(which, which)));
        return mapper.build();
    }
}
