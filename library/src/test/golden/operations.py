"""Makes the golden values of the operations of elara.array from NumPy (and SciPy) themselves: one table for all.

    python library/src/test/golden/operations.py

writes library/src/test/resources/golden/array/operations.tsv: one case a line, fields separated by tabs: the operation, the relative
tolerance, the result, the arguments. An array is written as in array.py (B is uint8; C complex128 with real and imaginary
parts in turn), several results with | between them. Other arguments: #number, (1,2) for integers, 'text, ? 0 or 1 for truth, - for none.
"""

import sys

sys.path.pop(0)  # array.py beside this file is not Python's own module of that name

import itertools
import pathlib
import warnings

import numpy as np
import scipy.special as special

assert np.__version__.startswith("2.4."), np.__version__
warnings.simplefilter("ignore")
OUT = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "array"
RNG = np.random.default_rng(20260202)
LETTERS = {"bool": "Z", "uint8": "B", "int32": "I", "int64": "J", "float32": "F", "float64": "D", "complex128": "C"}
TYPES = list(LETTERS)
REAL = TYPES[:-1]
CASES = []


def number(x):
    if isinstance(x, (np.bool_, bool)):
        return "1" if x else "0"
    if isinstance(x, np.complexfloating):
        return number(x.real) + "," + number(x.imag)
    if isinstance(x, np.floating):
        if np.isnan(x):
            return "NaN"
        if np.isinf(x):
            return "Infinity" if x > 0 else "-Infinity"
        if x == int(x) and abs(x) < 1e15 and not (x == 0 and np.signbit(x)):
            return str(int(x))
        return str(x)
    return str(x)


def field(a):
    a = np.asarray(a)
    return f"{LETTERS[str(a.dtype)]};{','.join(map(str, a.shape))};{','.join(number(x) for x in a.ravel())}"


def argument(x):
    if x is None:
        return "-"
    if isinstance(x, (np.ndarray, np.generic)):
        return field(x)
    if isinstance(x, bool):
        return "?1" if x else "?0"
    if isinstance(x, (int, float)):
        return "#" + repr(x)
    if isinstance(x, str):
        return "'" + x
    return "(" + ",".join(map(str, x)) + ")"


def case(name, function, *args, tol=0.0):
    """One case, unless NumPy has a type for the result that Elara has not, or refuses the types."""
    try:
        args = tuple(np.asarray(a) if isinstance(a, np.generic) else a for a in args)
        result = function(*[a.copy() if isinstance(a, np.ndarray) else a for a in args])
    except (TypeError, np.exceptions.DTypePromotionError):
        return
    except (ValueError, IndexError) as e:
        CASES.append((name, "0", "!" + str(e).strip().split("\n")[0].replace("  ", " "), *map(argument, args)))
        return
    results = result if isinstance(result, (tuple, list)) else [result]
    results = [np.asarray(r) for r in results]
    if any(str(r.dtype) not in LETTERS for r in results):
        return
    if tol and results[0].dtype == "float32":
        tol = max(tol, 1e-6)
    CASES.append((name, repr(tol) if tol else "0", "|".join(map(field, results)), *map(argument, args)))


def values(dtype, shape):
    """Small values that meet often, so that comparisons and extrema have ties."""
    if dtype == "bool":
        return RNG.integers(0, 2, shape).astype(bool)
    if dtype == "uint8":
        return RNG.choice(np.array([0, 1, 2, 3, 7, 100, 200, 255], "uint8"), shape)
    if dtype in ("int32", "int64"):
        return RNG.integers(-9, 10, shape).astype(dtype)
    if dtype == "complex128":
        return np.round(RNG.normal(0, 3, shape), 1) + 1j * np.round(RNG.normal(0, 3, shape), 1)
    return np.asarray(np.round(RNG.normal(0, 3, shape), 1) + 0.0).astype(dtype)


SHAPES = [(), (1,), (5,), (3, 4), (0, 2), (2, 1, 3), (2, 1, 2, 1, 3)]
ODD = np.array([0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 1e-9, 1e300, np.inf, -np.inf, np.nan])


def functions():
    same = {"neg": np.negative, "abs": np.abs, "square": np.square, "sign": np.sign, "reciprocal": np.reciprocal, "floor": np.floor,
            "ceil": np.ceil, "trunc": np.trunc, "round": np.round, "invert": np.invert, "isnan": np.isnan, "isinf": np.isinf,
            "isfinite": np.isfinite, "logicalNot": np.logical_not, "real": np.real, "imag": np.imag, "conj": np.conj,
            "angle": np.angle, "signbit": np.signbit, "nanToNum": np.nan_to_num}
    floating = {"sqrt": np.sqrt, "cbrt": np.cbrt, "exp": np.exp, "exp2": np.exp2, "expm1": np.expm1, "log": np.log, "log2": np.log2,
                "log10": np.log10, "log1p": np.log1p, "sin": np.sin, "cos": np.cos, "tan": np.tan, "asin": np.arcsin,
                "acos": np.arccos, "atan": np.arctan, "sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh, "asinh": np.arcsinh,
                "acosh": np.arccosh, "atanh": np.arctanh, "deg2rad": np.deg2rad, "rad2deg": np.rad2deg, "rint": np.rint, "sinc": np.sinc,
                "sigmoid": special.expit, "erf": special.erf, "erfc": special.erfc, "gamma": special.gamma, "lgamma": special.gammaln}
    inverse = {"asin", "acos", "atan", "asinh", "acosh", "atanh"}
    for name, f in {**same, **floating}.items():
        close = name in floating and name not in ("sqrt", "rint")
        for dtype, shape in itertools.product(TYPES, SHAPES):
            if dtype == "complex128" and (name in inverse or name in ("expm1", "log1p", "exp2", "gamma", "lgamma", "erf", "erfc", "sinc", "reciprocal", "nanToNum")):
                continue
            if name in floating and dtype in ("bool", "uint8"):
                # NumPy has float16 for these.
                case(name, lambda a: f(a.astype("float64")), values(dtype, shape), tol=1e-13 if close else 0)
                continue
            if name in ("angle", "signbit") and dtype in ("bool", "uint8"):
                continue
            if name == "reciprocal" and dtype in ("uint8", "int32", "int64"):
                a = values(dtype, shape)
                case(name, f, np.where(a == 0, 1, a).astype(dtype))
                continue
            tol = 4e-7 if dtype == "float32" else 1e-13
            case(name, f, values(dtype, shape), tol=tol if close or dtype == "complex128" or name == "angle" else 0)
        odd = ODD if name not in ("sin", "cos", "tan", "sinc", "gamma", "lgamma") else ODD[np.abs(ODD) < 1000]
        case(name, f, odd, tol=1e-13 if close else 0)
        wide = np.array([0.01, 0.3, 0.99, 1.7, 4.0, 7.3, 25.0, 88.0, -0.3, -1.2, -6.6])
        case(name, f, wide, tol=1e-13 if close else 0)
    for decimals, dtype in itertools.product([0, 1, 2, -1, 5], REAL):
        if dtype in ("bool", "uint8"):
            continue
        case("roundTo", lambda a, d: np.round(a, d), np.round(RNG.normal(0, 40, 8), 3).astype(dtype), decimals)
    for axis, shape in [(0, (3, 4)), (1, (3, 4)), (-1, (2, 3, 2))]:
        for dtype in ("float32", "float64"):
            case("softmax", special.softmax, values(dtype, shape), axis, tol=1e-6 if dtype == "float32" else 1e-14)
            case("logsumexp", special.logsumexp, values(dtype, shape), axis, tol=1e-6 if dtype == "float32" else 1e-13)


BINARY = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "floorDiv": np.floor_divide, "mod": np.remainder,
    "fmod": np.fmod, "pow": np.power, "maximum": np.maximum, "minimum": np.minimum, "fmax": np.fmax, "fmin": np.fmin,
    "atan2": np.arctan2, "hypot": np.hypot, "copysign": np.copysign, "nextafter": np.nextafter, "logaddexp": np.logaddexp,
    "logaddexp2": np.logaddexp2, "heaviside": np.heaviside, "bitwiseAnd": np.bitwise_and, "bitwiseOr": np.bitwise_or,
    "bitwiseXor": np.bitwise_xor, "leftShift": np.left_shift, "rightShift": np.right_shift, "gcd": np.gcd, "lcm": np.lcm,
    "gt": np.greater, "ge": np.greater_equal, "lt": np.less, "le": np.less_equal, "eq": np.equal, "ne": np.not_equal,
    "logicalAnd": np.logical_and, "logicalOr": np.logical_or, "logicalXor": np.logical_xor,
}
CLOSE = {"pow", "atan2", "hypot", "logaddexp", "logaddexp2"}


def binary():
    for name, s, t in itertools.product(BINARY, TYPES, TYPES):
        a, b = values(s, (2, 3)), values(t, (3,))
        if name == "pow":
            b = np.abs(b).astype(t)
            if s == "complex128" or t == "complex128":
                a, b = a + (3 if s != "bool" else False), b
        if name in ("leftShift", "rightShift"):
            b = (np.abs(b) % 8).astype(t)
        complexes = "complex128" in (s, t)
        tol = 4e-7 if (s, t) == ("float32", "float32") else 1e-13
        case(name, BINARY[name], a, b, tol=tol if name in CLOSE or (complexes and name in ("mul", "div", "pow")) else 0)
    odd = np.array([0.0, -0.0, 1.0, -1.0, 2.5, -3.0, np.inf, -np.inf, np.nan])
    for name, dtype in itertools.product(BINARY, ["float64", "float32"]):
        x = odd.astype(dtype)
        if name in ("maximum", "minimum", "fmax", "fmin"):
            x = x[[0, 2, 3, 4, 5, 6, 7, 8]]  # of 0.0 and -0.0 either is right
        case(name, BINARY[name], x[:, None], x, tol=(4e-7 if dtype == "float32" else 1e-13) if name in CLOSE else 0)
    for name, dtype in itertools.product(["add", "sub", "mul", "floorDiv", "mod", "fmod", "maximum", "lt", "bitwiseAnd"], ["uint8", "int32", "int64"]):
        info = np.iinfo(dtype)
        x = np.array([info.max, info.min, 1, 2, 3, info.max // 2], dtype)
        case(name, BINARY[name], x[:, None], x)
    shapes = [(), (1,), (3,), (2, 3), (2, 1), (2, 1, 3), (0,), (2, 0), (4,)]
    for s, t in itertools.product(shapes, shapes):
        case("add", np.add, values("int64", s), values("complex128", t))
        case("mod", np.remainder, values("float64", s), values("float64", t))
    scalar = {"add": lambda a, s: a + s, "sub": lambda a, s: a - s, "mul": lambda a, s: a * s, "div": lambda a, s: a / s,
              "floorDiv": lambda a, s: a // s, "mod": lambda a, s: a % s, "rsub": lambda a, s: s - a, "rdiv": lambda a, s: s / a,
              "rfloorDiv": lambda a, s: s // a, "rmod": lambda a, s: s % a, "rpow": lambda a, s: s ** a}
    for (name, f), dtype, s in itertools.product(scalar.items(), TYPES, [3, 2, 2.5, -1.5]):
        a = values(dtype, (4,))
        if name == "rpow":
            a = np.abs(a).astype(dtype)
        case(name + ("Long" if isinstance(s, int) else "Double"), f, a, s, tol=(4e-7 if dtype == "float32" else 1e-13) if name == "rpow" or dtype == "complex128" else 0)
    for s, t in itertools.product(TYPES, TYPES):
        case("astype", lambda a, name: a.astype(name), np.abs(values(s, (6,))).astype(s), t)


REDUCE = {"sum": np.sum, "prod": np.prod, "max": np.max, "min": np.min, "ptp": np.ptp, "mean": np.mean, "var": np.var, "std": np.std,
          "median": np.median, "any": np.any, "all": np.all, "argmax": np.argmax, "argmin": np.argmin, "countNonzero": np.count_nonzero}
NAN = {"nansum": np.nansum, "nanprod": np.nanprod, "nanmean": np.nanmean, "nanvar": np.nanvar, "nanstd": np.nanstd, "nanmax": np.nanmax,
       "nanmin": np.nanmin, "nanmedian": np.nanmedian, "nanargmax": np.nanargmax, "nanargmin": np.nanargmin}


def reductions():
    def tolerance(name, dtype):
        loose = name in ("sum", "prod", "mean", "var", "std", "median") or name in NAN
        return 0 if not loose or dtype in ("bool", "uint8", "int32", "int64") and name in ("sum", "prod") else 1e-6 if dtype == "float32" else 1e-13

    def widened(name, r):
        # NumPy adds up unsigned numbers as uint64.
        return r.astype("int64") if str(r.dtype) == "uint64" else r

    for (name, f), dtype in itertools.product({**REDUCE, **NAN}.items(), TYPES):
        if dtype == "complex128" and (name in NAN or name in ("median", "ptp")):
            continue
        for shape in [(5,), (3, 4), (2, 3, 2), (2, 1, 2, 1, 3)]:
            a = values(dtype, shape)
            if name in NAN and dtype.startswith("float"):
                a.ravel()[RNG.random(a.size) < 0.2] = np.nan
            for axis in [None, *range(len(shape))]:
                if dtype == "complex128" and axis is None and not name.startswith(("a", "c")):
                    continue  # a Java number has no imaginary part
                if name in NAN and axis is None and dtype.startswith("float") and np.isnan(a).all():
                    continue
                case(name, lambda x, ax: widened(name, np.asarray(f(x, axis=ax))), a, axis, tol=tolerance(name, dtype))
        if not name.startswith(("arg", "nan", "count")):
            a = values(dtype, (2, 3, 2))
            for axes in [(0, 1), (0, 2), (1, 2), (0, 1, 2)]:
                for keep in (False, True):
                    case(name + "Axes", lambda x, ax, k: widened(name, np.asarray(f(x, axis=ax, keepdims=k))), a, axes, keep, tol=tolerance(name, dtype))
    for name, f in [("var", np.var), ("std", np.std)]:
        for dtype, ddof in itertools.product(["int64", "float64", "float32", "complex128"], [0, 1, 2]):
            case(name + "Ddof", lambda x, ax, d: f(x, axis=ax, ddof=d), values(dtype, (3, 5)), 1, ddof, tol=1e-6 if dtype == "float32" else 1e-13)
    for name, f in [("cumsum", np.cumsum), ("cumprod", np.cumprod)]:
        for dtype, shape in itertools.product(TYPES, [(5,), (3, 4), (2, 3, 2), (0, 2)]):
            for axis in [None, *range(len(shape))]:
                case(name, lambda x, ax: widened(name, f(x, axis=ax)), values(dtype, shape), axis, tol=1e-6 if dtype == "float32" else 1e-12 if dtype == "complex128" else 0)
    methods = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
               "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]
    for method, q in itertools.product(methods, [0.0, 0.1, 0.25, 0.4, 0.5, 0.75, 0.9, 1.0]):
        for a in [np.array([3.0, 1.0, 4.0, 1.5, 9.0]), np.array([7, 1, 5, 5]), values("float64", (2, 6))]:
            axis = a.ndim - 1
            case("quantile", lambda x, p, ax, m: np.quantile(x, p, axis=ax, method=m.lower()), a, q, axis, method.upper(), tol=1e-13)
    for q in [0, 10.0, 33.3, 50.0, 99.0, 100.0]:
        case("percentile", lambda x, p: np.percentile(x, p), values("float64", (17,)), float(q), tol=1e-13)
    for times, dtype in itertools.product([0, 1, 2, 3], REAL):
        for axis in (0, 1):
            case("diff", lambda x, n, ax: np.diff(x, n, axis=ax), values(dtype, (4, 5)), times, axis)
    for axis in (0, 1):
        case("gradient", lambda x, h, ax: np.gradient(x, h, axis=ax), values("float64", (4, 5)), 0.5, axis, tol=1e-14)
        case("gradientAt", lambda x, p, ax: np.gradient(x, p, axis=ax), values("float64", (4, 4)), np.array([0.0, 1.0, 3.0, 3.5]), axis, tol=1e-13)
        case("trapezoid", lambda y, dx: np.trapezoid(y, dx=dx), values("float64", (3, 5)), 0.5, tol=1e-13)
        case("average", lambda x, w, ax: np.average(x, weights=w, axis=ax), values("float64", (3, 3)), np.array([1.0, 2.0, 0.5]), axis, tol=1e-13)
    for shape in [(3, 6), (1, 5), (2, 2)]:
        a = values("float64", shape)
        case("cov", np.cov, a, tol=1e-12)
        case("corrcoef", np.corrcoef, a + np.arange(a.size).reshape(shape) * 0.01, tol=1e-12)


FANCY = [
    "@0", "@0,@1", ":,@0", "@0,:", "0,@0", "@0,0", "@0,...,@1", ":,@0,@1", "@0,:,@1", "None,@0", "@0,None,@1", "...,@0", "1:,@0",
    "::-1,@0,::2", "@0,1,:", "0,:,@0", ":,None,@0", "@0,@1,@0", "1,@0,None,@1", "@0,:,0",
]


def evaluated(text, indices):
    parts = []
    for part in text.split(","):
        part = part.strip()
        if part.startswith("@"):
            parts.append(indices[int(part[1:])])
        elif part == "None":
            parts.append(None)
        elif part == "...":
            parts.append(Ellipsis)
        elif ":" in part:
            parts.append(slice(*[int(p) if p else None for p in part.split(":")]))
        else:
            parts.append(int(part))
    return tuple(parts)


def indexing():
    for text in FANCY:
        for shapes in [((3,), (3,)), ((2, 1), (3,)), ((), (2,)), ((0,), (1,)), ((2,), (3,))]:
            for dtype in ["int64", RNG.choice(["float32", "uint8", "bool", "complex128"])]:
                a = values(dtype, (2, 3, 4))
                i, j = (RNG.integers(-2, 2, s) for s in shapes)
                case("fancy", lambda x, t, p, q: x[evaluated(t, [p, q])], a, text, np.asarray(i), np.asarray(j))
                try:
                    part = a[evaluated(text, [i, j])]
                except IndexError:
                    continue
                v = values(dtype, part.shape[-1:])

                def store(x, t, v, p):
                    x[evaluated(t, [p, np.zeros(1, int)])] = v
                    return x

                if "@1" not in text and len(np.unique(np.asarray(i) % 2)) == np.size(i):
                    case("fancySet", store, a, text, v, np.asarray(i))
    for text in ["@0", "@0,1", "0,@0", ":,@0", "@0,:", "...,@0"]:
        for mask in [np.array([True, False]), np.array([True, False, True]), np.array([False, False, True, True])]:
            case("fancy", lambda x, t, p, q: x[evaluated(t, [p, q])], values("int64", (2, 3, 4)), text, mask, mask)
    a = values("int64", (2, 3))
    case("fancy", lambda x, t, p, q: x[evaluated(t, [p, q])], values("float64", (2, 3, 4)), "@0", a > 0, a)
    case("fancy", lambda x, t, p, q: x[evaluated(t, [p, q])], values("float64", (4, 2, 3)), "1:,@0", a > 0, a)
    for dtype in TYPES:
        a = values(dtype, (3, 4))
        case("take", lambda x, i: np.take(x, i), a, np.array([[0, 5], [-1, 11]]))
        case("takeAxis", lambda x, i, ax: np.take(x, i, axis=ax), a, np.array([2, 0, -1]), 0)
        case("takeAxis", lambda x, i, ax: np.take(x, i, axis=ax), a, np.array([[2, 0], [3, 3]]), 1)
        case("compress", lambda x, c, ax: np.compress(c, x, axis=ax), a, np.array([True, False, True]), 0)
        case("nonzero", np.nonzero, a)
        case("argwhere", np.argwhere, a)
        case("flatnonzero", np.flatnonzero, a)
        case("delete", lambda x, i, ax: np.delete(x, i, axis=ax), a, np.array([0, -1]), 1)
        case("insert", lambda x, i, v, ax: np.insert(x, i, v, axis=ax), a, 1, values(dtype, (1, 4)), 0)
        case("extract", lambda x, m: x[m], a, a != 0)
        case("where", lambda c, x, y: np.where(c, x, y), a, a, values(dtype, (4,)))
        if dtype != "complex128":
            case("takeAlong", lambda x, ax: np.take_along_axis(x, np.argsort(x, axis=ax, kind="stable"), ax), a, 0)


def shaping():
    for dtype in ["int64", "complex128", "uint8"]:
        a = values(dtype, (2, 3, 4))
        for x, y in [(0, 1), (0, 2), (-1, 1)]:
            case("swapaxes", np.swapaxes, a, x, y)
            case("moveaxis", np.moveaxis, a, x, y)
        for axes in [(0,), (1, 2), (0, 1, 2), (-1,)]:
            case("flip", lambda v, ax: np.flip(v, ax), a, axes)
        for k in (-1, 0, 1, 2, 3, 5):
            case("rot90", np.rot90, a, k)
            case("roll", lambda v, s: np.roll(v, s), a, k)
            case("rollAxis", lambda v, s, ax: np.roll(v, s, axis=ax), a, k, 1)
        for axis in (0, 1, 2):
            case("repeatAxis", lambda v, n, ax: np.repeat(v, n, axis=ax), a, 2, axis)
            case("repeatEach", lambda v, n, ax: np.repeat(v, n, axis=ax), a, np.arange(a.shape[axis]), axis)
        for times in [(2,), (1, 2), (2, 1, 3), (2, 2, 1, 1), (0, 1)]:
            case("tile", np.tile, a, times)
        for k in (-3, -1, 0, 1, 2, 7):
            case("diagonal", lambda v, o, i, j: np.diagonal(v, o, i, j), a, k, 0, 2)
            case("diag", np.diag, values(dtype, (3,)), k)
            case("diag", np.diag, values(dtype, (3, 4)), k)
            case("tril", np.tril, a, k)
            case("triu", np.triu, a, k)
        for shape in [(3, 4), (2, 3, 4), (5, 2, 3, 4), (3, 1)]:
            case("broadcastTo", lambda v, s: np.broadcast_to(v, s), values(dtype, (3, 4)), shape)
    for n, m, k in [(3, 3, 0), (2, 4, 1), (4, 2, -1), (0, 2, 0)]:
        case("eye", np.eye, n, m, k)
        case("tri", np.tri, n, m, k)
    for start, stop, n in [(0, 2, 3), (-1, 1, 5), (1, 3, 1), (0, 1, 0)]:
        case("logspace", lambda a, b, c: np.logspace(a, b, c), float(start), float(stop), n, tol=1e-14)
        case("linspaceOpen", lambda a, b, c: np.linspace(a, b, c, endpoint=False), float(start), float(stop), n, tol=1e-15)
    for start, stop, n in [(1, 1000, 4), (2, 32, 5), (-1, -8, 4), (5, 5, 3), (1, 2, 1)]:
        case("geomspace", lambda a, b, c: np.geomspace(a, b, c), float(start), float(stop), n, tol=1e-14)
    for dtype in ("int64", "float64"):
        case("vander", np.vander, values(dtype, (4,)), 3)
        case("meshgrid", lambda x, y: np.meshgrid(x, y), values(dtype, (3,)), values(dtype, (2,)))
        case("meshgridIJ", lambda x, y: np.meshgrid(x, y, indexing="ij"), values(dtype, (3,)), values(dtype, (2,)))
    for shape in [(2, 3), (4,), (2, 1, 2)]:
        case("indices", np.indices, shape)
    modes = ["constant", "edge", "linear_ramp", "maximum", "mean", "median", "minimum", "reflect", "symmetric", "wrap"]
    for mode, dtype in itertools.product(modes, ["int64", "float64", "uint8"]):
        for widths in [((1, 2),), ((0, 5),), ((7, 1),)]:
            case("pad", lambda v, w, m: np.pad(v, (w,), m.lower()), values(dtype, (4,)), widths[0], mode.upper(), tol=1e-13)
        case("pad", lambda v, w, m: np.pad(v, ((w[0], w[1]), (w[2], w[3])), m.lower()), values(dtype, (2, 3)), (1, 2, 0, 3), mode.upper(), tol=1e-13)
    for n in (1, 2, 3, 5, 7):
        case("arraySplit", lambda v, k: np.array_split(v, k), values("int64", (7,)), n)
        case("split", lambda v, k: np.split(v, k), values("int64", (6,)), n)
    case("dstack", lambda x, y: np.dstack([x, y]), values("int64", (3,)), values("int64", (3,)))
    case("dstack", lambda x, y: np.dstack([x, y]), values("int64", (2, 3)), values("float64", (2, 3)))
    case("columnStack", lambda x, y: np.column_stack([x, y]), values("int64", (3,)), values("float64", (3,)))
    case("columnStack", lambda x, y: np.column_stack([x, y]), values("int64", (3, 2)), values("float64", (3,)))


def ordering():
    for dtype, shape in itertools.product(TYPES, [(9,), (4, 5), (2, 3, 4), (300,), (0,), (1,)]):
        a = values(dtype, shape)
        if dtype.startswith("float") and a.size > 4:
            a.ravel()[[1, 3]] = np.nan, -np.inf
        for axis in range(len(shape)):
            case("sort", lambda x, ax: np.sort(x, axis=ax), a, axis)
            case("argsort", lambda x, ax: np.argsort(x, axis=ax, kind="stable"), a, axis)
        case("unique", lambda x: np.unique(x), a)
        if dtype != "complex128":
            case("uniqueAll", lambda x: np.unique(x, return_index=True, return_inverse=True, return_counts=True), a)
    for dtype in ("int64", "float64", "uint8"):
        case("lexsort", lambda x, y: np.lexsort((x, y)), values(dtype, (9,)), values(dtype, (9,)))
        case("uniqueAxis", lambda x, ax: np.unique(x, axis=ax), RNG.integers(0, 2, (6, 2)).astype(dtype), 0)
        s = np.sort(values(dtype, (7,)))
        for right in (False, True):
            case("searchsorted", lambda x, v, r: np.searchsorted(x, v, "right" if r else "left"), s, values(dtype, (2, 4)), right)
            case("digitize", lambda v, x, r: np.digitize(v, x, right=r), values(dtype, (6,)), np.unique(s), right)
            case("digitize", lambda v, x, r: np.digitize(v, x, right=r), values(dtype, (6,)), np.unique(s)[::-1].copy(), right)
    for s, t in itertools.product(["int64", "float64", "uint8", "bool"], ["int64", "float64", "float32"]):
        for name, f in [("intersect1d", np.intersect1d), ("union1d", np.union1d), ("setdiff1d", np.setdiff1d), ("setxor1d", np.setxor1d), ("isin", np.isin)]:
            case(name, f, values(s, (6,)), values(t, (5,)))
    case("bincount", lambda x: np.bincount(x), RNG.integers(0, 6, 12))
    case("bincount", lambda x: np.bincount(x), np.array([], int))
    case("bincountWeights", lambda x, w, m: np.bincount(x, w, m), RNG.integers(0, 6, 12), values("float64", (12,)), 9, tol=1e-14)
    for n, dtype in itertools.product([1, 2, 5, 10], ["int64", "float64", "float32"]):
        case("histogram", lambda x, k: np.histogram(x.astype("float64"), k), values(dtype, (40,)), n, tol=1e-15)
        case("histogramDensity", lambda x, e: np.histogram(x.astype("float64"), e, density=True)[0], values(dtype, (40,)), np.array([-6.0, -2.0, 0.0, 1.0, 5.0]), tol=1e-14)
    for rule in ["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"]:
        case("histogramRule", lambda x, r: np.histogram(x, r), RNG.normal(0, 1, 60).round(3), rule, tol=1e-14)
    case("histogram2d", lambda x, y, k: np.histogram2d(x, y, k), values("float64", (30,)), values("float64", (30,)), 4, tol=1e-15)
    for _ in range(10):
        xp = np.unique(values("float64", (6,)))
        case("interp", lambda x, p, f: np.interp(x, p, f), values("float64", (9,)) * 1.5, xp, values("float64", xp.shape), tol=1e-13)


def complex_inverses():
    """On both sides of the cuts, far from and near to where they begin, and on them, where the sign of a zero says the side."""
    parts = [0.0, -0.0, 0.5, -0.5, 2.0, -2.0, 1e-3, 30.0]
    grid = np.array([complex(x, y) for x in parts for y in parts if abs(x) != 1 or y != 0])
    for name, f in {"asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "asinh": np.arcsinh, "acosh": np.arccosh, "atanh": np.arctanh}.items():
        for part in np.split(grid, 8):
            case(name, f, part, tol=1e-13)


def written():
    rows = [tuple(c) for c in CASES]
    lines = ["\t".join(x.replace("\n", "\\n") for x in row) for row in rows]
    (OUT / "operations.tsv").write_text("\n".join(lines) + "\n")
    counts = {}
    for row in rows:
        counts[row[0]] = counts.get(row[0], 0) + 1
    print(len(lines), "cases of", len(counts), "operations")


if __name__ == "__main__":
    for area in [functions, binary, reductions, indexing, shaping, ordering, complex_inverses]:
        area()
    written()
