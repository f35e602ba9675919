package elara.symbolic;

import static elara.symbolic.Calculus.code;
import static elara.symbolic.Calculus.diff;
import static elara.symbolic.Calculus.dsolve;
import static elara.symbolic.Calculus.gradient;
import static elara.symbolic.Calculus.hessian;
import static elara.symbolic.Calculus.integrate;
import static elara.symbolic.Calculus.jacobian;
import static elara.symbolic.Calculus.lambdify;
import static elara.symbolic.Calculus.limit;
import static elara.symbolic.Calculus.matrix;
import static elara.symbolic.Calculus.nsolve;
import static elara.symbolic.Calculus.polydiv;
import static elara.symbolic.Calculus.simplify;
import static elara.symbolic.Calculus.solve;
import static elara.symbolic.Calculus.solveInequality;
import static elara.symbolic.Symbols.E;
import static elara.symbolic.Symbols.I;
import static elara.symbolic.Symbols.eq;
import static elara.symbolic.Symbols.exp;
import static elara.symbolic.Symbols.expr;
import static elara.symbolic.Symbols.function;
import static elara.symbolic.Symbols.gt;
import static elara.symbolic.Symbols.log;
import static elara.symbolic.Symbols.lt;
import static elara.symbolic.Symbols.oo;
import static elara.symbolic.Symbols.pi;
import static elara.symbolic.Symbols.piecewise;
import static elara.symbolic.Symbols.rational;
import static elara.symbolic.Symbols.sin;
import static elara.symbolic.Symbols.sqrt;
import static elara.symbolic.Symbols.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.array.NDArrays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalculusTest {
    private final Symbol x = symbol("x");
    private final Symbol y = symbol("y");
    private final Expr f = x.pow(2).mul(sin(x));

    private static void shows(String text, Object value) {
        assertEquals(text, value.toString());
    }

    @Test
    void javaNumbersAreAccepted() {
        shows("2*x + 1", x.mul(2).add(1));
        shows("x + 1/3", x.add(rational(1, 3)));
        shows("2.5*x", x.mul(2.5));
        shows("sqrt(2)", sqrt(2));
        shows("E + pi", pi.add(E));
        shows("-1", I.mul(I));
    }

    @Test
    void equalFormsAreEqual() {
        assertEquals(x.add(y), y.add(x));
        assertEquals(x.add(y).hashCode(), y.add(x).hashCode());
        assertEquals(symbol("x"), x);
        assertTrue(!symbol("x", Assumption.POSITIVE).equals(x));
    }

    @Test
    void assumptionsSimplify() {
        var p = symbol("p", Assumption.POSITIVE);
        shows("p", sqrt(p.pow(2)));
        shows("sqrt(x**2)", sqrt(x.pow(2)));
        shows("sqrt(p)*sqrt(x)", sqrt(p.mul(x)));
    }

    @Test
    void derivativesOfSeveralVariables() {
        var g = x.pow(2).mul(y).add(y.pow(3));
        shows("Matrix([[2*x*y], [x**2 + 3*y**2]])", gradient(g, x, y));
        shows("Matrix([[2*y, 2*x], [2*x, 6*y]])", hessian(g, x, y));
        shows("Matrix([[1, 1], [y, x]])", jacobian(List.of(x.add(y), x.mul(y)), x, y));
        shows("2*x", diff(g, x, y));
        shows("Derivative(h(x), (x, 2))", diff(function("h", x), x, 2));
    }

    @Test
    void whatIsNotFoundStaysAnIntegral() {
        shows("Integral(x**x, x)", integrate(x.pow(x), x));
        var definite = integrate(x.pow(x), x, 0, 1);
        shows("Integral(x**x, (x, 0, 1))", definite);
        assertEquals(0.783430510712134, definite.doubleValue(), 1e-12);
        shows("x**x", integrate(x.pow(x), x).diff(x));
    }

    @Test
    void divergentIntegralsAreNotGivenAValue() {
        shows("Integral(1/x, (x, -1, 1))", integrate(x.pow(-1), x, -1, 1));
        assertTrue(!integrate(x.pow(-2), x, -1, 1).equals(Expr.of(-2)));
    }

    @Test
    void doubleIntegrals() {
        shows("1/4", integrate(x.mul(y), x, 0, 1, y, 0, 1));
        shows("1/8", integrate(x.mul(y), x, 0, y, y, 0, 1));
    }

    @Test
    void parametersStaySymbols() {
        var a = symbol("a", Assumption.POSITIVE);
        shows("1/a", integrate(exp(a.mul(x).neg()), x, 0, oo));
    }

    @Test
    void aBudgetEndsTheSearch() {
        long start = System.nanoTime();
        var hard = expr("sin(x)**20*exp(x**3)*log(x+1)/(x**7+x+1)");
        var result = integrate(hard, x, Duration.ofMillis(300));
        assertTrue(result instanceof Pending, result.toString());
        assertTrue((System.nanoTime() - start) / 1e9 < 8);
    }

    @Test
    void anInterruptEndsTheSearch() throws InterruptedException {
        var thread = new Thread(() -> {
            var hard = expr("sin(x)**20*exp(x**3)*log(x+1)/(x**7+x+1)");
            assertThrows(CancellationException.class, () -> integrate(hard, x));
        });
        thread.start();
        Thread.sleep(300);
        thread.interrupt();
        thread.join(5000);
        assertTrue(!thread.isAlive());
    }

    @Test
    void manyThreadsAskAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            var answers = new ArrayList<java.util.concurrent.Future<Expr>>();
            for (int i = 1; i <= 12; i++) {
                int n = i;
                answers.add(pool.submit(() -> integrate(x.mul(exp(x.mul(n))), x)));
            }
            for (int i = 1; i <= 12; i++) {
                var derivative = answers.get(i - 1).get().diff(x);
                assertEquals(Check.Verdict.SAME, Check.same(derivative, x.mul(exp(x.mul(i)))));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void limitsHaveSides() {
        shows("oo", limit(x.pow(-1), x, 0));
        shows("-oo", limit(x.pow(-1), x, 0, "-"));
        var message = assertThrows(ArithmeticException.class, () -> limit(x.pow(-1), x, 0, "+-"));
        assertEquals("no limit of 1/x at x = 0: it is -oo from below and oo from above", message.getMessage());
    }

    @Test
    void systemsAndInequalities() {
        shows("[{x=2, y=1}]", solve(List.of(eq(x.add(y), 3), eq(x.sub(y), 1)), x, y));
        shows("[Interval.open(-oo, -2), Interval.open(2, oo)]", solveInequality(gt(x.pow(2), 4), x));
        shows("[Interval.open(0, 1)]", solveInequality(lt(x.pow(2), x), x));
        assertEquals(0.7390851332151607, nsolve(expr("cos(x) - x"), x, 1), 1e-15);
        assertThrows(ArithmeticException.class, () -> nsolve(x.pow(2).add(1), x, 1));
    }

    @Test
    void differentialEquations() {
        var h = function("h", x);
        shows("Eq(h(x), C1*exp(x))", dsolve(eq(h.diff(x), h), h));
        shows("Eq(h(x), C1*sin(x) + C2*cos(x))", dsolve(h.diff(x, 2).add(h), h));
        shows(
                "Eq(h(x), C1*exp(x) + C2*exp(2*x))",
                dsolve(expr("0").add(h.diff(x, 2)).sub(h.diff(x).mul(3)).add(h.mul(2)), h));
        shows("Eq(h(x), C1*exp(-x) + x - 1)", dsolve(eq(h.diff(x).add(h), x), h));
    }

    @Test
    void polynomials() {
        shows("[x - 1, 2]", polydiv(x.pow(2).add(1), x.add(1), x));
        assertEquals(3, Calculus.degree(expr("x^3 + 2x"), x));
        shows("2", Calculus.coeff(expr("x^3 + 2x"), x, 1));
        shows(
                "not a polynomial in x: sin(x)",
                assertThrows(IllegalArgumentException.class, () -> Calculus.degree(sin(x), x))
                        .getMessage());
    }

    @Test
    void matrices() {
        var M = matrix(new Object[][] {{1, x}, {2, 3}});
        shows("3 - 2*x", M.det());
        shows("Matrix([[1, 0], [0, 1]])", M.inv().mul(M).simplify());
        var S = matrix(new Object[][] {{2, 1}, {1, 2}});
        shows("{1=1, 3=1}", S.eigenvals());
        shows(
                "Matrix([[1, 0, -1], [0, 1, 2]])",
                matrix(new Object[][] {{1, 2, 3}, {4, 5, 6}}).rref());
        shows(
                "[Matrix([[1], [-2], [1]])]",
                matrix(new Object[][] {{1, 2, 3}, {4, 5, 6}}).nullspace());
        assertThrows(
                ArithmeticException.class,
                () -> matrix(new Object[][] {{1, 2}, {2, 4}}).inv());
    }

    @Test
    void piecewiseChooses() {
        var abs = piecewise(x.neg(), lt(x, 0), x);
        shows("Piecewise((-x, x < 0), (x, True))", abs);
        shows("2", abs.subs(x, -2));
        assertEquals(3, lambdify(abs, x).apply(-3.0));
        shows("1", integrate(abs, x, -1, 1));
    }

    @Test
    void substitutionIsSimultaneous() {
        shows("2*x + y", x.add(y.mul(2)).subs(Map.of(x, y, y, x)));
        shows("Abs(x)", expr("|x|"));
        var message = assertThrows(ArithmeticException.class, () -> x.pow(-1).subs(x, 0))
                .getMessage();
        assertEquals("division by zero in 1/x where x = 0; limit tells where it goes", message);
    }

    @Test
    void compiledFunctionsAgreeWithTheirExpression() {
        var g = lambdify(f, x);
        assertEquals(4 * Math.sin(2), g.apply(2.0));
        var values = g.apply(NDArrays.linspace(0, 1, 5)).toDoubles();
        assertEquals(Math.sin(1), values[4]);
        var two = lambdify(expr("x*y + sqrt(x) + 1/(x+y)^3 + erf(x) + zeta(y + 2)"), x, y);
        assertEquals(
                Numeric.of(expr("x*y + sqrt(x) + 1/(x+y)^3 + erf(x) + zeta(y + 2)"), Map.of(x, 2.0, y, 3.0)),
                two.apply(2, 3),
                1e-14);
        var message = assertThrows(IllegalArgumentException.class, () -> lambdify(x.add(y), x))
                .getMessage();
        assertTrue(message.startsWith("the symbol y in x + y is no variable of the function"), message);
    }

    @Test
    void sourceCode() {
        shows("Math.pow(x, 2.0)*Math.sin(x)", code(f, "java"));
        shows("x**2*math.sin(x)", code(f, "python"));
        shows("x/2.0", code(x.div(2), "java"));
    }

    @Test
    void prettyIsTwoDimensional() {
        shows(" 2\nx\n──\n2", x.pow(2).div(2).pretty());
    }

    @Test
    void simplifyKeepsTheValue() {
        shows("1", simplify(expr("sin(x)^2 + cos(x)^2")));
        shows("x + 1", simplify(expr("(x^2 - 1)/(x - 1)")));
        shows("log(x)", simplify(log(x)));
    }

    @Test
    void numbersAreAskedOfExpressionsWithoutSymbols() {
        var message = assertThrows(ArithmeticException.class, f::doubleValue).getMessage();
        assertTrue(message.startsWith("no number: x**2*sin(x) depends on x"), message);
        assertThrows(ArithmeticException.class, () -> x.div(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2*sin(x) | x**2*sin(x)",
                "x**2*sin(x) | x**2*sin(x)",
                "2x + 3(x+1) | 5*x + 3",
                "2 x y | 2*x*y",
                "-x^2 | -x**2",
                "2^-x | 2**(-x)",
                "2^3^2 | 512",
                "5! | 120",
                "ln(x) | log(x)",
                "arctan(1) | pi/4",
                "x = 2 | Eq(x, 2)",
                "1.5e3*x | 1500.0*x",
            })
    void bothNotationsAreRead(String text, String shown) {
        shows(shown, expr(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sin(x; 3; unbalanced: this parenthesis is never closed",
                "(x+1))*2; 5; unbalanced: a closing parenthesis without an opening one",
                "2*foo(x); 2; unknown function foo",
                "x +; 3; something is missing at the end",
                "x*/2; 2; unexpected \"/\"",
                "1/0; 1; division by zero",
                "sin; 3; sin is a function: its argument stands in parentheses",
                "sin(x, y); 0; sin takes one argument, not 2",
                "x $ 2; 2; unexpected \"$\"",
            })
    void whatIsWrongIsToldWithItsPlace(String text, int position, String what) {
        var error = assertThrows(SyntaxException.class, () -> expr(text));
        assertEquals(position, error.position(), error.getMessage());
        assertTrue(error.getMessage().startsWith(what), error.getMessage());
        assertTrue(error.getMessage().endsWith("\n    " + " ".repeat(position) + "^"), error.getMessage());
    }
}
