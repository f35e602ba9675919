package elara.symbolic;

import java.util.List;

/** A function of arguments. */
final class Call extends Expr {
    private final Function function;

    private Call(Function function, List<Expr> args) {
        super(args, function.name().hashCode());
        this.function = function;
    }

    static Expr of(String name, Expr... args) {
        return of(name, List.of(args));
    }

    static Expr of(String name, List<Expr> args) {
        for (var arg : args) {
            if (Constant.NAN.equals(arg)) {
                return arg;
            }
            if (arg instanceof Relation) {
                throw new IllegalArgumentException(name + " of an equation: " + arg + "; it takes an expression");
            }
        }
        var function = Function.of(name);
        var value = function.isKnown() ? Values.of(name, args) : null;
        if (value != null) {
            return value;
        }
        if (args.size() == 1
                && (function.isOdd() || function.isEven())
                && args.get(0).takesMinusOut()) {
            var positive = of(name, args.get(0).neg());
            return function.isOdd() ? positive.neg() : positive;
        }
        return new Call(function, args);
    }

    /** A call that needs no evaluation. */
    static Call raw(String name, Expr... args) {
        return new Call(Function.of(name), List.of(args));
    }

    Function function() {
        return function;
    }

    boolean is(String name) {
        return function.name().equals(name);
    }

    @Override
    Expr with(List<Expr> parts) {
        return of(function.name(), parts);
    }

    @Override
    boolean sameKind(Expr other) {
        return function.name().equals(((Call) other).function.name());
    }
}
