package elara.array;

import elara.array.OperationsTest.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the names of the golden cases mean in Java. */
final class Operations {
    static final Map<String, Function<Arguments, Object>> TABLE = new TreeMap<>();

    private Operations() {}

    private static void put(String name, Function<Arguments, Object> operation) {
        TABLE.put(name, operation);
    }

    static {
        put("neg", x -> x.a(0).neg());
        put("abs", x -> x.a(0).abs());
        put("square", x -> x.a(0).square());
        put("sign", x -> x.a(0).sign());
        put("reciprocal", x -> x.a(0).reciprocal());
        put("floor", x -> x.a(0).floor());
        put("ceil", x -> x.a(0).ceil());
        put("trunc", x -> x.a(0).trunc());
        put("round", x -> x.a(0).round());
        put("invert", x -> x.a(0).invert());
        put("isnan", x -> x.a(0).isnan());
        put("isinf", x -> x.a(0).isinf());
        put("isfinite", x -> x.a(0).isfinite());
        put("logicalNot", x -> x.a(0).logicalNot());
        put("real", x -> x.a(0).real());
        put("imag", x -> x.a(0).imag());
        put("conj", x -> x.a(0).conj());
        put("angle", x -> x.a(0).angle());
        put("signbit", x -> x.a(0).signbit());
        put("nanToNum", x -> x.a(0).nanToNum());
        put("sqrt", x -> x.a(0).sqrt());
        put("cbrt", x -> x.a(0).cbrt());
        put("exp", x -> x.a(0).exp());
        put("exp2", x -> x.a(0).exp2());
        put("expm1", x -> x.a(0).expm1());
        put("log", x -> x.a(0).log());
        put("log2", x -> x.a(0).log2());
        put("log10", x -> x.a(0).log10());
        put("log1p", x -> x.a(0).log1p());
        put("sin", x -> x.a(0).sin());
        put("cos", x -> x.a(0).cos());
        put("tan", x -> x.a(0).tan());
        put("asin", x -> x.a(0).asin());
        put("acos", x -> x.a(0).acos());
        put("atan", x -> x.a(0).atan());
        put("sinh", x -> x.a(0).sinh());
        put("cosh", x -> x.a(0).cosh());
        put("tanh", x -> x.a(0).tanh());
        put("asinh", x -> x.a(0).asinh());
        put("acosh", x -> x.a(0).acosh());
        put("atanh", x -> x.a(0).atanh());
        put("deg2rad", x -> x.a(0).deg2rad());
        put("rad2deg", x -> x.a(0).rad2deg());
        put("rint", x -> x.a(0).rint());
        put("sinc", x -> x.a(0).sinc());
        put("sigmoid", x -> x.a(0).sigmoid());
        put("erf", x -> x.a(0).erf());
        put("erfc", x -> x.a(0).erfc());
        put("gamma", x -> x.a(0).gamma());
        put("lgamma", x -> x.a(0).lgamma());
        put("add", x -> x.a(0).add(x.a(1)));
        put("sub", x -> x.a(0).sub(x.a(1)));
        put("mul", x -> x.a(0).mul(x.a(1)));
        put("div", x -> x.a(0).div(x.a(1)));
        put("floorDiv", x -> x.a(0).floorDiv(x.a(1)));
        put("mod", x -> x.a(0).mod(x.a(1)));
        put("fmod", x -> x.a(0).fmod(x.a(1)));
        put("pow", x -> x.a(0).pow(x.a(1)));
        put("maximum", x -> x.a(0).maximum(x.a(1)));
        put("minimum", x -> x.a(0).minimum(x.a(1)));
        put("fmax", x -> x.a(0).fmax(x.a(1)));
        put("fmin", x -> x.a(0).fmin(x.a(1)));
        put("atan2", x -> x.a(0).atan2(x.a(1)));
        put("hypot", x -> x.a(0).hypot(x.a(1)));
        put("copysign", x -> x.a(0).copysign(x.a(1)));
        put("nextafter", x -> x.a(0).nextafter(x.a(1)));
        put("logaddexp", x -> x.a(0).logaddexp(x.a(1)));
        put("logaddexp2", x -> x.a(0).logaddexp2(x.a(1)));
        put("heaviside", x -> x.a(0).heaviside(x.a(1)));
        put("bitwiseAnd", x -> x.a(0).bitwiseAnd(x.a(1)));
        put("bitwiseOr", x -> x.a(0).bitwiseOr(x.a(1)));
        put("bitwiseXor", x -> x.a(0).bitwiseXor(x.a(1)));
        put("leftShift", x -> x.a(0).leftShift(x.a(1)));
        put("rightShift", x -> x.a(0).rightShift(x.a(1)));
        put("gcd", x -> x.a(0).gcd(x.a(1)));
        put("lcm", x -> x.a(0).lcm(x.a(1)));
        put("gt", x -> x.a(0).gt(x.a(1)));
        put("ge", x -> x.a(0).ge(x.a(1)));
        put("lt", x -> x.a(0).lt(x.a(1)));
        put("le", x -> x.a(0).le(x.a(1)));
        put("eq", x -> x.a(0).eq(x.a(1)));
        put("ne", x -> x.a(0).ne(x.a(1)));
        put("logicalAnd", x -> x.a(0).logicalAnd(x.a(1)));
        put("logicalOr", x -> x.a(0).logicalOr(x.a(1)));
        put("logicalXor", x -> x.a(0).logicalXor(x.a(1)));
        put("addLong", x -> x.a(0).add((long) x.number(1)));
        put("addDouble", x -> x.a(0).add(x.number(1)));
        put("subLong", x -> x.a(0).sub((long) x.number(1)));
        put("subDouble", x -> x.a(0).sub(x.number(1)));
        put("mulLong", x -> x.a(0).mul((long) x.number(1)));
        put("mulDouble", x -> x.a(0).mul(x.number(1)));
        put("divLong", x -> x.a(0).div((long) x.number(1)));
        put("divDouble", x -> x.a(0).div(x.number(1)));
        put("floorDivLong", x -> x.a(0).floorDiv((long) x.number(1)));
        put("floorDivDouble", x -> x.a(0).floorDiv(x.number(1)));
        put("modLong", x -> x.a(0).mod((long) x.number(1)));
        put("modDouble", x -> x.a(0).mod(x.number(1)));
        put("rsubLong", x -> x.a(0).rsub((long) x.number(1)));
        put("rsubDouble", x -> x.a(0).rsub(x.number(1)));
        put("rdivLong", x -> x.a(0).rdiv((long) x.number(1)));
        put("rdivDouble", x -> x.a(0).rdiv(x.number(1)));
        put("rfloorDivLong", x -> x.a(0).rfloorDiv((long) x.number(1)));
        put("rfloorDivDouble", x -> x.a(0).rfloorDiv(x.number(1)));
        put("rmodLong", x -> x.a(0).rmod((long) x.number(1)));
        put("rmodDouble", x -> x.a(0).rmod(x.number(1)));
        put("rpowLong", x -> x.a(0).rpow((long) x.number(1)));
        put("rpowDouble", x -> x.a(0).rpow(x.number(1)));
        put("sum", x -> x.none(1) ? whole("sum", x.a(0)) : x.a(0).sum(x.integer(1)));
        put("prod", x -> x.none(1) ? whole("prod", x.a(0)) : x.a(0).prod(x.integer(1)));
        put("max", x -> x.none(1) ? whole("max", x.a(0)) : x.a(0).max(x.integer(1)));
        put("min", x -> x.none(1) ? whole("min", x.a(0)) : x.a(0).min(x.integer(1)));
        put("ptp", x -> x.none(1) ? whole("ptp", x.a(0)) : x.a(0).ptp(x.integer(1)));
        put("mean", x -> x.none(1) ? whole("mean", x.a(0)) : x.a(0).mean(x.integer(1)));
        put("var", x -> x.none(1) ? whole("var", x.a(0)) : x.a(0).var(x.integer(1)));
        put("std", x -> x.none(1) ? whole("std", x.a(0)) : x.a(0).std(x.integer(1)));
        put("median", x -> x.none(1) ? whole("median", x.a(0)) : x.a(0).median(x.integer(1)));
        put("any", x -> x.none(1) ? whole("any", x.a(0)) : x.a(0).any(x.integer(1)));
        put("all", x -> x.none(1) ? whole("all", x.a(0)) : x.a(0).all(x.integer(1)));
        put("argmax", x -> x.none(1) ? whole("argmax", x.a(0)) : x.a(0).argmax(x.integer(1)));
        put("argmin", x -> x.none(1) ? whole("argmin", x.a(0)) : x.a(0).argmin(x.integer(1)));
        put("countNonzero", x -> x.none(1) ? whole("countNonzero", x.a(0)) : x.a(0).countNonzero(x.integer(1)));
        put("nansum", x -> x.none(1) ? whole("nansum", x.a(0)) : x.a(0).nansum(x.integer(1)));
        put("nanprod", x -> x.none(1) ? whole("nanprod", x.a(0)) : x.a(0).nanprod(x.integer(1)));
        put("nanmean", x -> x.none(1) ? whole("nanmean", x.a(0)) : x.a(0).nanmean(x.integer(1)));
        put("nanvar", x -> x.none(1) ? whole("nanvar", x.a(0)) : x.a(0).nanvar(x.integer(1)));
        put("nanstd", x -> x.none(1) ? whole("nanstd", x.a(0)) : x.a(0).nanstd(x.integer(1)));
        put("nanmax", x -> x.none(1) ? whole("nanmax", x.a(0)) : x.a(0).nanmax(x.integer(1)));
        put("nanmin", x -> x.none(1) ? whole("nanmin", x.a(0)) : x.a(0).nanmin(x.integer(1)));
        put("nanmedian", x -> x.none(1) ? whole("nanmedian", x.a(0)) : x.a(0).nanmedian(x.integer(1)));
        put("nanargmax", x -> x.none(1) ? whole("nanargmax", x.a(0)) : x.a(0).nanargmax(x.integer(1)));
        put("nanargmin", x -> x.none(1) ? whole("nanargmin", x.a(0)) : x.a(0).nanargmin(x.integer(1)));
        put("cumsum", x -> x.none(1) ? whole("cumsum", x.a(0)) : x.a(0).cumsum(x.integer(1)));
        put("cumprod", x -> x.none(1) ? whole("cumprod", x.a(0)) : x.a(0).cumprod(x.integer(1)));
        put("sumAxes", x -> x.a(0).sum(x.integers(1), x.flag(2)));
        put("prodAxes", x -> x.a(0).prod(x.integers(1), x.flag(2)));
        put("maxAxes", x -> x.a(0).max(x.integers(1), x.flag(2)));
        put("minAxes", x -> x.a(0).min(x.integers(1), x.flag(2)));
        put("ptpAxes", x -> x.a(0).ptp(x.integers(1), x.flag(2)));
        put("meanAxes", x -> x.a(0).mean(x.integers(1), x.flag(2)));
        put("varAxes", x -> x.a(0).var(x.integers(1), x.flag(2)));
        put("stdAxes", x -> x.a(0).std(x.integers(1), x.flag(2)));
        put("medianAxes", x -> x.a(0).median(x.integers(1), x.flag(2)));
        put("anyAxes", x -> x.a(0).any(x.integers(1), x.flag(2)));
        put("allAxes", x -> x.a(0).all(x.integers(1), x.flag(2)));
        put("varDdof", x -> x.a(0).var(x.integer(1), x.integer(2), false));
        put("stdDdof", x -> x.a(0).std(x.integer(1), x.integer(2), false));
        put("roundTo", x -> x.a(0).round(x.integer(1)));
        put("softmax", x -> x.a(0).softmax(x.integer(1)));
        put("logsumexp", x -> x.a(0).logsumexp(x.integer(1)));
        put("astype", x -> x.a(0).astype(DType.of(x.text(1))));
        put("quantile", x -> x.a(0).quantile(x.number(1), x.integer(2), Quantile.valueOf(x.text(3)), false));
        put("percentile", x -> x.a(0).percentile(x.number(1)));
        put("diff", x -> x.a(0).diff(x.integer(1), x.integer(2)));
        put("gradient", x -> x.a(0).gradient(x.number(1), x.integer(2)));
        put("gradientAt", x -> x.a(0).gradient(x.a(1), x.integer(2)));
        put("trapezoid", x -> x.a(0).trapezoid(x.number(1)));
        put("average", x -> x.a(0).average(x.a(1), x.integer(2)));
        put("cov", x -> x.a(0).cov());
        put("corrcoef", x -> x.a(0).corrcoef());
        put("fancy", x -> x.a(0).get(slices(x.text(1), x.a(2), x.a(3))));
        put("fancySet", x -> x.a(0).set(x.a(2), slices(x.text(1), x.a(3))));
        put("take", x -> x.a(0).take(x.a(1)));
        put("takeAxis", x -> x.a(0).take(x.a(1), x.integer(2)));
        put("compress", x -> x.a(0).compress(x.a(1), x.integer(2)));
        put("nonzero", x -> x.a(0).nonzero());
        put("argwhere", x -> x.a(0).argwhere());
        put("flatnonzero", x -> x.a(0).flatnonzero());
        put("delete", x -> x.a(0).delete(x.a(1), x.integer(2)));
        put("insert", x -> x.a(0).insert(x.integer(1), x.a(2), x.integer(3)));
        put("extract", x -> x.a(0).get(x.a(1)));
        put("where", x -> NDArrays.where(x.a(0), x.a(1), x.a(2)));
        put("takeAlong", x -> x.a(0).takeAlongAxis(x.a(0).argsort(x.integer(1)), x.integer(1)));
        put("swapaxes", x -> x.a(0).swapaxes(x.integer(1), x.integer(2)));
        put("moveaxis", x -> x.a(0).moveaxis(x.integer(1), x.integer(2)));
        put("flip", x -> x.a(0).flip(x.integers(1)));
        put("rot90", x -> x.a(0).rot90(x.integer(1)));
        put("roll", x -> x.a(0).roll(x.integer(1)));
        put("rollAxis", x -> x.a(0).roll(x.integer(1), x.integer(2)));
        put("repeatAxis", x -> x.a(0).repeat(x.integer(1), x.integer(2)));
        put("repeatEach", x -> x.a(0).repeat(x.a(1), x.integer(2)));
        put("tile", x -> x.a(0).tile(x.integers(1)));
        put("diagonal", x -> x.a(0).diagonal(x.integer(1), x.integer(2), x.integer(3)));
        put("diag", x -> NDArrays.diag(x.a(0), x.integer(1)));
        put("tril", x -> NDArrays.tril(x.a(0), x.integer(1)));
        put("triu", x -> NDArrays.triu(x.a(0), x.integer(1)));
        put("broadcastTo", x -> x.a(0).broadcastTo(x.integers(1)));
        put("eye", x -> NDArrays.eye(x.integer(0), x.integer(1), x.integer(2)));
        put("tri", x -> NDArrays.tri(x.integer(0), x.integer(1), x.integer(2)));
        put("logspace", x -> NDArrays.logspace(x.number(0), x.number(1), x.integer(2)));
        put("linspaceOpen", x -> NDArrays.linspace(x.number(0), x.number(1), x.integer(2), false));
        put("geomspace", x -> NDArrays.geomspace(x.number(0), x.number(1), x.integer(2)));
        put("vander", x -> NDArrays.vander(x.a(0), x.integer(1)));
        put("meshgrid", x -> NDArrays.meshgrid(x.a(0), x.a(1)));
        put("meshgridIJ", x -> NDArrays.meshgridIJ(x.a(0), x.a(1)));
        put("indices", x -> NDArrays.indices(x.integers(0)));
        put("pad", x -> NDArrays.pad(x.a(0), widths(x.integers(1)), Padding.valueOf(x.text(2)), 0));
        put("arraySplit", x -> NDArrays.arraySplit(x.a(0), x.integer(1), 0));
        put("split", x -> NDArrays.split(x.a(0), x.integer(1), 0));
        put("dstack", x -> NDArrays.dstack(x.a(0), x.a(1)));
        put("columnStack", x -> NDArrays.columnStack(x.a(0), x.a(1)));
        put("sort", x -> x.a(0).sort(x.integer(1)));
        put("argsort", x -> x.a(0).argsort(x.integer(1)));
        put("unique", x -> Sets.unique(x.a(0)));
        put("uniqueAxis", x -> Sets.unique(x.a(0), x.integer(1)));
        put("uniqueAll", x -> {
            var all = Sets.uniqueAll(x.a(0));
            return new NDArray[] {all.values(), all.index(), all.inverse(), all.counts()};
        });
        put("lexsort", x -> NDArrays.lexsort(x.a(0), x.a(1)));
        put("searchsorted", x -> x.a(0).searchsorted(x.a(1), x.flag(2)));
        put("digitize", x -> Histograms.digitize(x.a(0), x.a(1), x.flag(2)));
        put("intersect1d", x -> Sets.intersect1d(x.a(0), x.a(1)));
        put("union1d", x -> Sets.union1d(x.a(0), x.a(1)));
        put("setdiff1d", x -> Sets.setdiff1d(x.a(0), x.a(1)));
        put("setxor1d", x -> Sets.setxor1d(x.a(0), x.a(1)));
        put("isin", x -> Sets.isin(x.a(0), x.a(1)));
        put("bincount", x -> Histograms.bincount(x.a(0)));
        put("bincountWeights", x -> Histograms.bincount(x.a(0), x.a(1), x.integer(2)));
        put("histogram", x -> both(Histograms.histogram(x.a(0), x.integer(1))));
        put("histogramRule", x -> both(Histograms.histogram(x.a(0), x.text(1))));
        put(
                "histogramDensity",
                x -> Histograms.histogram(x.a(0), x.a(1), null, true).counts());
        put("histogram2d", x -> {
            var all = Histograms.histogram2d(x.a(0), x.a(1), x.integer(2));
            return new NDArray[] {all.counts(), all.xEdges(), all.yEdges()};
        });
        put("interp", x -> Histograms.interp(x.a(0), x.a(1), x.a(2)));
    }

    private static NDArray[] both(Histograms.Histogram histogram) {
        return new NDArray[] {histogram.counts(), histogram.edges()};
    }

    private static int[][] widths(int... pairs) {
        var widths = new int[pairs.length / 2][];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = new int[] {pairs[2 * i], pairs[2 * i + 1]};
        }
        return widths;
    }

    private static Slice[] slices(String text, NDArray... arrays) {
        var slices = new ArrayList<Slice>();
        for (var part : List.of(text.split(","))) {
            var word = part.strip();
            slices.add(
                    word.startsWith("@")
                            ? Slice.of(arrays[word.charAt(1) - '0'])
                            : Slice.parse(word).get(0));
        }
        return slices.toArray(Slice[]::new);
    }

    /** Of all elements at once, which gives a Java number. */
    private static Object whole(String name, NDArray a) {
        return switch (name) {
            case "sum" -> a.sum();
            case "prod" -> a.prod();
            case "max" -> a.max();
            case "min" -> a.min();
            case "ptp" -> a.ptp();
            case "mean" -> a.mean();
            case "var" -> a.var();
            case "std" -> a.std();
            case "median" -> a.median();
            case "any" -> a.any();
            case "all" -> a.all();
            case "argmax" -> a.argmax();
            case "argmin" -> a.argmin();
            case "countNonzero" -> a.countNonzero();
            case "nansum" -> a.nansum();
            case "nanprod" -> a.nanprod();
            case "nanmean" -> a.nanmean();
            case "nanvar" -> a.nanvar();
            case "nanstd" -> a.nanstd();
            case "nanmax" -> a.nanmax();
            case "nanmin" -> a.nanmin();
            case "nanmedian" -> a.nanmedian();
            case "nanargmax" -> a.nanargmax();
            case "nanargmin" -> a.nanargmin();
            case "cumsum" -> a.cumsum();
            case "cumprod" -> a.cumprod();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
