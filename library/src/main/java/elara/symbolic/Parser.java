package elara.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads expressions.
 *
 * <pre>
 * relation = sum [("=" | "==" | "!=" | "<" | "<=" | ">" | ">=") sum]
 * sum      = product {("+" | "-") product}
 * product  = unary {["*" | "/"] unary}          no sign between factors: a product
 * unary    = ("+" | "-") unary | power
 * power    = postfix [("**" | "^") unary]       to the right
 * postfix  = atom {"!"}
 * atom     = number | name | name "(" relation {"," relation} ")" | "(" relation ")" | "|" sum "|"
 *          | "Piecewise" "(" pair {"," pair} ")"
 * pair     = "(" relation "," relation ")"
 * </pre>
 */
final class Parser {
    private static final Map<String, Expr> CONSTANTS = Map.of(
            "pi", Constant.PI,
            "E", Constant.E,
            "I", Constant.I,
            "oo", Constant.OO,
            "zoo", Constant.NAN,
            "EulerGamma", Constant.EULER_GAMMA,
            "Catalan", Constant.CATALAN);
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ln", "log"),
            Map.entry("abs", "Abs"),
            Map.entry("arcsin", "asin"),
            Map.entry("arccos", "acos"),
            Map.entry("arctan", "atan"),
            Map.entry("arccot", "acot"),
            Map.entry("arcsinh", "asinh"),
            Map.entry("arccosh", "acosh"),
            Map.entry("arctanh", "atanh"),
            Map.entry("arsinh", "asinh"),
            Map.entry("arcosh", "acosh"),
            Map.entry("artanh", "atanh"),
            Map.entry("sgn", "sign"),
            Map.entry("ceil", "ceiling"),
            Map.entry("heaviside", "Heaviside"));
    private static final Set<String> FORMS = Set.of("sqrt", "exp", "cbrt", "Rational", "Integral", "Eq", "Piecewise");

    private final String text;
    private int at;
    private int depth;

    Parser(String text) {
        this.text = text.replace('\n', ' ');
    }

    Expr read() {
        var expr = relation();
        if (peek() == ')') {
            throw error(at, "unbalanced: a closing parenthesis without an opening one");
        }
        if (at < text.length()) {
            throw error(at, "unexpected \"" + text.charAt(at) + "\"");
        }
        return expr;
    }

    private SyntaxException error(int position, String what) {
        return new SyntaxException(text, position, what);
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(String sign) {
        peek();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private Expr relation() {
        var left = sum();
        for (var each : List.of(
                Map.entry("==", Relation.Kind.EQ),
                Map.entry("!=", Relation.Kind.NE),
                Map.entry("<=", Relation.Kind.LE),
                Map.entry(">=", Relation.Kind.GE),
                Map.entry("<", Relation.Kind.LT),
                Map.entry(">", Relation.Kind.GT),
                Map.entry("=", Relation.Kind.EQ))) {
            if (take(each.getKey())) {
                return new Relation(each.getValue(), left, sum());
            }
        }
        return left;
    }

    private Expr sum() {
        if (++depth > 500) {
            throw error(at, "too deep: more than 500 parentheses one in another");
        }
        var sum = product();
        while (true) {
            if (take("+")) {
                sum = sum.add(product());
            } else if (take("-")) {
                sum = sum.sub(product());
            } else {
                depth--;
                return sum;
            }
        }
    }

    private Expr product() {
        var product = unary();
        while (true) {
            char next = peek();
            int start = at;
            if (next == '*' && !text.startsWith("**", at)) {
                at++;
                product = product.mul(unary());
            } else if (next == '/') {
                at++;
                var below = unary();
                if (below.isZero()) {
                    throw error(start, "division by zero");
                }
                product = product.div(below);
            } else if (Character.isLetter(next) || next == '(' || next == '_') {
                product = product.mul(power());
            } else if (Character.isDigit(next)) {
                throw error(at, "a number after a factor; write * between them");
            } else {
                return product;
            }
        }
    }

    private Expr unary() {
        if (take("-")) {
            return unary().neg();
        }
        return take("+") ? unary() : power();
    }

    private Expr power() {
        var base = postfix();
        int start = at;
        if (take("**") || take("^")) {
            var exponent = unary();
            try {
                return base.pow(exponent);
            } catch (ArithmeticException e) {
                throw error(start, e.getMessage());
            }
        }
        return base;
    }

    private Expr postfix() {
        var expr = atom();
        while (peek() == '!' && !text.startsWith("!=", at)) {
            at++;
            expr = Call.of("factorial", expr);
        }
        return expr;
    }

    private Expr atom() {
        char next = peek();
        int start = at;
        if (next == 0) {
            throw error(at, at == 0 ? "nothing to read" : "something is missing at the end");
        }
        if (next == '(') {
            at++;
            var inner = relation();
            close(start);
            return inner;
        }
        if (next == '|') {
            at++;
            var inner = sum();
            if (!take("|")) {
                throw error(start, "unbalanced: this bar is never closed");
            }
            return Call.of("Abs", inner);
        }
        if (Character.isDigit(next) || next == '.') {
            return number();
        }
        if (Character.isLetter(next) || next == '_') {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            var name = text.substring(start, at);
            return isFunction(name) || (callFollows() && name.length() > 1 && !CONSTANTS.containsKey(name))
                    ? call(name, start)
                    : symbol(name);
        }
        throw error(at, next == ')' ? "something is missing before this parenthesis" : "unexpected \"" + next + "\"");
    }

    private boolean callFollows() {
        return at < text.length() && text.charAt(at) == '(';
    }

    private static boolean isFunction(String name) {
        return FORMS.contains(name)
                || ALIASES.containsKey(name)
                || (Function.of(name).isKnown()
                        && !(name.length() == 1)
                        && !Set.of("gamma", "zeta", "beta").contains(name));
    }

    private static Expr symbol(String name) {
        var constant = CONSTANTS.get(name);
        return constant != null ? constant : new Symbol(name, Set.of());
    }

    private Expr number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        boolean exponent = at + 1 < text.length()
                && (text.charAt(at) == 'e' || text.charAt(at) == 'E')
                && (Character.isDigit(text.charAt(at + 1))
                        || ("+-".indexOf(text.charAt(at + 1)) >= 0
                                && at + 2 < text.length()
                                && Character.isDigit(text.charAt(at + 2))));
        if (exponent) {
            at += 2;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        var digits = text.substring(start, at);
        try {
            return exponent || digits.contains(".")
                    ? new Real(new BigDecimal(digits), Math.max(15, new BigDecimal(digits).precision()))
                    : Rational.of(new BigInteger(digits));
        } catch (NumberFormatException e) {
            throw error(start, "not a number: " + digits);
        }
    }

    private void close(int opened) {
        if (!take(")")) {
            if (peek() == 0) {
                throw error(opened, "unbalanced: this parenthesis is never closed");
            }
            throw error(at, "unexpected \"" + peek() + "\"");
        }
    }

    private Expr call(String written, int start) {
        var name = ALIASES.getOrDefault(written, written);
        if (!FORMS.contains(name) && !Function.of(name).isKnown()) {
            var near = near(name);
            throw error(
                    start,
                    "unknown function " + written + (near.isEmpty() ? "" : "; did you mean " + near + "?")
                            + " (for a product write " + written + "*(...))");
        }
        if (peek() != '(') {
            throw error(at, written + " is a function: its argument stands in parentheses");
        }
        if (name.equals("Piecewise")) {
            return piecewise();
        }
        int opened = at++;
        var args = new ArrayList<Expr>();
        if (peek() != ')') {
            do {
                args.add(relation());
            } while (take(","));
        }
        close(opened);
        int wanted = arity(name);
        if (wanted == 0 ? args.isEmpty() : args.size() != wanted && !(name.equals("log") && args.size() == 2)) {
            throw error(
                    start,
                    written + " takes "
                            + (wanted == 0 ? "arguments" : wanted == 1 ? "one argument" : wanted + " arguments")
                            + ", not " + args.size());
        }
        try {
            return made(name, args);
        } catch (ArithmeticException e) {
            throw error(start, e.getMessage());
        }
    }

    /** (value, condition) pairs; the last condition may be True. */
    private Expr piecewise() {
        int opened = at++;
        var parts = new ArrayList<Expr>();
        do {
            if (peek() != '(') {
                throw error(at, "Piecewise takes pairs: Piecewise((value, condition), (value, True))");
            }
            int pair = at++;
            parts.add(relation());
            if (!take(",")) {
                throw error(at, "a value and its condition are wanted");
            }
            int condition = at;
            var when = relation();
            boolean always = when instanceof Symbol symbol && symbol.name().equals("True");
            if (!always && !(when instanceof Relation)) {
                throw error(condition, "no condition: " + when);
            }
            parts.add(always ? Piecewise.ALWAYS : when);
            close(pair);
        } while (take(","));
        close(opened);
        return Piecewise.of(parts);
    }

    private Expr made(String name, List<Expr> args) {
        return switch (name) {
            case "sqrt" -> Pow.of(args.get(0), Rational.HALF);
            case "cbrt" -> Pow.of(args.get(0), Rational.of(1, 3));
            case "exp" -> Pow.of(Constant.E, args.get(0));
            case "Rational" -> args.get(0).div(args.get(1));
            case "Eq" -> new Relation(Relation.Kind.EQ, args.get(0), args.get(1));
            case "Integral" -> new Pending(Pending.Kind.INTEGRAL, args);
            case "log" ->
                args.size() == 1
                        ? Call.of("log", args)
                        : Call.of("log", args.get(0)).div(Call.of("log", args.get(1)));
            default -> Call.of(name, args);
        };
    }

    private static int arity(String name) {
        return switch (name) {
            case "Min", "Max", "Integral", "harmonic", "zeta" -> 0;
            case "atan2",
                    "binomial",
                    "uppergamma",
                    "lowergamma",
                    "polygamma",
                    "beta",
                    "polylog",
                    "besselj",
                    "Rational",
                    "Eq",
                    "elliptic_f" -> 2;
            default -> 1;
        };
    }

    private static String near(String name) {
        var names = new java.util.TreeSet<>(Function.table().keySet());
        names.addAll(ALIASES.keySet());
        names.addAll(FORMS);
        return names.stream()
                .filter(each -> distance(each, name) <= 1 + name.length() / 4)
                .min(java.util.Comparator.comparingInt((String each) -> distance(each, name)))
                .orElse("");
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(above, row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
