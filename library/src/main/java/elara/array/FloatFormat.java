package elara.array;

import java.util.stream.IntStream;

/**
 * How the floating-point numbers of one array are written, by NumPy's rules: eight decimals at most and no more than
 * needed, all numbers with the point in one column, scientific notation for all where the greatest is 1e8 or more (1e6 in
 * single precision), the least below 1e-4, or they are more than a thousandfold apart.
 */
final class FloatFormat {
    private final double[] values;
    private final Digits[] digits;
    private final boolean single;
    private final int precision;
    private final boolean plus;
    private final boolean scientific;
    private int left;
    private int right;
    private int exponentDigits;
    private int decimals;

    private FloatFormat(double[] values, boolean single, PrintOptions options, boolean plus) {
        this.values = values;
        this.digits = new Digits[values.length];
        this.single = single;
        this.precision = options.precision();
        this.plus = plus;
        this.scientific = wantsScientific(options.suppress());
        measure();
    }

    /** The numbers as words of one width, with a plus before those that are not negative if wished. */
    static String[] format(double[] values, boolean single, PrintOptions options, boolean plus) {
        var format = new FloatFormat(values, single, options, plus);
        return IntStream.range(0, values.length).mapToObj(format::text).toArray(String[]::new);
    }

    private boolean wantsScientific(boolean suppress) {
        double max = 0;
        double min = Double.POSITIVE_INFINITY;
        for (double x : values) {
            double size = Math.abs(x);
            if (size > 0 && size < Double.POSITIVE_INFINITY) {
                max = Math.max(max, size);
                min = Math.min(min, size);
            }
        }
        double ratio = single ? (float) max / (float) min : max / min;
        return max > 0
                && (max >= (single ? 1e6 : 1e8) || (!suppress && (min < (single ? 1e-4f : 1e-4) || ratio > 1000)));
    }

    private void measure() {
        boolean finite = false;
        boolean other = false;
        boolean negativeInfinity = false;
        for (int i = 0; i < values.length; i++) {
            double x = values[i];
            if (Double.isNaN(x) || Double.isInfinite(x)) {
                other = true;
                negativeInfinity |= x < 0;
                continue;
            }
            finite = true;
            int sign = isNegative(x) || plus ? 1 : 0;
            if (scientific) {
                var digits = Digits.scientific(x, single, 0, precision);
                left = Math.max(left, 1 + sign);
                decimals = Math.max(decimals, digits.scientificFraction().length());
                exponentDigits =
                        Math.max(exponentDigits, exponent(digits.exponent(), 0).length() - 1);
            } else {
                digits[i] = Digits.positional(x, single, precision);
                left = Math.max(left, digits[i].integerPart().length() + sign);
                right = Math.max(right, digits[i].fractionPart().length());
            }
        }
        if (finite && scientific) {
            right = exponentDigits + 2 + decimals;
        }
        if (other) {
            left = Math.max(left, (negativeInfinity || plus ? 4 : 3) - (right + 1));
        }
    }

    private static boolean isNegative(double x) {
        return x < 0 || (x == 0 && 1 / x < 0);
    }

    private String text(int i) {
        double x = values[i];
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            var word = Double.isNaN(x) ? "nan" : x < 0 ? "-inf" : "inf";
            return padded(plus && !word.startsWith("-") ? "+" + word : word, left + right + 1);
        }
        var sign = isNegative(x) ? "-" : plus ? "+" : "";
        if (scientific) {
            // Where others need more digits, this one shows more than it needs to be told from its neighbours.
            var full = Digits.scientific(x, single, decimals, decimals);
            var fraction = full.digits().substring(1);
            return padded(sign + full.digits().charAt(0), left) + "." + fraction
                    + "0".repeat(decimals - fraction.length()) + "e" + exponent(full.exponent(), exponentDigits);
        }
        var fraction = digits[i].fractionPart();
        return padded(sign + digits[i].integerPart(), left) + "." + fraction + " ".repeat(right - fraction.length());
    }

    /** A number as Python writes it: the shortest digits that give it back, scientific below 1e-4 and from 1e16 on
     * (in single precision from 1e6). */
    static String python(double x) {
        return python(x, false);
    }

    static String python(float x) {
        return python(x, true);
    }

    private static String python(double x, boolean single) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.isNaN(x) ? "nan" : x < 0 ? "-inf" : "inf";
        }
        var sign = isNegative(x) ? "-" : "";
        var digits = Digits.scientific(x, single, 0, 20);
        double size = Math.abs(x);
        if (size != 0 && (size < 1e-4 || size >= (single ? 1e6 : 1e16))) {
            var fraction = digits.scientificFraction();
            return sign + digits.digits().charAt(0) + (fraction.isEmpty() ? "" : "." + fraction) + "e"
                    + exponent(digits.exponent(), 2);
        }
        var fraction = digits.fractionPart();
        return sign + digits.integerPart() + "." + (fraction.isEmpty() ? "0" : fraction);
    }

    private static String exponent(int exponent, int digits) {
        var text = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "-" : "+") + "0".repeat(Math.max(0, Math.max(digits, 2) - text.length())) + text;
    }

    static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
