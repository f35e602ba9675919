package elara.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Round numbers along an axis, and how they are written: steps of 1, 2 or 5 times a power of ten, all labels of an axis
 * with the same number of decimals or the same power of ten, and a true minus sign.
 *
 * @param min the lowest value of the axis
 * @param max the highest
 * @param step the distance of two ticks
 */
record Ticks(double min, double max, double step) {
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Ticks for an axis on which at most so many have room. */
    static Ticks between(double min, double max, int atMost) {
        return new Ticks(min, max, roundStep((max - min) / Math.max(1, atMost)));
    }

    /** Ticks at whole numbers only. */
    static Ticks whole(double min, double max, int atMost) {
        return new Ticks(min, max, Math.max(1, roundStep((max - min) / Math.max(1, atMost))));
    }

    /** Returns the smallest round step that is not below a distance. */
    static double roundStep(double distance) {
        if (!(distance > 0) || Double.isInfinite(distance)) {
            return 1;
        }
        // One part in a million below is round enough: 0.30000000000000004 / 3 is a step of 0.1.
        double least = distance * (1 - 1e-6);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double first = least / power;
        return (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10) * power;
    }

    /** Returns the ticks themselves, the lowest first. */
    double[] values() {
        double slack = step * 1e-6;
        long from = (long) Math.ceil((min - slack) / step);
        long to = (long) Math.floor((max + slack) / step);
        int count = (int) Math.max(0, Math.min(1000, to - from + 1));
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (from + i) * step;
        }
        return values;
    }

    /** Writes a tick of this axis. */
    String label(double value) {
        double largest = Math.max(Math.abs(min), Math.abs(max));
        int decimals = decimals(step);
        if (largest < 1e8 && decimals <= 5 && wholeDigits(largest) + decimals <= 9) {
            return fixed(value, decimalsFor(value, decimals));
        }
        if (Math.abs(value) < step * 1e-6) {
            return "0";
        }
        int power = exponent(largest);
        return fixed(value / Math.pow(10, power), Math.max(0, Math.min(12, power - exponent(step)))) + "e"
                + minus(Integer.toString(power));
    }

    /** Where XChart steps finer than planned (it does in low charts), the label gets the decimal it then needs. */
    private int decimalsFor(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        boolean fits = Math.abs(Math.rint(value * scale) / scale - value) < step * 1e-3;
        return fits ? decimals : decimals + 1;
    }

    /** Writes a power of ten: plainly from 0.001 to 1000, else as 10 with an exponent. */
    static String powerOfTen(double value) {
        int power = exponent(value);
        if (power >= -3 && power <= 3) {
            return fixed(Math.pow(10, power), Math.max(0, -power));
        }
        var text = new StringBuilder("10");
        if (power < 0) {
            text.append('⁻');
        }
        Integer.toString(Math.abs(power)).chars().forEach(digit -> text.append(SUPERSCRIPT.charAt(digit - '0')));
        return text.toString();
    }

    /** Writes a number shortly, for a reader: four significant digits at most, no trailing zeros. */
    static String brief(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return significant(value, value == Math.rint(value) && Math.abs(value) < 1e6 ? 7 : 4);
    }

    /** Writes a number with so many significant digits, no trailing zeros. */
    static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        int power = exponent(value);
        if (power < -4 || power >= Math.max(6, digits)) {
            var mantissa = BigDecimal.valueOf(value / Math.pow(10, power))
                    .setScale(Math.min(3, digits - 1), RoundingMode.HALF_EVEN);
            return minus(mantissa.stripTrailingZeros().toPlainString() + "e" + power);
        }
        var rounded = BigDecimal.valueOf(value).setScale(Math.max(0, digits - 1 - power), RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : minus(rounded.stripTrailingZeros().toPlainString());
    }

    /** Writes a number with a fixed number of decimals. */
    static String fixed(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return minus((rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString());
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }

    private static int wholeDigits(double value) {
        return value < 1 ? 1 : exponent(value) + 1;
    }

    private static int decimals(double step) {
        return Math.max(0, -exponent(step));
    }

    /** Returns the power of ten of a number's first digit. */
    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    }
}
