package elara.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;

/** Whether two expressions have the same value, tried at a few points that are always the same ones. */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
final class Check {
    /** What trying has shown. */
    enum Verdict {
        SAME,
        DIFFERENT,
        /** No point where both have a value. */
        UNKNOWN
    }

    private static final int POINTS = 12;
    private static final int ENOUGH = 4;
    private static final double[] SCALES = {0.35, 0.6, 1.0, 1.7, 3.1};

    private Check() {}

    static Verdict same(Expr a, Expr b) {
        if (a.equals(b)) {
            return Verdict.SAME;
        }
        var symbols = new ArrayList<>(a.freeSymbols());
        b.freeSymbols().stream().filter(each -> !symbols.contains(each)).forEach(symbols::add);
        var random = new Random(20);
        int compared = 0;
        for (int point = 0; point < POINTS && compared < ENOUGH; point++) {
            var at = new HashMap<Symbol, Double>();
            for (var symbol : symbols) {
                at.put(symbol, value(symbol, random, SCALES[point % SCALES.length]));
            }
            double x = Numeric.of(a, at);
            double y = Numeric.of(b, at);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                compared++;
                if (!close(x, y)) {
                    return Verdict.DIFFERENT;
                }
            }
        }
        return compared >= 2 || symbols.isEmpty() && compared > 0 ? Verdict.SAME : sameComplex(a, b, symbols);
    }

    private static boolean close(double x, double y) {
        return Math.abs(x - y) <= 1e-6 * Math.max(1e-3, Math.max(Math.abs(x), Math.abs(y)));
    }

    static double value(Symbol symbol, Random random, double scale) {
        var known = symbol.assumptions();
        double value = scale * (0.3 + random.nextDouble());
        if (known.contains(Assumption.INTEGER)) {
            value = Math.ceil(value * 2) + 1;
        }
        return known.contains(Assumption.NEGATIVE) ? -value : value;
    }

    private static Verdict sameComplex(Expr a, Expr b, List<Symbol> symbols) {
        var random = new Random(21);
        int compared = 0;
        for (int point = 0; point < 5 && compared < 2; point++) {
            var at = new HashMap<Expr, Expr>();
            for (var symbol : symbols) {
                at.put(symbol, Rational.of((long) (1000 * value(symbol, random, SCALES[point])) + 7, 1000));
            }
            try {
                var x = complex(a, at);
                var y = complex(b, at);
                if (x == null || y == null) {
                    continue;
                }
                compared++;
                var size = ApcomplexMath.abs(x).add(ApcomplexMath.abs(y)).add(new Apfloat("1e-3", 20));
                if (ApcomplexMath.abs(x.subtract(y)).compareTo(size.multiply(new Apfloat("1e-7", 20))) > 0) {
                    return Verdict.DIFFERENT;
                }
            } catch (ArithmeticException | org.apfloat.ApfloatRuntimeException e) {
                // No value there.
            }
        }
        return compared > 0 ? Verdict.SAME : Verdict.UNKNOWN;
    }

    private static Apcomplex complex(Expr expr, Map<Expr, Expr> at) {
        return Decimals.complex(expr.subs(at), 24);
    }
}
