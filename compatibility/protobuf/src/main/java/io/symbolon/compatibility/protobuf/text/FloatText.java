package io.symbolon.compatibility.protobuf.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** The decimal text of a floating-point default, digit for digit as the reference compiler writes it. */
final class FloatText {

    private FloatText() {}

    static String of(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return special(value);
        }
        String brief = general(value, 15);
        return Double.parseDouble(brief) == value ? brief : general(value, 17);
    }

    static String of(float value) {
        if (Float.isInfinite(value) || Float.isNaN(value)) {
            return special(value);
        }
        String brief = general(value, 6);
        return Float.parseFloat(brief) == value ? brief : general(value, 9);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /** The {@code %.<digits>g} of C. */
    private static String general(double value, int digits) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) < 0 ? "-0" : "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return rounded.toPlainString();
        }
        String unscaled = rounded.unscaledValue().abs().toString();
        String mantissa = unscaled.length() == 1 ? unscaled : unscaled.charAt(0) + "." + unscaled.substring(1);
        return (value < 0 ? "-" : "") + mantissa + String.format("e%+03d", exponent);
    }
}
