package elara.symbolic;

import java.util.List;

/** A number that has a name. */
final class Constant extends Expr {
    static final Constant PI = new Constant("pi", "Pi", "\\pi", Math.PI);
    static final Constant E = new Constant("E", "Exp1", "e", Math.E);
    static final Constant EULER_GAMMA = new Constant("EulerGamma", "EulerGamma", "\\gamma", 0.5772156649015329);
    static final Constant CATALAN = new Constant("Catalan", "Catalan", "G", 0.915965594177219);
    static final Constant I = new Constant("I", "ImaginaryUnit", "i", Double.NaN);
    static final Constant OO = new Constant("oo", "Infinity", "\\infty", Double.POSITIVE_INFINITY);
    static final Constant MINUS_OO = new Constant("-oo", "NegativeInfinity", "-\\infty", Double.NEGATIVE_INFINITY);
    static final Constant NAN = new Constant("nan", "NaN", "\\text{NaN}", Double.NaN);

    private final String name;
    private final String kind;
    private final String latex;
    private final double value;

    private Constant(String name, String kind, String latex, double value) {
        super(List.of(), name.hashCode());
        this.name = name;
        this.kind = kind;
        this.latex = latex;
        this.value = value;
    }

    String name() {
        return name;
    }

    /** The name of SymPy's class, by which it orders. */
    String kind() {
        return kind;
    }

    String latexName() {
        return latex;
    }

    double value() {
        return value;
    }

    boolean isReal() {
        return !Double.isNaN(value) && !Double.isInfinite(value);
    }

    @Override
    Expr with(List<Expr> parts) {
        return this;
    }

    @Override
    boolean sameKind(Expr other) {
        return name.equals(((Constant) other).name);
    }
}
