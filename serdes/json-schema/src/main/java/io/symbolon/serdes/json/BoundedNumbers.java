package io.symbolon.serdes.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * A parser that refuses numbers which would be read as infinite, or which fill the memory once their digits are written out:
 * {@code 1e999999999} is twelve bytes long.
 */
final class BoundedNumbers extends JsonParserDelegate {

    /** How far the decimal point may be moved: as far as Jackson lets the digits of one number go. */
    private static final int MAX_SCALE = 1000;

    BoundedNumbers(JsonParser parser) {
        super(parser);
    }

    @Override
    public double getDoubleValue() throws IOException {
        double value = delegate.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw tooLarge();
        }
        return value;
    }

    @Override
    public float getFloatValue() throws IOException {
        float value = delegate.getFloatValue();
        if (Float.isInfinite(value)) {
            throw tooLarge();
        }
        return value;
    }

    @Override
    public Number getNumberValue() throws IOException {
        return bounded(delegate.getNumberValue());
    }

    @Override
    public Number getNumberValueExact() throws IOException {
        return bounded(delegate.getNumberValueExact());
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        BigDecimal value = delegate.getDecimalValue();
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw tooLarge();
        }
        return value;
    }

    private Number bounded(Number value) throws IOException {
        if (value instanceof Double number && number.isInfinite()) {
            throw tooLarge();
        }
        return value;
    }

    private JsonParseException tooLarge() {
        return new JsonParseException(
                this, "A number is too large to be read: its exponent goes beyond what the reader's type holds");
    }
}
