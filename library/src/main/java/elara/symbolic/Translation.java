package elara.symbolic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IComplex;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IFraction;
import org.matheclipse.core.interfaces.IInteger;
import org.matheclipse.core.interfaces.INum;
import org.matheclipse.core.interfaces.ISymbol;

/** Expressions as Symja's, and back. Names are Symja's own on the way, so that none of ours can mean anything to it. */
final class Translation {
    private static final Map<String, String> FROM_SYMJA = fromSymja();
    private static final Map<Relation.Kind, String> RELATIONS = Map.of(
            Relation.Kind.EQ, "Equal",
            Relation.Kind.NE, "Unequal",
            Relation.Kind.LT, "Less",
            Relation.Kind.LE, "LessEqual",
            Relation.Kind.GT, "Greater",
            Relation.Kind.GE, "GreaterEqual");

    /** Symja's symbols by what they are, since it may spell them in small letters. */
    private static final Map<IExpr, String> NAMES = names();

    private final Map<Symbol, ISymbol> symbols = new HashMap<>();
    private final Map<String, Expr> names = new HashMap<>();
    private boolean factored;

    private static Map<String, String> fromSymja() {
        var names = new HashMap<String, String>();
        Function.table().forEach((name, function) -> names.putIfAbsent(function.symja(), name));
        names.put("Gamma", "gamma");
        names.put("PolyGamma", "polygamma");
        names.put("ArcTan", "atan");
        names.remove("O");
        return Map.copyOf(names);
    }

    private static Map<IExpr, String> names() {
        var names = new java.util.IdentityHashMap<IExpr, String>();
        for (var field : S.class.getFields()) {
            try {
                if (java.lang.reflect.Modifier.isStatic(field.getModifiers())
                        && field.get(null) instanceof ISymbol symbol) {
                    names.put(symbol, field.getName());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    private static String name(ISymbol symbol) {
        return NAMES.getOrDefault(symbol, symbol.getSymbolName());
    }

    static IExpr head(String name) {
        try {
            return (IExpr) S.class.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new Untranslatable(name);
        }
    }

    // ---- in -------------------------------------------------------------------------------------------------------

    IExpr in(Expr expr) {
        if (expr instanceof Rational number) {
            return F.QQ(F.ZZ(number.numerator()), F.ZZ(number.denominator())).normalize();
        }
        if (expr instanceof Real number) {
            return F.num(number.value().doubleValue());
        }
        if (expr instanceof Constant constant) {
            return constant(constant);
        }
        if (expr instanceof Symbol symbol) {
            return symbols.computeIfAbsent(symbol, this::named);
        }
        if (expr instanceof Add) {
            return F.ast(args(expr), S.Plus);
        }
        if (expr instanceof Mul) {
            return F.ast(args(expr), S.Times);
        }
        if (expr instanceof Pow) {
            return F.Power(in(expr.base()), in(expr.exponent()));
        }
        if (expr instanceof Call call) {
            if (call.is("atan2")) {
                return F.ArcTan(in(call.args().get(1)), in(call.args().get(0)));
            }
            if (call.is("digamma")) {
                return F.PolyGamma(F.C0, in(call.args().get(0)));
            }
            if (!call.function().isKnown() || call.is("lowergamma") || call.is("O")) {
                throw new Untranslatable(call.toString());
            }
            return F.ast(args(call), head(call.function().symja()));
        }
        if (expr instanceof Relation relation) {
            return F.ast(args(relation), head(RELATIONS.get(relation.kind())));
        }
        throw new Untranslatable(expr.toString());
    }

    private ISymbol named(Symbol symbol) {
        // The order of Symja's names is that of ours.
        var name = new StringBuilder("v");
        symbol.name().chars().forEach(c -> name.append(String.format(java.util.Locale.ROOT, "%04x", c)));
        symbol.assumptions()
                .forEach(each -> name.append('z')
                        .append(each.name().charAt(0))
                        .append(each.name().length()));
        names.put(name.toString(), symbol);
        return F.symbol(name.toString());
    }

    private IExpr[] args(Expr expr) {
        return expr.args().stream().map(this::in).toArray(IExpr[]::new);
    }

    private static IExpr constant(Constant constant) {
        return switch (constant.name()) {
            case "pi" -> S.Pi;
            case "E" -> S.E;
            case "EulerGamma" -> S.EulerGamma;
            case "Catalan" -> S.Catalan;
            case "I" -> F.CI;
            case "oo" -> F.CInfinity;
            case "-oo" -> F.CNInfinity;
            default -> throw new Untranslatable(constant.name());
        };
    }

    // ---- out ------------------------------------------------------------------------------------------------------

    Expr outFactored(IExpr expr) {
        factored = true;
        try {
            return out(expr);
        } finally {
            factored = false;
        }
    }

    Expr out(IExpr expr) {
        if (expr instanceof IInteger number) {
            return Rational.of(number.toBigNumerator());
        }
        if (expr instanceof IFraction number) {
            return Rational.of(number.toBigNumerator(), number.toBigDenominator());
        }
        if (expr instanceof IComplex number) {
            return out(number.re()).add(out(number.im()).mul(Constant.I));
        }
        if (expr instanceof INum number) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                throw new Untranslatable("not finite");
            }
            return new Real(BigDecimal.valueOf(value), 15);
        }
        if (expr instanceof ISymbol symbol) {
            return symbol(symbol);
        }
        if (expr instanceof IAST ast) {
            return ast(ast);
        }
        throw new Untranslatable(expr.toString());
    }

    private Expr symbol(ISymbol symbol) {
        var name = name(symbol);
        return switch (name) {
            case "Pi" -> Constant.PI;
            case "E" -> Constant.E;
            case "EulerGamma" -> Constant.EULER_GAMMA;
            case "Catalan" -> Constant.CATALAN;
            case "I" -> Constant.I;
            case "Infinity" -> Constant.OO;
            default -> {
                var known = names.get(name);
                if (known == null) {
                    throw new Untranslatable(name);
                }
                yield known;
            }
        };
    }

    private Expr ast(IAST ast) {
        var head = ast.head() instanceof ISymbol symbol ? name(symbol) : "";
        if (head.equals("DirectedInfinity") && ast.argSize() == 1) {
            var direction = out(ast.arg1());
            if (direction.isOne()) {
                return Constant.OO;
            }
            if (direction.equals(Rational.MINUS_ONE)) {
                return Constant.MINUS_OO;
            }
            throw new Untranslatable("no direction");
        }
        if (head.equals("ConditionalExpression")) {
            return out(ast.arg1());
        }
        if (head.equals("Piecewise")) {
            return piecewise(ast);
        }
        for (var each : RELATIONS.entrySet()) {
            if (each.getValue().equals(head) && ast.argSize() == 2) {
                return new Relation(each.getKey(), out(ast.arg1()), out(ast.arg2()));
            }
        }
        var args = new ArrayList<Expr>();
        for (int i = 1; i <= ast.argSize(); i++) {
            args.add(out(ast.get(i)));
        }
        return switch (head) {
            case "Plus" -> Add.of(args);
            case "Times" -> times(args);
            case "Power" -> Pow.of(args.get(0), args.get(1));
            case "Sqrt" -> Pow.of(args.get(0), Rational.HALF);
            case "Exp" -> Pow.of(Constant.E, args.get(0));
            case "Log" ->
                args.size() == 1
                        ? Call.of("log", args)
                        : Call.of("log", args.get(1)).div(Call.of("log", args.get(0)));
            case "ArcTan" -> args.size() == 1 ? Call.of("atan", args) : Call.of("atan2", args.get(1), args.get(0));
            case "Gamma" -> args.size() == 1 ? Call.of("gamma", args) : Call.of("uppergamma", args);
            case "Surd" -> Pow.of(args.get(0), args.get(1).pow(-1));
            default -> {
                var name = FROM_SYMJA.get(head);
                if (name == null) {
                    throw new Untranslatable(head);
                }
                yield Call.of(name, args);
            }
        };
    }

    private Expr times(List<Expr> factors) {
        if (!factored) {
            return Mul.of(factors);
        }
        var others = factors.stream().filter(factor -> !(factor instanceof Num)).toList();
        Num number = Rational.ONE;
        for (var factor : factors) {
            number = factor instanceof Num more ? number.times(more) : number;
        }
        // Only sums and powers of them: anything else may still come together.
        return others.stream().anyMatch(Add.class::isInstance) && others.size() == 1
                ? Mul.raw(number, others)
                : number.isOne() ? Mul.of(others) : withNumber(number, Mul.of(others));
    }

    private static Expr withNumber(Num number, Expr rest) {
        return rest instanceof Add ? Mul.raw(number, List.of(rest)) : Mul.of(number, rest);
    }

    private Expr piecewise(IAST ast) {
        var parts = new ArrayList<Expr>();
        var branches = (IAST) ast.arg1();
        for (int i = 1; i <= branches.argSize(); i++) {
            var branch = (IAST) branches.get(i);
            if (branch.arg2().isTrue()) {
                parts.add(out(branch.arg1()));
                parts.add(Piecewise.ALWAYS);
                continue;
            }
            if (!(out(branch.arg2()) instanceof Relation condition)) {
                throw new Untranslatable("condition");
            }
            parts.add(out(branch.arg1()));
            parts.add(condition);
        }
        if (ast.argSize() == 2) {
            parts.add(out(ast.arg2()));
            parts.add(Piecewise.ALWAYS);
        }
        return Piecewise.of(parts);
    }
}
