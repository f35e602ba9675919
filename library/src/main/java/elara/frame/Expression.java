package elara.frame;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * An expression over the columns of a table, as pandas' {@code query} and {@code eval} have it:
 *
 * <pre>
 * price &gt; 100 and city == 'Oslo'          not sold | 1 &lt;= rooms &lt; 4
 * city in ['Oslo', 'Bergen']              day &gt;= '2024-05-01'
 * (price - cost) / price * 100            `name with blanks`.isna()   name.contains('son')
 * </pre>
 *
 * <p>From loose to tight: {@code or |}, {@code and &}, {@code not ~}, comparisons ({@code == != < <= > >= in}, {@code
 * not in}; several in a row are joined by and), {@code + -}, {@code * / // %}, {@code -}, {@code **}. Unlike pandas,
 * {@code &} and {@code |} bind as loosely as the words. Functions: {@code abs sqrt exp log sin cos floor ceil}; of
 * a column {@code .isna() .notna() .contains('x') .startswith('x') .endswith('x')}. A comparison with a missing value
 * is false, but {@code !=} is true; arithmetic with one is missing. Integers are exact and never silently overflow.
 */
public final class Expression {
    private static final List<String> FUNCTIONS = List.of("abs", "sqrt", "exp", "log", "sin", "cos", "floor", "ceil");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<=", ">=", "<", ">");

    private final String source;
    private final Table table;
    private final List<ExpressionToken> tokens;
    private int next;

    private Expression(String source, Table table) {
        this.source = source;
        this.table = table;
        this.tokens = ExpressionToken.of(source);
    }

    /** @throws IllegalArgumentException if it cannot be understood; the message points at the place */
    static Compiled of(String source, Table table) {
        var parser = new Expression(source, table);
        var node = parser.or();
        if (!parser.peek().is("")) {
            throw parser.error("nothing is expected here");
        }
        return new Compiled(source, node, table.rowCount());
    }

    /** An expression that has been understood. */
    static final class Compiled {
        private final String source;
        private final ExpressionNode node;
        private final int rows;

        private Compiled(String source, ExpressionNode node, int rows) {
            this.source = source;
            this.node = node;
            this.rows = rows;
        }

        /** The rows where it is true. */
        int[] rows() {
            if (node.kind() != Kind.BOOLEAN) {
                throw ExpressionToken.error(
                        source, 0, "this is a value for each row, not a condition; compare it with something");
            }
            var chosen = new int[rows];
            int count = 0;
            for (int row = 0; row < rows; row++) {
                if (node.test(row)) {
                    chosen[count++] = row;
                }
            }
            return Arrays.copyOf(chosen, count);
        }

        /** Its values as a column. */
        Column<?> column(String name) {
            return switch (node.kind()) {
                case BOOLEAN -> {
                    var result = BooleanColumn.create(name);
                    for (int row = 0; row < rows; row++) {
                        result.append(node.test(row));
                    }
                    yield result;
                }
                case INTEGER -> {
                    var values = new long[rows];
                    for (int row = 0; row < rows; row++) {
                        values[row] = integer(row);
                    }
                    yield LongColumn.create(name, values);
                }
                case FLOATING -> {
                    var values = new double[rows];
                    for (int row = 0; row < rows; row++) {
                        values[row] = node.number(row);
                    }
                    yield DoubleColumn.create(name, values);
                }
                case TEXT -> {
                    var result = StringColumn.create(name);
                    for (int row = 0; row < rows; row++) {
                        var text = node.text(row);
                        result.append(text == null ? "" : text);
                    }
                    yield result;
                }
                default -> {
                    var result = Columns.copy(node.column());
                    result.setName(name);
                    yield result;
                }
            };
        }

        private long integer(int row) {
            try {
                return node.integer(row);
            } catch (ArithmeticException e) {
                throw new ArithmeticException("row " + row + " of \"" + source + "\": " + e.getMessage()
                        + "; make a column double first, or write 1.0 *");
            }
        }
    }

    private ExpressionNode or() {
        var left = and();
        while (accept("or") || accept("|")) {
            left = ExpressionNode.logic(truth(left), truth(and()), false);
        }
        return left;
    }

    private ExpressionNode and() {
        var left = not();
        while (accept("and") || accept("&")) {
            left = ExpressionNode.logic(truth(left), truth(not()), true);
        }
        return left;
    }

    private ExpressionNode not() {
        if (accept("not") || accept("~")) {
            return ExpressionNode.not(truth(not()));
        }
        return comparison();
    }

    private ExpressionNode truth(ExpressionNode node) {
        if (node.kind() != Kind.BOOLEAN) {
            throw error("and, or and not join conditions, but before this is a value; compare it with something");
        }
        return node;
    }

    private ExpressionNode comparison() {
        var left = sum();
        ExpressionNode all = null;
        while (true) {
            var token = peek();
            ExpressionNode one;
            if (!token.quoted() && COMPARISONS.contains(token.text())) {
                next++;
                var right = sum();
                one = compare(token, left, right);
                left = right;
            } else if (token.is("in")
                    || (token.is("not") && tokens.get(next + 1).is("in"))) {
                boolean negated = token.is("not");
                next += negated ? 2 : 1;
                one = in(token, left);
                one = negated ? ExpressionNode.not(one) : one;
            } else {
                return all == null ? left : all;
            }
            all = all == null ? one : ExpressionNode.logic(all, one, true);
        }
    }

    private ExpressionNode in(ExpressionToken operator, ExpressionNode left) {
        var close = peek().is("[") ? "]" : ")";
        if (!accept("[") && !accept("(")) {
            throw error("a list such as ['a', 'b'] is expected here");
        }
        ExpressionNode any = null;
        while (!accept(close)) {
            var one = compare(new ExpressionToken("==", operator.place(), false), left, sum());
            any = any == null ? one : ExpressionNode.logic(any, one, false);
            if (!peek().is(close) && !accept(",")) {
                throw error("a comma or " + close + " is expected here");
            }
        }
        return any == null ? ExpressionNode.of(false) : any;
    }

    private ExpressionNode compare(ExpressionToken operator, ExpressionNode left, ExpressionNode right) {
        try {
            return ExpressionNode.compare(operator.text(), left, right);
        } catch (IllegalArgumentException e) {
            throw ExpressionToken.error(source, operator.place(), e.getMessage());
        }
    }

    private ExpressionNode sum() {
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            left = arithmetic(take(), left, product());
        }
        return left;
    }

    private ExpressionNode product() {
        var left = unary();
        while (peek().is("*") || peek().is("/") || peek().is("//") || peek().is("%")) {
            left = arithmetic(take(), left, unary());
        }
        return left;
    }

    private ExpressionNode unary() {
        if (peek().is("-")) {
            return arithmetic(take(), ExpressionNode.of(0L), unary());
        }
        accept("+");
        return power();
    }

    private ExpressionNode power() {
        var base = postfix();
        return peek().is("**") ? arithmetic(take(), base, unary()) : base;
    }

    private ExpressionNode arithmetic(ExpressionToken operator, ExpressionNode left, ExpressionNode right) {
        try {
            return ExpressionNode.arithmetic(operator.text(), left, right);
        } catch (IllegalArgumentException e) {
            throw ExpressionToken.error(source, operator.place(), e.getMessage());
        }
    }

    private ExpressionNode postfix() {
        var node = primary();
        while (accept(".")) {
            if (accept("str")) {
                continue;
            }
            var method = take();
            expect("(");
            switch (method.text()) {
                case "isna", "isnull" -> node = ExpressionNode.missing(node);
                case "notna", "notnull" -> node = ExpressionNode.not(ExpressionNode.missing(node));
                case "contains", "startswith", "endswith" -> {
                    var argument = take();
                    if (!argument.quoted()) {
                        throw ExpressionToken.error(source, argument.place(), "a text in quotes is expected here");
                    }
                    node = ExpressionNode.matches(node, method.text(), argument.text());
                }
                case "isin" -> {
                    var list = in(method, node);
                    node = list;
                }
                default ->
                    throw ExpressionToken.error(
                            source,
                            method.place(),
                            "there is no ." + method.text()
                                    + "(); there are isna, notna, contains, startswith, endswith and isin");
            }
            expect(")");
        }
        return node;
    }

    private ExpressionNode primary() {
        var token = take();
        if (token.is("(")) {
            var inner = or();
            expect(")");
            return inner;
        }
        if (token.quoted()) {
            return ExpressionNode.of(token.text());
        }
        if (token.isNumber()) {
            return ExpressionNode.number(token.text());
        }
        if (token.text().equalsIgnoreCase("true") || token.text().equalsIgnoreCase("false")) {
            return ExpressionNode.of(token.text().equalsIgnoreCase("true"));
        }
        if (FUNCTIONS.contains(token.text()) && peek().is("(")) {
            next++;
            var argument = sum();
            expect(")");
            return ExpressionNode.function(token.text(), argument);
        }
        if (!token.isName()) {
            next--;
            throw error(token.is("") ? "something is missing at the end" : "a value is expected here");
        }
        try {
            return ExpressionNode.of(Columns.named(table, token.text()));
        } catch (IllegalArgumentException e) {
            throw ExpressionToken.error(source, token.place(), e.getMessage());
        }
    }

    private ExpressionToken peek() {
        return tokens.get(next);
    }

    private ExpressionToken take() {
        return tokens.get(Math.min(next++, tokens.size() - 1));
    }

    private boolean accept(String text) {
        boolean is = peek().is(text);
        next += is ? 1 : 0;
        return is;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw error(text + " is expected here");
        }
    }

    private IllegalArgumentException error(String message) {
        return ExpressionToken.error(source, peek().place(), message);
    }
}
