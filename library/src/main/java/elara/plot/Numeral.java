package elara.plot;

/** Coordinates as SVG and PDF write them: a hundredth of a CSS pixel is all that can be seen. */
final class Numeral {
    private Numeral() {}

    static void append(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(Math.floorDiv(hundredths, 100));
        int rest = (int) Math.floorMod(hundredths, 100L);
        if (rest != 0) {
            out.append('.').append((char) ('0' + Math.floorDiv(rest, 10)));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    static String of(double value) {
        var out = new StringBuilder();
        append(out, value);
        return out.toString();
    }
}
