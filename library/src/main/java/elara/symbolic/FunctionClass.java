package elara.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the class of a compiled function. */
final class FunctionClass {
    private static final String SUPER = "elara/symbolic/CompiledFunction";
    private static final String KERNELS = "elara/symbolic/RealKernels";
    private static final String MATH = "java/lang/Math";
    private static final Map<String, String> OF_MATH = Map.ofEntries(
            Map.entry("sin", "sin"),
            Map.entry("cos", "cos"),
            Map.entry("tan", "tan"),
            Map.entry("asin", "asin"),
            Map.entry("acos", "acos"),
            Map.entry("atan", "atan"),
            Map.entry("sinh", "sinh"),
            Map.entry("cosh", "cosh"),
            Map.entry("tanh", "tanh"),
            Map.entry("log", "log"),
            Map.entry("Abs", "abs"),
            Map.entry("sign", "signum"),
            Map.entry("floor", "floor"),
            Map.entry("ceiling", "ceil"));
    private static final Map<String, String> OF_KERNELS = Map.of(
            "asinh",
            "asinh",
            "acosh",
            "acosh",
            "atanh",
            "atanh",
            "gamma",
            "gamma",
            "erf",
            "erf",
            "erfc",
            "erfc",
            "Heaviside",
            "heaviside");
    private static final int DLOAD = 0x18;
    private static final int DSTORE = 0x39;
    private static final int ALOAD = 0x19;
    private static final int ILOAD = 0x15;
    private static final int ISTORE = 0x36;
    private static final int AALOAD = 0x32;
    private static final int DALOAD = 0x31;
    private static final int DASTORE = 0x52;
    private static final int DADD = 0x63;
    private static final int DSUB = 0x67;
    private static final int DMUL = 0x6b;
    private static final int DDIV = 0x6f;
    private static final int DNEG = 0x77;
    private static final int DUP2 = 0x5c;
    private static final int LDC2 = 0x14;
    private static final int LDC_W = 0x13;
    private static final int DRETURN = 0xaf;
    private static final int RETURN = 0xb1;
    private static final int INVOKESTATIC = 0xb8;
    private static final int INVOKESPECIAL = 0xb7;
    private static final int ARRAYLENGTH = 0xbe;
    private static final int IF_ICMPGE = 0xa2;
    private static final int GOTO_W = 0xc8;

    private final ClassBytes bytes = new ClassBytes("elara/symbolic/Lambda", SUPER);
    private final Expr expr;
    private final List<Symbol> variables;

    FunctionClass(Expr expr, List<Symbol> variables) {
        this.expr = expr;
        this.variables = variables;
    }

    byte[] bytes() {
        var init = new ClassBytes.Code(3);
        init.local(ALOAD, 0, 1).local(ALOAD, 1, 1).local(ALOAD, 2, 1);
        init.op(INVOKESPECIAL, bytes.method(SUPER, "<init>", "(Lelara/symbolic/Expr;Ljava/util/List;)V"), -3);
        init.op(RETURN, 0);
        bytes.add(0, "<init>", "(Lelara/symbolic/Expr;Ljava/util/List;)V", init, init.bytes());
        pointMethod();
        if (variables.size() <= 2) {
            var code = new ClassBytes.Code(1 + 2 * variables.size());
            var slots = new HashMap<Symbol, Integer>();
            variables.forEach(each -> slots.putIfAbsent(each, 1 + 2 * variables.indexOf(each)));
            new Body(code, slots).emit(expr);
            code.op(DRETURN, -2);
            bytes.add(0, "at", variables.size() == 1 ? "(D)D" : "(DD)D", code, code.bytes());
        }
        loopMethod();
        return bytes.bytes();
    }

    private void pointMethod() {
        var code = new ClassBytes.Code(2);
        var slots = new HashMap<Symbol, Integer>();
        for (int i = 0; i < variables.size(); i++) {
            int slot = code.newLocal(2);
            slots.put(variables.get(i), slot);
            code.local(ALOAD, 1, 1).op(0x11, i, 1).op(DALOAD, 0).local(DSTORE, slot, -2);
        }
        new Body(code, slots).emit(expr);
        code.op(DRETURN, -2);
        bytes.add(0, "at", "([D)D", code, code.bytes());
    }

    /** for (int i = 0; i < values.length; i++) values[i] = ... */
    private void loopMethod() {
        var code = new ClassBytes.Code(3);
        int index = code.newLocal(1);
        var arrays = new ArrayList<Integer>();
        for (int i = 0; i < variables.size(); i++) {
            int slot = code.newLocal(1);
            arrays.add(slot);
            code.local(ALOAD, 1, 1).op(0x11, i, 1).op(AALOAD, -1).local(0x3a, slot, -1);
        }
        code.op(0x03, 1).local(ISTORE, index, -1);
        int start = code.position();
        code.local(ILOAD, index, 1).local(ALOAD, 2, 1).op(ARRAYLENGTH, 0);
        // Over a long jump, whose place is known only at the end.
        int leave = code.position();
        code.op(IF_ICMPGE, 0, -2);
        code.local(ALOAD, 2, 1).local(ILOAD, index, 1);
        var slots = new HashMap<Symbol, Integer>();
        for (int i = 0; i < variables.size(); i++) {
            int slot = code.newLocal(2);
            slots.put(variables.get(i), slot);
            code.local(ALOAD, arrays.get(i), 1)
                    .local(ILOAD, index, 1)
                    .op(DALOAD, 0)
                    .local(DSTORE, slot, -2);
        }
        new Body(code, slots).emit(expr);
        code.op(DASTORE, -4).increment(index);
        int jump = code.position();
        int back = start - jump;
        code.op(GOTO_W, back >> 16, 0);
        code.op((back >> 8) & 0xff, 0).op(back & 0xff, 0);
        int end = code.position();
        code.op(RETURN, 0);
        var written = code.bytes();
        // An offset has 15 bits; a longer function is evaluated part by part anyway.
        int offset = end - leave;
        written[leave + 1] = (byte) (offset >> 8);
        written[leave + 2] = (byte) offset;
        bytes.add(0, "fill", "([[D[D)V", code, written);
    }

    /** One evaluation of the expression, its value left on the stack. */
    private final class Body {
        private final ClassBytes.Code code;
        private final Map<Symbol, Integer> slots;
        private final Map<Expr, Integer> counts = new HashMap<>();
        private final Map<Expr, Integer> known = new HashMap<>();

        Body(ClassBytes.Code code, Map<Symbol, Integer> slots) {
            this.code = code;
            this.slots = slots;
            count(expr);
        }

        private void count(Expr part) {
            if (!part.args().isEmpty() && counts.merge(part, 1, Integer::sum) == 1) {
                part.args().forEach(this::count);
            }
        }

        void emit(Expr part) {
            if (part.isConstant()) {
                code.op(LDC2, bytes.number(Numeric.of(part, Map.of())), 2);
                return;
            }
            if (part instanceof Symbol symbol) {
                code.local(DLOAD, slots.get(symbol), 2);
                return;
            }
            var slot = known.get(part);
            if (slot != null) {
                code.local(DLOAD, slot, 2);
                return;
            }
            compute(part);
            if (counts.getOrDefault(part, 0) > 1) {
                int local = code.newLocal(2);
                known.put(part, local);
                code.op(DUP2, 2).local(DSTORE, local, -2);
            }
        }

        private void compute(Expr part) {
            if (part instanceof Add) {
                sum(part);
            } else if (part instanceof Mul) {
                product(part);
            } else if (part instanceof Pow) {
                power(part.base(), part.exponent());
            } else if (part instanceof Call call) {
                call(call);
            } else if (part instanceof Piecewise piecewise) {
                cases(piecewise, 0);
            } else {
                throw new IllegalArgumentException(
                        "no Java function of " + part + ": it is not carried out; integrate or differentiate it first");
            }
        }

        private void sum(Expr sum) {
            boolean first = true;
            for (var term : Ordering.terms(sum)) {
                boolean minus = term.coefficient().signum() < 0 && !first;
                emit(minus ? term.neg() : term);
                if (!first) {
                    code.op(minus ? DSUB : DADD, -2);
                }
                first = false;
            }
        }

        private void product(Expr product) {
            var fraction = Fraction.of(product);
            factors(fraction.above());
            if (!fraction.below().isEmpty()) {
                factors(fraction.below());
                code.op(DDIV, -2);
            }
            if (fraction.negative()) {
                code.op(DNEG, 0);
            }
        }

        private void factors(List<Expr> factors) {
            if (factors.isEmpty()) {
                code.op(0x0f, 2);
                return;
            }
            emit(factors.get(0));
            for (var factor : factors.subList(1, factors.size())) {
                emit(factor);
                code.op(DMUL, -2);
            }
        }

        private void power(Expr base, Expr exponent) {
            if (Constant.E.equals(base)) {
                emit(exponent);
                math("exp", "(D)D");
            } else if (exponent instanceof Rational n && n.isSmall() && Math.abs((long) n.intValue()) <= 64) {
                whole(base, n.intValue());
            } else if (exponent instanceof Rational half
                    && half.denominator().equals(java.math.BigInteger.TWO)
                    && half.numerator().bitLength() < 6) {
                halves(base, half.numerator().intValueExact());
            } else {
                emit(base);
                emit(exponent);
                math("pow", "(DD)D");
            }
        }

        private void halves(Expr base, int numerator) {
            if (numerator < 0) {
                code.op(0x0f, 2);
            }
            int n = Math.abs(numerator);
            emit(base);
            if (n > 1) {
                int slot = code.newLocal(2);
                code.op(DUP2, 2).local(DSTORE, slot, -2);
                math("sqrt", "(D)D");
                code.local(DLOAD, slot, 2);
                raise(n / 2);
                code.op(DMUL, -2);
            } else {
                math("sqrt", "(D)D");
            }
            if (numerator < 0) {
                code.op(DDIV, -2);
            }
        }

        private void whole(Expr base, int n) {
            if (n < 0) {
                code.op(0x0f, 2);
            }
            emit(base);
            raise(Math.abs(n));
            if (n < 0) {
                code.op(DDIV, -2);
            }
        }

        /** The value on the stack to a whole power, by squaring. */
        private void raise(int n) {
            if (n == 1) {
                return;
            }
            if (n % 2 == 0) {
                code.op(DUP2, 2).op(DMUL, -2);
                raise(n / 2);
                return;
            }
            int slot = code.newLocal(2);
            code.op(DUP2, 2).local(DSTORE, slot, -2);
            raise(n - 1);
            code.local(DLOAD, slot, 2).op(DMUL, -2);
        }

        private void call(Call call) {
            var name = call.function().name();
            var args = call.args();
            if (!call.function().isKnown() || Set.of("O").contains(name) || args.size() > 2) {
                throw new IllegalArgumentException("no Java function of " + call
                        + (call.function().isKnown() ? "" : ": " + name + " is only a name"));
            }
            if (args.size() == 1 && OF_MATH.containsKey(name)) {
                emit(args.get(0));
                math(OF_MATH.get(name), "(D)D");
            } else if (args.size() == 1 && OF_KERNELS.containsKey(name)) {
                emit(args.get(0));
                code.op(INVOKESTATIC, bytes.method(KERNELS, OF_KERNELS.get(name), "(D)D"), 0);
            } else {
                code.op(LDC_W, bytes.text(name), 1);
                args.forEach(this::emit);
                code.op(
                        INVOKESTATIC,
                        bytes.method(KERNELS, "call", "(Ljava/lang/String;" + "D".repeat(args.size()) + ")D"),
                        1 - 2 * args.size());
            }
        }

        private void math(String name, String descriptor) {
            code.op(INVOKESTATIC, bytes.method(MATH, name, descriptor), descriptor.equals("(DD)D") ? -2 : 0);
        }

        /** As {@link RealKernels#select} counts them. */
        private static int number(Relation.Kind kind) {
            return switch (kind) {
                case EQ -> 0;
                case NE -> 1;
                case LT -> 2;
                case LE -> 3;
                case GT -> 4;
                case GE -> 5;
            };
        }

        /** Every case is evaluated, and one is chosen. */
        private void cases(Piecewise piecewise, int branch) {
            if (branch == piecewise.branches()) {
                code.op(LDC2, bytes.number(Double.NaN), 2);
                return;
            }
            if (piecewise.always(branch)) {
                emit(piecewise.value(branch));
                return;
            }
            var condition = piecewise.condition(branch);
            emit(condition.left());
            emit(condition.right());
            code.op(0x10 + 1, number(condition.kind()), 1);
            emit(piecewise.value(branch));
            cases(piecewise, branch + 1);
            code.op(INVOKESTATIC, bytes.method(KERNELS, "select", "(DDIDD)D"), -7);
        }
    }
}
