package elara.array;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The decimal digits of a floating-point number: as few as tell it from its neighbours, correctly rounded where a limit
 * comes first. (Java 17's own {@code Double.toString} sometimes gives one digit too many.)
 *
 * <p>The free-format algorithm of G. L. Steele and J. L. White, How to print floating-point numbers accurately, PLDI
 * 1990, over exact integers: the number is {@code r / s}, and the digits stop when what is left is within half the
 * distance to a neighbour.
 *
 * @param digits the digits, the first of which is not 0 unless the number is
 * @param exponent the power of ten of the first digit
 */
record Digits(String digits, int exponent) {
    private static final int NO_LIMIT = Integer.MIN_VALUE / 2;

    /** Where digits end, as powers of ten of the last digit: none below {@code lowest}, and none missing above it. */
    private record Limits(int atLeastTo, int lowest) {}

    /** The digits down to a number of decimals. */
    static Digits positional(double value, boolean single, int decimals) {
        var number = Binary.of(Math.abs(value), single);
        if (number.isZero()) {
            return new Digits("0", 0);
        }
        if (number.exponent() < -decimals) {
            // All digits are behind the limit: what is left is one unit there, or nothing.
            boolean up = new BigDecimal(Math.abs(value)).compareTo(BigDecimal.valueOf(5, decimals + 1)) > 0;
            return up ? new Digits("1", -decimals) : new Digits("0", 0);
        }
        return number.digits(new Limits(-NO_LIMIT, -decimals));
    }

    /** The digits for scientific notation, with at least and at most so many of them behind the point. */
    static Digits scientific(double value, boolean single, int atLeast, int atMost) {
        var number = Binary.of(Math.abs(value), single);
        if (number.isZero()) {
            return new Digits("0", 0);
        }
        int first = number.exponent();
        return number.digits(new Limits(atLeast == 0 ? -NO_LIMIT : first - atLeast, first - atMost));
    }

    /** A positive number as fraction × 2^exponent, with what its neighbours are. */
    private record Binary(double value, long fraction, int power, boolean narrowBelow) {
        static Binary of(double value, boolean single) {
            if (single) {
                int bits = Float.floatToRawIntBits((float) value);
                int biased = bits >>> 23;
                int fraction = bits & 0x7fffff;
                return biased == 0
                        ? new Binary(value, fraction, -149, false)
                        : new Binary(value, fraction | 0x800000, biased - 150, fraction == 0 && biased > 1);
            }
            long bits = Double.doubleToRawLongBits(value);
            int biased = (int) (bits >>> 52);
            long fraction = bits & 0xfffffffffffffL;
            return biased == 0
                    ? new Binary(value, fraction, -1074, false)
                    : new Binary(value, fraction | 0x10000000000000L, biased - 1075, fraction == 0 && biased > 1);
        }

        boolean isZero() {
            return fraction == 0;
        }

        // Two more bits than the fraction has, so that half the distance to either neighbour is a whole number.
        private BigInteger numerator() {
            return BigInteger.valueOf(fraction).shiftLeft(2 + Math.max(power, 0));
        }

        private BigInteger denominator() {
            return BigInteger.ONE.shiftLeft(2 + Math.max(-power, 0));
        }

        /** The power of ten of the first digit. */
        int exponent() {
            var exact = new BigDecimal(value);
            return exact.precision() - exact.scale() - 1;
        }

        Digits digits(Limits limits) {
            int at = exponent();
            var up = BigInteger.TEN.pow(Math.max(-at, 0));
            var s = denominator().multiply(BigInteger.TEN.pow(Math.max(at, 0)));
            var r = numerator().multiply(up);
            var unit = BigInteger.ONE.shiftLeft(Math.max(power, 0)).multiply(up);
            var above = unit.shiftLeft(1);
            var below = narrowBelow ? unit : above;
            boolean even = (fraction & 1) == 0;
            var text = new StringBuilder();
            int exponent = at;
            while (true) {
                var parts = r.divideAndRemainder(s);
                text.append((char) ('0' + parts[0].intValue()));
                r = parts[1];
                int toLower = r.compareTo(below);
                int toUpper = r.add(above).compareTo(s);
                boolean low = even ? toLower <= 0 : toLower < 0;
                boolean high = even ? toUpper >= 0 : toUpper > 0;
                if (((low || high) && at <= limits.atLeastTo()) || at <= limits.lowest()) {
                    if (roundsUp(low, high, r, s, text)) {
                        exponent += increment(text);
                    }
                    return new Digits(text.toString(), exponent);
                }
                r = r.multiply(BigInteger.TEN);
                above = above.multiply(BigInteger.TEN);
                below = below.multiply(BigInteger.TEN);
                at--;
            }
        }

        private static boolean roundsUp(boolean low, boolean high, BigInteger r, BigInteger s, CharSequence text) {
            if (low != high) {
                return high;
            }
            int half = r.shiftLeft(1).compareTo(s);
            boolean odd = (text.charAt(text.length() - 1) & 1) == 1;
            return half > 0 || (half == 0 && odd);
        }

        /** Adds one to the last digit; returns what that adds to the exponent. */
        private static int increment(StringBuilder text) {
            int last = text.length() - 1;
            while (last >= 0 && text.charAt(last) == '9') {
                last--;
            }
            text.setLength(last + 1);
            if (last < 0) {
                text.append('1');
                return 1;
            }
            text.setCharAt(last, (char) (text.charAt(last) + 1));
            return 0;
        }
    }

    /** All digits before the point. */
    String integerPart() {
        if (exponent < 0) {
            return "0";
        }
        return exponent < digits.length()
                ? digits.substring(0, exponent + 1)
                : digits + "0".repeat(exponent + 1 - digits.length());
    }

    /** The digits behind the point, without zeros at the end. */
    String fractionPart() {
        if (exponent < 0) {
            return withoutZeros("0".repeat(-exponent - 1) + digits);
        }
        return exponent + 1 < digits.length() ? withoutZeros(digits.substring(exponent + 1)) : "";
    }

    /** The digits behind the point of scientific notation, without zeros at the end. */
    String scientificFraction() {
        return withoutZeros(digits.substring(1));
    }

    private static String withoutZeros(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
