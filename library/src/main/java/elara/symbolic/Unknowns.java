package elara.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Equations in which the unknown stands in functions only: they are solved for the function, and that for the unknown. */
final class Unknowns {
    private static final Symbol T = new Symbol("t_", Set.of());

    private Unknowns() {}

    /** The roots, some of which may be none of the equation; null where this is no such equation. */
    static List<Expr> solve(Expr f, Symbol x) {
        var logarithms = logarithms(f, x);
        if (logarithms != null) {
            return logarithms;
        }
        var atoms = new LinkedHashSet<Expr>();
        collect(f, x, atoms);
        if (atoms.stream().allMatch(atom -> Ordering.isExp(atom) || isHyperbolic(atom))) {
            return exponentials(f, x);
        }
        if (atoms.size() == 1) {
            var atom = atoms.iterator().next();
            return atom.equals(x) ? null : inverted(atom, numerator(f.subs(atom, T)), x);
        }
        var roots = trigonometric(f, x, atoms);
        if (roots == null && atoms.stream().allMatch(Unknowns::isTrigonometric)) {
            var expanded = Simplification.by("TrigExpand", f);
            return expanded.equals(f) ? null : Solving.solve(expanded, x);
        }
        return roots;
    }

    private static boolean isTrigonometric(Expr atom) {
        return atom instanceof Call call
                && List.of("sin", "cos", "tan").contains(call.function().name());
    }

    /** The smallest parts with the unknown in them that are no sums, products or whole powers. */
    private static void collect(Expr f, Symbol x, Set<Expr> atoms) {
        if (!f.dependsOn(x)) {
            return;
        }
        if (f instanceof Add || f instanceof Mul) {
            f.args().forEach(arg -> collect(arg, x, atoms));
        } else if (f instanceof Pow && f.exponent().isWhole()) {
            collect(f.base(), x, atoms);
        } else {
            atoms.add(f);
        }
    }

    /** What must be 0 for a quotient to be 0. */
    private static Expr numerator(Expr f) {
        return Mul.of(Fraction.of(Simplification.together(f)).above());
    }

    private static List<Expr> inverted(Expr atom, Expr polynomial, Symbol x) {
        if (polynomial.dependsOn(x) || Polynomials.coefficients(polynomial, T).isEmpty()) {
            return null;
        }
        var all = new ArrayList<Expr>();
        for (var root : Solving.solve(polynomial, T)) {
            var inverse = Solving.inverted(atom, root, x);
            if (inverse == null) {
                return null;
            }
            all.addAll(inverse);
        }
        return all;
    }

    private static boolean isHyperbolic(Expr atom) {
        return atom instanceof Call call && (call.is("cosh") || call.is("sinh") || call.is("tanh"));
    }

    /** Of powers of one exponential. */
    private static List<Expr> exponentials(Expr f, Symbol x) {
        var g = byExponentials(f);
        var atoms = new LinkedHashSet<Expr>();
        collect(g, x, atoms);
        Expr unit = null;
        for (var atom : atoms) {
            if (!Ordering.isExp(atom)) {
                return null;
            }
            var u = atom.exponent();
            if (unit == null) {
                unit = u;
            } else if (u.div(unit) instanceof Rational ratio) {
                // Both are whole multiples of this.
                unit = unit.div(Rational.of(ratio.denominator()));
            } else {
                return null;
            }
        }
        if (unit == null) {
            return null;
        }
        // exp(2*x) is the square of exp(x), which has two roots.
        unit = unit.coefficient().isWhole() ? unit.withoutCoefficient() : unit.takesMinusOut() ? unit.neg() : unit;
        for (var atom : atoms) {
            g = g.subs(atom, Pow.of(T, atom.exponent().div(unit)));
        }
        return inverted(Pow.of(Constant.E, unit), numerator(g), x);
    }

    private static Expr byExponentials(Expr f) {
        var g = f.args().isEmpty() ? f : f.map(Unknowns::byExponentials);
        if (!isHyperbolic(g)) {
            return g;
        }
        var call = (Call) g;
        var up = Pow.of(Constant.E, call.args().get(0));
        var down = Pow.of(Constant.E, call.args().get(0).neg());
        return switch (call.function().name()) {
            case "cosh" -> up.add(down).div(2);
            case "sinh" -> up.sub(down).div(2);
            default -> up.sub(down).div(up.add(down));
        };
    }

    /** A sum of whole multiples of logarithms, and of what does not depend on the unknown. */
    private static List<Expr> logarithms(Expr f, Symbol x) {
        if (!(f instanceof Add)) {
            return null;
        }
        Expr inside = Rational.ONE;
        Expr rest = Rational.ZERO;
        for (var term : f.args()) {
            if (!term.dependsOn(x)) {
                rest = rest.add(term);
            } else if (term.withoutCoefficient() instanceof Call call
                    && call.is("log")
                    && term.coefficient().isWhole()) {
                inside = inside.mul(call.args().get(0).pow(term.coefficient()));
            } else {
                return null;
            }
        }
        return Solving.solve(numerator(inside.sub(Pow.of(Constant.E, rest.neg()))), x);
    }

    /** Of sines, cosines and tangents of one angle. */
    private static List<Expr> trigonometric(Expr f, Symbol x, Set<Expr> atoms) {
        Expr angle = null;
        for (var atom : atoms) {
            if (!isTrigonometric(atom)
                    || (angle != null && !angle.equals(atom.args().get(0)))) {
                return null;
            }
            angle = atom.args().get(0);
        }
        var sine = Call.of("sin", angle);
        var cosine = Call.of("cos", angle);
        var tangent = Call.of("tan", angle);
        // a*sin(u) + b*cos(u) = 0
        var plain = f.subs(sine, tangent.mul(cosine)).div(cosine).expand();
        if (!plain.has(cosine)) {
            return inverted(tangent, numerator(plain.subs(tangent, T)), x);
        }
        // One function of twice the angle, or so.
        var reduced = Simplification.by("TrigReduce", f);
        var fewer = new LinkedHashSet<Expr>();
        collect(reduced, x, fewer);
        if (fewer.size() == 1) {
            return inverted(
                    fewer.iterator().next(),
                    numerator(reduced.subs(fewer.iterator().next(), T)),
                    x);
        }
        // By the tangent of half of the angle.
        var square = T.pow(2);
        var below = square.add(1);
        var half = f.subs(sine, T.mul(2).div(below))
                .subs(cosine, Rational.ONE.sub(square).div(below))
                .subs(tangent, T.mul(2).div(Rational.ONE.sub(square)));
        var roots = inverted(Call.of("tan", angle.div(2)), numerator(half), x);
        if (roots == null) {
            return null;
        }
        // Where that tangent has no value.
        var all = new ArrayList<>(roots);
        all.addAll(Solving.solve(angle.sub(Constant.PI), x));
        return all;
    }
}
