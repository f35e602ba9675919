package elara.symbolic;

import elara.display.Displayable;
import elara.display.MimeBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A matrix of expressions, immutable.
 *
 * <pre>{@code
 * var M = matrix(new Object[][] {{1, x}, {2, 3}});
 * M.det()                          // 3 - 2*x
 * M.inv().mul(M)                   // Matrix([[1, 0], [0, 1]])
 * }</pre>
 */
// The operators stand as in the formulas they come from: and before or.
@SuppressWarnings("OperatorPrecedence")
public final class Matrix implements Displayable {
    private final Expr[][] rows;
    private final int columns;

    private Matrix(Expr[][] rows) {
        this.rows = rows;
        this.columns = rows.length == 0 ? 0 : rows[0].length;
    }

    /**
     * Makes a matrix.
     *
     * @param rows expressions or Java numbers, in rows of one length
     * @return the matrix
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Matrix of(Object[][] rows) {
        var made = new Expr[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException(
                        "row 0 has " + rows[0].length + " columns, but row " + i + " has " + rows[i].length);
            }
            made[i] = Arrays.stream(rows[i]).map(Expr::of).toArray(Expr[]::new);
        }
        return new Matrix(made);
    }

    /** Returns the matrix of n rows and columns with ones on the diagonal. */
    public static Matrix eye(int n) {
        var rows = new Expr[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = Rational.of(i == j ? 1 : 0);
            }
        }
        return new Matrix(rows);
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows.length;
    }

    /** Returns the number of columns. */
    public int columns() {
        return columns;
    }

    /** Returns the element of a row and a column, both counted from 0. */
    public Expr get(int row, int column) {
        return rows[row][column];
    }

    /** Returns this with a function applied to every element. */
    public Matrix map(UnaryOperator<Expr> function) {
        return new Matrix(Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(function).toArray(Expr[]::new))
                .toArray(Expr[][]::new));
    }

    /** Returns every element with an expression replaced; see {@link Expr#subs(Expr, Object)}. */
    public Matrix subs(Expr old, Object by) {
        return map(element -> element.subs(old, by));
    }

    /** Returns every element in a shorter form. */
    public Matrix simplify() {
        return map(Expr::simplify);
    }

    /** Returns the transpose. */
    public Matrix t() {
        var turned = new Expr[columns][rows.length];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows.length; j++) {
                turned[i][j] = rows[j][i];
            }
        }
        return new Matrix(turned);
    }

    /**
     * Returns the sum of both.
     *
     * @throws IllegalArgumentException if their shapes differ
     */
    public Matrix add(Matrix other) {
        if (rows.length != other.rows.length || columns != other.columns) {
            throw new IllegalArgumentException("shapes " + shape() + " and " + other.shape() + " differ");
        }
        var sum = new Expr[rows.length][columns];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                sum[i][j] = rows[i][j].add(other.rows[i][j]);
            }
        }
        return new Matrix(sum);
    }

    /** Returns this minus the other. */
    public Matrix sub(Matrix other) {
        return add(other.mul(-1));
    }

    /** Returns every element times an expression or a Java number. */
    public Matrix mul(Object factor) {
        if (factor instanceof Matrix other) {
            return mul(other);
        }
        var exact = Expr.of(factor);
        return map(element -> element.mul(exact));
    }

    /**
     * Returns the matrix product.
     *
     * @throws IllegalArgumentException if the columns of this are not as many as the rows of the other
     */
    public Matrix mul(Matrix other) {
        if (columns != other.rows.length) {
            throw new IllegalArgumentException("shapes " + shape() + " and " + other.shape() + " not aligned: "
                    + columns + " != " + other.rows.length);
        }
        var product = new Expr[rows.length][other.columns];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < other.columns; j++) {
                var terms = new ArrayList<Expr>();
                for (int k = 0; k < columns; k++) {
                    terms.add(rows[i][k].mul(other.rows[k][j]));
                }
                product[i][j] = Add.of(terms);
            }
        }
        return new Matrix(product);
    }

    private String shape() {
        return "(" + rows.length + "," + columns + ")";
    }

    private void requireSquare(String what) {
        if (rows.length != columns) {
            throw new IllegalArgumentException(what + " of a matrix of shape " + shape() + "; it must be square");
        }
    }

    /**
     * Returns the determinant.
     *
     * @throws IllegalArgumentException if this is not square
     */
    public Expr det() {
        requireSquare("the determinant");
        return det(rows).expand();
    }

    /** Laplace's expansion by the row with the most zeros. */
    private static Expr det(Expr[][] rows) {
        if (rows.length == 0) {
            return Rational.ONE;
        }
        if (rows.length == 1) {
            return rows[0][0];
        }
        int best = 0;
        for (int i = 1; i < rows.length; i++) {
            if (zeros(rows[i]) > zeros(rows[best])) {
                best = i;
            }
        }
        var terms = new ArrayList<Expr>();
        for (int j = 0; j < rows.length; j++) {
            if (!rows[best][j].isZero()) {
                var minor = rows[best][j].mul(det(without(rows, best, j)).expand());
                terms.add((best + j) % 2 == 0 ? minor : minor.neg());
            }
        }
        return Add.of(terms);
    }

    private static long zeros(Expr[] row) {
        return Arrays.stream(row).filter(Expr::isZero).count();
    }

    private static Expr[][] without(Expr[][] rows, int row, int column) {
        int n = rows.length - 1;
        var rest = new Expr[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rest[i][j] = rows[i < row ? i : i + 1][j < column ? j : j + 1];
            }
        }
        return rest;
    }

    /**
     * Returns the inverse.
     *
     * @throws ArithmeticException if the determinant is 0
     */
    public Matrix inv() {
        requireSquare("the inverse");
        var det = det();
        if (det.isZero() || det.simplify().isZero()) {
            throw new ArithmeticException("the matrix has no inverse: its determinant is 0");
        }
        int n = rows.length;
        var inverse = new Expr[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                var minor = det(without(rows, i, j)).expand();
                inverse[j][i] = quotient((i + j) % 2 == 0 ? minor : minor.neg(), det);
            }
        }
        return new Matrix(inverse);
    }

    private static Expr quotient(Expr above, Expr below) {
        var quotient = above.div(below);
        return below.isConstant() ? quotient.expand() : quotient;
    }

    /** Returns the reduced row echelon form. */
    public Matrix rref() {
        var reduced = Arrays.stream(rows).map(Expr[]::clone).toArray(Expr[][]::new);
        int row = 0;
        for (int column = 0; column < columns && row < rows.length; column++) {
            int pivot = row;
            while (pivot < rows.length && vanishes(reduced[pivot][column])) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            var swap = reduced[row];
            reduced[row] = reduced[pivot];
            reduced[pivot] = swap;
            var factor = reduced[row][column];
            for (int j = 0; j < columns; j++) {
                reduced[row][j] = tidy(reduced[row][j].div(factor));
            }
            for (int i = 0; i < rows.length; i++) {
                if (i != row && !reduced[i][column].isZero()) {
                    var times = reduced[i][column];
                    for (int j = 0; j < columns; j++) {
                        reduced[i][j] = tidy(reduced[i][j].sub(times.mul(reduced[row][j])));
                    }
                }
            }
            row++;
        }
        return new Matrix(reduced);
    }

    private static boolean vanishes(Expr element) {
        return element.isZero() || element instanceof Add && Check.same(element, Rational.ZERO) == Check.Verdict.SAME;
    }

    private static Expr tidy(Expr element) {
        var expanded = element.expand();
        if (vanishes(expanded)) {
            return Rational.ZERO;
        }
        return expanded.isConstant() && !(expanded instanceof Num) || !expanded.isConstant()
                ? expanded.simplify()
                : expanded;
    }

    /** Returns the number of rows of the echelon form that are not zero. */
    public int rank() {
        return (int)
                Arrays.stream(rref().rows).filter(row -> zeros(row) < columns).count();
    }

    /** Returns a basis of the vectors that this maps to zero: matrices of one column. */
    public List<Matrix> nullspace() {
        var reduced = rref().rows;
        var pivots = new ArrayList<Integer>();
        for (var row : reduced) {
            for (int j = 0; j < columns; j++) {
                if (!row[j].isZero()) {
                    pivots.add(j);
                    break;
                }
            }
        }
        var basis = new ArrayList<Matrix>();
        for (int free = 0; free < columns; free++) {
            if (pivots.contains(free)) {
                continue;
            }
            var vector = new Expr[columns][1];
            for (int j = 0; j < columns; j++) {
                int row = pivots.indexOf(j);
                vector[j][0] = j == free ? Rational.ONE : row < 0 ? Rational.ZERO : reduced[row][free].neg();
            }
            basis.add(new Matrix(vector));
        }
        return List.copyOf(basis);
    }

    /** Returns the characteristic polynomial det(lambda - this). */
    public Expr charpoly(Symbol lambda) {
        requireSquare("the characteristic polynomial");
        return eye(rows.length).mul(lambda).sub(this).det();
    }

    /** Returns the eigenvalues and how often each is a root of the characteristic polynomial. */
    public Map<Expr, Integer> eigenvals() {
        var lambda = new Symbol("lambda", java.util.Set.of());
        var polynomial = charpoly(lambda);
        var values = new LinkedHashMap<Expr, Integer>();
        for (var root : Solving.solve(polynomial, lambda)) {
            int times = 1;
            while (times < rows.length
                    && vanishes(Derivatives.of(polynomial, lambda, times)
                            .subs(lambda, root)
                            .expand())) {
                times++;
            }
            values.put(root, times);
        }
        return values;
    }

    /** An eigenvalue, how often it is one, and a basis of its eigenvectors. */
    public record Eigen(Expr value, int multiplicity, List<Matrix> vectors) {}

    /** Returns the eigenvalues with their vectors. */
    public List<Eigen> eigenvects() {
        var all = new ArrayList<Eigen>();
        eigenvals()
                .forEach((value, times) -> all.add(
                        new Eigen(value, times, sub(eye(rows.length).mul(value)).nullspace())));
        return List.copyOf(all);
    }

    /** Returns this as LaTeX. */
    public String latex() {
        return "\\left[\\begin{matrix}"
                + Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).map(Expr::latex).collect(Collectors.joining(" & ")))
                        .collect(Collectors.joining("\\\\"))
                + "\\end{matrix}\\right]";
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString()).with("text/latex", "$\\displaystyle " + latex() + "$");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && Arrays.deepEquals(rows, matrix.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }

    /** As SymPy prints it. */
    @Override
    public String toString() {
        return "Matrix(["
                + Arrays.stream(rows)
                        .map(row ->
                                "[" + Arrays.stream(row).map(Expr::toString).collect(Collectors.joining(", ")) + "]")
                        .collect(Collectors.joining(", "))
                + "])";
    }
}
