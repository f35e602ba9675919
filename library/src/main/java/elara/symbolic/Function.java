package elara.symbolic;

import java.util.Map;

/**
 * A function by name: its name in SymPy and in LaTeX, in Symja, in Java and in Python, and the range that it keeps to.
 * A name that is not in the table is a function nobody knows, such as the y of a differential equation.
 */
final class Function {
    private static final Map<String, Function> KNOWN = known();

    private final String name;
    private final String symja;
    private final String latex;
    private final boolean known;
    private final boolean odd;
    private final boolean even;
    private final boolean keepsReal;

    private Function(String name, String symja, String latex, boolean known, String traits) {
        this.name = name;
        this.symja = symja;
        this.latex = latex;
        this.known = known;
        this.odd = traits.contains("o");
        this.even = traits.contains("e");
        this.keepsReal = traits.contains("r");
    }

    static Function of(String name) {
        var function = KNOWN.get(name);
        return function != null ? function : new Function(name, name, name, false, "");
    }

    static Map<String, Function> table() {
        return KNOWN;
    }

    // Traits: o odd, e even, r real where the argument is.
    private static Map<String, Function> known() {
        var table = new java.util.TreeMap<String, Function>();
        for (var line : """
                sin Sin \\sin or
                cos Cos \\cos er
                tan Tan \\tan or
                cot Cot \\cot or
                sec Sec \\sec er
                csc Csc \\csc or
                asin ArcSin \\operatorname{asin} o
                acos ArcCos \\operatorname{acos} -
                atan ArcTan \\operatorname{atan} or
                acot ArcCot \\operatorname{acot} or
                asec ArcSec \\operatorname{asec} -
                acsc ArcCsc \\operatorname{acsc} o
                atan2 ArcTan \\operatorname{atan}_{2} r
                sinh Sinh \\sinh or
                cosh Cosh \\cosh er
                tanh Tanh \\tanh or
                coth Coth \\coth or
                sech Sech \\operatorname{sech} er
                csch Csch \\operatorname{csch} or
                asinh ArcSinh \\operatorname{asinh} or
                acosh ArcCosh \\operatorname{acosh} -
                atanh ArcTanh \\operatorname{atanh} o
                acoth ArcCoth \\operatorname{acoth} o
                log Log \\log -
                Abs Abs \\left|{}\\right| er
                sign Sign \\operatorname{sign} or
                floor Floor \\lfloor r
                ceiling Ceiling \\lceil r
                re Re \\operatorname{re} r
                im Im \\operatorname{im} r
                conjugate Conjugate \\overline r
                arg Arg \\arg r
                gamma Gamma \\Gamma r
                lowergamma LowerGamma \\gamma r
                uppergamma Gamma \\Gamma r
                loggamma LogGamma \\log\\Gamma r
                digamma PolyGamma \\operatorname{digamma} r
                polygamma PolyGamma \\psi r
                beta Beta \\operatorname{B} r
                zeta Zeta \\zeta r
                erf Erf \\operatorname{erf} or
                erfc Erfc \\operatorname{erfc} r
                erfi Erfi \\operatorname{erfi} or
                factorial Factorial ! r
                binomial Binomial \\binom r
                harmonic HarmonicNumber \\operatorname{H} r
                fibonacci Fibonacci F r
                Heaviside HeavisideTheta \\theta r
                DiracDelta DiracDelta \\delta er
                Min Min \\min r
                Max Max \\max r
                Si SinIntegral \\operatorname{Si} or
                Ci CosIntegral \\operatorname{Ci} -
                Ei ExpIntegralEi \\operatorname{Ei} -
                li LogIntegral \\operatorname{li} -
                fresnels FresnelS S or
                fresnelc FresnelC C or
                LambertW ProductLog W -
                polylog PolyLog \\operatorname{Li} -
                elliptic_k EllipticK K -
                elliptic_f EllipticF F -
                elliptic_e EllipticE E -
                besselj BesselJ J r
                O O O -
                """.lines().toList()) {
            var words = line.split(" ", 4);
            table.put(words[0], new Function(words[0], words[1], words[2], true, words[3]));
        }
        return Map.copyOf(table);
    }

    String name() {
        return name;
    }

    /** The name in Symja. */
    String symja() {
        return symja;
    }

    String latex() {
        return latex;
    }

    boolean isKnown() {
        return known;
    }

    boolean isOdd() {
        return odd;
    }

    boolean isEven() {
        return even;
    }

    boolean keepsReal() {
        return keepsReal;
    }
}
