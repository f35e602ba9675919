package elara.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A column of fractions as pandas writes it: six places after the point, less the zeros that all of them end in, or
 * powers of ten where those would hide a small number or be too wide for a large one.
 */
final class Fractions {
    private static final int PLACES = 6;
    /** With a place for the sign. */
    private static final int WIDE = PLACES + 6;

    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

    private Fractions() {}

    /** The texts of the values that are seen together; NaN is what is missing. */
    static List<String> of(double... values) {
        var fixed = withoutCommonZeros(
                Arrays.stream(values).mapToObj(Fractions::fixed).toList());
        boolean small = magnitudes(values).anyMatch(magnitude -> magnitude > 0 && magnitude < SMALL);
        boolean large = magnitudes(values).anyMatch(magnitude -> magnitude > LARGE);
        boolean wide =
                IntStream.range(0, values.length).anyMatch(i -> fixed.get(i).length() + (values[i] < 0 ? 0 : 1) > WIDE);
        return small || (wide && large)
                ? Arrays.stream(values).mapToObj(Fractions::scientific).toList()
                : fixed;
    }

    private static DoubleStream magnitudes(double... values) {
        return Arrays.stream(values).map(Math::abs);
    }

    private static String fixed(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        var magnitude = new BigDecimal(Math.abs(value)).setScale(PLACES, RoundingMode.HALF_EVEN);
        // Negative zero has its sign, too.
        return (Math.copySign(1, value) < 0 ? "-" : "") + magnitude.toPlainString();
    }

    private static String scientific(double value) {
        return Double.isFinite(value)
                ? String.format(
                        Locale.ROOT,
                        "%." + PLACES + "e",
                        new BigDecimal(value).round(new MathContext(PLACES + 1, RoundingMode.HALF_EVEN)))
                : special(value);
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value < 0 ? "-inf" : "inf";
    }

    private static List<String> withoutCommonZeros(List<String> texts) {
        int zeros = texts.stream()
                .filter(text -> NUMBER.matcher(text).matches())
                .mapToInt(Fractions::zerosAtTheEnd)
                .min()
                .orElse(0);
        return texts.stream()
                .map(text -> NUMBER.matcher(text).matches() ? text.substring(0, text.length() - zeros) : text)
                .toList();
    }

    /** At most as many as leave one place after the point. */
    private static int zerosAtTheEnd(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0' && text.charAt(end - 2) != '.') {
            end--;
        }
        return text.length() - end;
    }
}
