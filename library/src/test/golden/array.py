"""Makes the golden values of elara.array from NumPy itself (numpy 2.4).

    python library/src/test/golden/array.py

writes library/src/test/resources/golden/array/*.tsv: one case a line, fields separated by tabs. An array is written as
type;shape;values (the type as the JVM's letter for its elements: Z I J F D; values row-major, comma-separated, in the
shortest digits that read back the same), or type;shape;@start,step for start + i * step. An error is written as !message. Line ends within a field are written \\n.
"""

import itertools
import pathlib
import warnings

import numpy as np

assert np.__version__.startswith("2.4."), np.__version__
warnings.simplefilter("ignore")
OUT = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "array"
RNG = np.random.default_rng(20260101)
TYPES = ["bool", "int32", "int64", "float32", "float64"]
LETTERS = dict(zip(TYPES, "ZIJFD"))


def number(x):
    if isinstance(x, (np.bool_, bool)):
        return "1" if x else "0"
    if isinstance(x, np.floating):
        if np.isnan(x):
            return "NaN"
        if np.isinf(x):
            return "Infinity" if x > 0 else "-Infinity"
        return str(x)
    return str(x)


def field(a):
    a = np.asarray(a)
    return f"{LETTERS[str(a.dtype)]};{','.join(map(str, a.shape))};{','.join(number(x) for x in a.ravel())}"


class Steps:
    """start + i * step: a long array in few characters."""

    def __init__(self, dtype, shape, start, step):
        self.field = f"{LETTERS[dtype]};{','.join(map(str, shape))};@{start},{step}"
        n = int(np.prod(shape))
        self.array = (start + np.arange(n) * step).astype(dtype).reshape(shape)


def attempt(f):
    """The result as a field, or the error."""
    try:
        return field(f())
    except (ValueError, IndexError, TypeError) as e:
        # Ours writes the unknown axis of a reshape as it was given.
        return "!" + str(e).strip().replace("newaxis", "-1")


def write(name, lines):
    lines = ["\t".join(line) for line in lines]
    (OUT / f"{name}.tsv").write_text("\n".join(lines) + "\n")
    print(f"{name}: {len(lines)} cases")


def escaped(text):
    return text.replace("\n", "\\n")


def values(dtype, shape):
    """Small values that meet often, so that comparisons and extrema have ties."""
    if dtype == "bool":
        return RNG.integers(0, 2, shape).astype(bool)
    if dtype in ("int32", "int64"):
        return RNG.integers(-9, 10, shape).astype(dtype)
    return np.round(RNG.normal(0, 3, shape), 1).astype(dtype)


# ---------------------------------------------------------------------------------------------------- printing

def printing():
    cases = []

    def show(a):
        if isinstance(a, Steps):
            cases.append((a.field, escaped(repr(a.array))))
        else:
            cases.append((field(a), escaped(repr(np.asarray(a)))))

    inf, nan = np.inf, np.nan
    hand = [
        [1, 2, 3], [1, -2, 300], [0], [], 5, -7, [[1, 2], [3, 4]], [[5, -70], [800, 9]], [2**62, -1],
        [-(2**63), 2**63 - 1], [True, False], [True, True], True, [[True], [False]], [1.0, 2.0], [1.5, 2.25],
        [0.1, 0.2, 0.1 + 0.2], 5.0, -0.0, [0.0, -0.0], [-1.0, 1.0], [1e8, 1.0], [99999999.0, 1e5], [1e-4, 1.0],
        [9.9e-5, 1.0], [0.001, 1.0], [0.001, 1.001], [1e-5], [1e16, 1.0], [1e100, 1e-100], [1e300, 5e-324], nan, inf,
        -inf, [nan], [inf, nan], [-inf, 1.0], [nan, 1.0, -2.5], [nan, 123456.789], [-inf, 1e10], [nan, 1e-10], [inf, 12],
        [1 / 3, 2 / 3], [1 / 3, 100 / 3], [1 / 3, 1e5 / 3], [123456789.0], [12345678.9], [1234567.891234567],
        [0.12345678901234], [9.999999995, 1.0], [0.999999999], [99.999999999], [0.000123456789], [1e22], [1e23],
        [2.0**-44], [2.0**53], [5e-324], [1.7976931348623157e308], [2.2250738585072014e-308], [4.35, 0.5, 1e3],
        [0.5, 0.25, 0.125], [1.0, 1000.0], [1.0, 1000.1], [1e-3, 0.5], [3e8], [123.456, -0.001], [[1.0, nan], [inf, -1e5]],
        [0.000000005, 1.0], [2.5e-8], [1e7, 2e7], [12345.678, 0.1], [100.0, 99.5], [0.1] * 12, [2e-3, 2.0e-3],
        [[0.0, 0.0], [0.0, 1e-12]], [1.23456785e-2, 0.5], [0.5, 1.5, 2.5], [1e15, 1.5], [1e9], [-1e9, 1],
        [0.123456785, 0.123456775], [1.00000001, 1.000000001],
    ]
    for h in hand:
        a = np.array(h)
        show(a)
        if a.dtype == np.float64:
            with np.errstate(over="ignore", under="ignore"):
                show(a.astype(np.float32))
        if a.dtype == np.int64:
            show(a.astype(np.int32))
    for dtype in TYPES:
        for shape in [(0,), (0, 3), (3, 0), (2, 0, 4), (1,), (1, 1), (1, 1, 1), (2, 1, 3), (1, 2, 3, 2), (3, 4), (2, 3, 4)]:
            show(values(dtype, shape))
        for n in (11, 18, 19, 26):
            show(values(dtype, (n,)))
        show(values(dtype, (2, 2, 19)))
        for shape in [(1001,), (1200, 2), (2, 1200), (40, 30), (6, 200), (1, 1001), (500, 1, 3)]:
            show(Steps(dtype, shape, -5, 1))
    show(Steps("int64", (1000,), 0, 1))
    show(Steps("int64", (2, 7, 1, 80), -5, 1))
    show(np.arange(10**17, 10**17 + 9))
    show(np.array([10**18, 1, -5] * 3))
    show(np.arange(40.0) / 7)
    show(Steps("float64", (2000,), 0.1, 0.37))
    show(Steps("float64", (100, 100), -50.0, 0.01))
    show(Steps("float32", (100, 100), -50.0, 0.5))
    show(Steps("float64", (1500,), 1e-7, 1e5))
    scales = [-200, -20, -12, -8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 5, 7, 8, 9, 15, 20, 200]
    for scale in scales:
        x = RNG.normal(0, 1, (2, 3)) * 10.0**scale
        show(x)
        if abs(scale) < 35:
            show(x.astype(np.float32))
            show(np.round(RNG.normal(0, 1, 7), 3) * 10.0**scale)
    for _ in range(80):
        n = int(RNG.integers(1, 9))
        shape = [(n,), (n, 2), (2, n), (2, 2, n)][int(RNG.integers(4))]
        x = RNG.normal(0, 1, shape) * 10.0 ** RNG.integers(-4, 5, shape)
        x = np.round(x, int(RNG.integers(0, 10)))
        x[RNG.random(shape) < 0.05] = [nan, inf, -inf, 0.0][int(RNG.integers(4))]
        if RNG.random() < 0.4:
            x = x.astype(np.float32)
        show(x)
    bits = RNG.integers(0, 2**64, 60, dtype=np.uint64).view(np.float64)
    for x in bits[np.isfinite(bits)]:
        show(np.array([x]))
    bits = RNG.integers(0, 2**32, 60, dtype=np.uint32).view(np.float32)
    for x in bits[np.isfinite(bits)]:
        show(np.array([x]))
        show(np.array([x, 1]))
    write("printing", cases)


# ---------------------------------------------------------------------------------------------------- element by element

BINARY = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "pow": np.power, "maximum": np.maximum,
    "minimum": np.minimum, "gt": np.greater, "ge": np.greater_equal, "lt": np.less, "le": np.less_equal,
    "eq": np.equal, "ne": np.not_equal,
}


def skipped(op, *types):
    # numpy has int8 for these; ours is said in the tests.
    return op in ("pow", "square") and set(types) == {"bool"}


def arithmetic():
    cases = []
    for op, (s, t) in itertools.product(BINARY, itertools.product(TYPES, TYPES)):
        if skipped(op, s, t) or (op == "sub" and s == t == "bool"):
            continue
        a, b = values(s, (2, 2)), values(t, (2,))
        if op == "pow":
            a, b = np.abs(a), np.abs(b)
        cases.append((op, field(a), field(b), attempt(lambda: BINARY[op](a, b))))
    shapes = [(), (1,), (3,), (4,), (2, 3), (2, 1), (1, 3), (2, 1, 3), (0,), (2, 0), (1, 0), (2, 4, 3)]
    for s, t in itertools.product(shapes, shapes):
        op = ["add", "sub", "mul", "div", "lt", "maximum"][int(RNG.integers(6))]
        dtype = ["int64", "float64", "float32"][int(RNG.integers(3))]
        a, b = values(dtype, s), values(dtype, t)
        cases.append((op, field(a), field(b), attempt(lambda: BINARY[op](a, b))))
    odd = np.array([0.0, -0.0, 1.0, -1.0, 2.5, np.inf, -np.inf, np.nan])
    for op, dtype in itertools.product(BINARY, ["float64", "float32"]):
        x = odd.astype(dtype)
        if op in ("maximum", "minimum"):
            x = x[[0, 2, 3, 4, 5, 6, 7]]  # of 0.0 and -0.0 either is right
        cases.append((op, field(x[:, None]), field(x), field(BINARY[op](x[:, None], x))))
    edge = np.array([2**63 - 1, -(2**63), 1, -1, 0, 2**32])
    for op, dtype in itertools.product(["add", "sub", "mul", "maximum", "lt"], ["int64", "int32"]):
        x = edge.astype(dtype)
        cases.append((op, field(x[:, None]), field(x), field(BINARY[op](x[:, None], x))))
    n = np.array([0, 1, 2, 3, 62, 63, 64])
    for base, dtype in itertools.product([-3, -1, 0, 1, 2, 10], ["int64", "int32"]):
        x = np.array(base, dtype)
        cases.append(("pow", field(x), field(n.astype(dtype)), field(np.power(x, n.astype(dtype)))))
    cases.append(("pow", field(np.array([2, 3])), field(np.array([1, -1])), attempt(lambda: np.array([2, 3]) ** [1, -1])))
    write("arithmetic", cases)


def scalars():
    cases = []
    python = {
        "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b,
        "pow": lambda a, b: a**b, "maximum": np.maximum, "minimum": np.minimum, "gt": lambda a, b: a > b,
        "ge": lambda a, b: a >= b, "lt": lambda a, b: a < b, "le": lambda a, b: a <= b, "eq": lambda a, b: a == b,
        "ne": lambda a, b: a != b,
    }
    for op, dtype, s in itertools.product(python, TYPES, [2, 0, 3, 2.5, 0.5, 0.1, -1.0]):
        if dtype == "bool" and isinstance(s, int) and op == "pow":
            continue  # int8 again
        a = values(dtype, (3,))
        cases.append((op, field(a), repr(s), attempt(lambda: python[op](a, s))))
    for op in ("lt", "gt", "eq", "ne"):
        a = values("int32", (3,))
        cases.append((op, field(a), str(2**40), field(python[op](a, 2**40))))
    write("scalars", cases)


UNARY = {
    "neg": np.negative, "abs": np.abs, "square": np.square, "sqrt": np.sqrt, "exp": np.exp, "log": np.log,
    "tanh": np.tanh, "sin": np.sin, "cos": np.cos,
}


def unary():
    cases = []
    for op, dtype in itertools.product(UNARY, ["int32", "int64", "float32", "float64"]):
        for a in [values(dtype, (3, 4)), values(dtype, ()), values(dtype, (0, 2))]:
            cases.append((op, field(a), field(UNARY[op](a))))
    odd = np.array([0.0, -0.0, 1.0, -1.0, 1e-9, 1e300, np.inf, -np.inf, np.nan, 700.0, -745.0, 0.5])
    for op in UNARY:
        x = odd if op not in ("sin", "cos") else odd[np.abs(odd) < 1000]
        cases.append((op, field(x), field(UNARY[op](x))))
    for op in ("neg", "abs", "square"):
        x = np.array([2**63 - 1, -(2**63), 5])
        cases.append((op, field(x), field(UNARY[op](x))))
    write("unary", cases)


# ---------------------------------------------------------------------------------------------------- slices

SLICES_2D = """: | 0 | -1 | 1: | :2 | ::2 | ::-1 | :, 0 | :, -1 | :, ::-1 | 1:, ::-1 | 1:3, 1:4 | ::2, ::2 | ::-2, ::-3 |
0, : | 2, 1:3 | 3, 4 | ..., 0 | 0, ... | ... | None | None, :, None | ..., None | :, None, 2 | 5: | -100:100 | 3:1 | 1:1 |
:, 4:0:-2 | -2:, -3:-1 | ::3, 1 | 10:0:-1 | -1:-10:-1 | :-1, 1: | 1:2, 3:4 | ::5, ::7 | None, 0, None, 1, None | 2:, None |
4 | -5 | 0, 5 | 0, 0, 0 | :, :, : | ..., ... | 0, -6 | None, None | 0:0, 0 | ::-1, ::-1 | -1, ::-1 | :0, :"""
SLICES_3D = """0 | 0, 1 | 0, 1, 2 | :, 1 | :, :, 1 | ..., 1 | ..., 0, : | 1, ..., 2 | ::-1, ::-1, ::-1 | :, ::2, ::3 | None, ..., None |
1:, 1:, 1: | :, None, 0, : | 0, ..., None | 1, :, ::-2 | :, 1:1 | -1, -1 | ..., None, 1 | 2 | 0, 3 | 0, 0, 4 | 0, 0, 0, 0"""


def split(text):
    return [s.strip() for s in text.replace("\n", " ").split("|")]


def slices():
    cases = []
    a, b = np.arange(20).reshape(4, 5), np.arange(24).reshape(2, 3, 4)
    for s in split(SLICES_2D):
        cases.append((field(a), s, attempt(lambda: eval(f"a[{s}]", {"a": a}))))
    for s in split(SLICES_3D):
        cases.append((field(b), s, attempt(lambda: eval(f"b[{s}]", {"b": b}))))
    for s in [":", "2", "-1", "::-1", "1:4:2", "None", "6", "...", "7:2:-2"]:
        c = np.arange(6.0)
        cases.append((field(c), s, attempt(lambda: eval(f"c[{s}]", {"c": c}))))
    for _ in range(100):
        parts = []
        for _axis in range(int(RNG.integers(1, 4))):
            kind = RNG.integers(8)
            ends = [str(x) if RNG.random() < 0.7 else "" for x in RNG.integers(-6, 7, 2)]
            step = str(RNG.choice([-3, -2, -1, 1, 2, 3]))
            parts.append(str(RNG.integers(-2, 2)) if kind == 0 else "None" if kind == 1 else f"{ends[0]}:{ends[1]}:{step}")
        s = ", ".join(parts)
        cases.append((field(b), s, attempt(lambda: eval(f"b[{s}]", {"b": b}))))
    write("slices", cases)


def masks():
    cases = []
    for _ in range(40):
        a = values("int64", (4, 3))
        for mask in [a > RNG.integers(-9, 9), RNG.random(4) < 0.5]:
            cases.append((field(a), field(mask), field(a[mask])))
        index = RNG.integers(-4, 4, [(3,), (2, 2), (0,), ()][int(RNG.integers(4))])
        cases.append((field(a), field(index), field(a[index])))
    b = np.arange(24.0).reshape(2, 3, 4)
    for mask in [b > 7, b[0] > 100, b[:, :, 0] > 4, b[:, 0, 0] > 1]:
        cases.append((field(b), field(mask), attempt(lambda: b[mask])))
    for index in [np.array([0, 2]), np.array([-3]), np.array([[0, 1], [1, -1]])]:
        cases.append((field(b), field(index), attempt(lambda: b[index])))
    write("masks", cases)


def stores():
    cases = []
    for dtype, s in itertools.product(["int64", "float32", "bool"], split(SLICES_2D)[:-9:2]):
        a = values(dtype, (4, 5))
        try:
            part = eval(f"a[{s}]")
        except IndexError:
            continue
        kind = int(RNG.integers(3))
        v = np.array(7) if kind == 0 else values("float64", part.shape) if kind == 1 else values("int64", part.shape[-1:])
        before = field(a)
        exec(f"a[{s}] = v")
        cases.append((before, s, field(v), field(a)))
    for shape in [(2,), (5, 4), (1, 1, 4, 5), (2, 4, 5), (3, 5)]:
        a, v = values("int64", (4, 5)), values("int64", shape)
        before = field(a)

        def store():
            a[:] = v
            return a

        cases.append((before, ":", field(v), attempt(store)))
    write("stores", cases)


# ---------------------------------------------------------------------------------------------------- reductions

def reductions():
    cases = []
    names = ["sum", "prod", "max", "min", "mean", "var", "std", "argmax", "argmin"]
    arrays = [values(t, s) for t in TYPES for s in [(5,), (3, 4), (2, 3, 2)]]
    arrays += [values("float64", s) for s in [(), (0,), (0, 3), (3, 0)]] + [values("int64", (0,))]
    holes = values("float64", (3, 4))
    holes[0, 2] = holes[2, 1] = np.nan
    arrays += [holes, holes.astype("float32"), np.array([np.nan, 1.0]), np.array([1.0, np.inf, -np.inf])]
    arrays += [np.array([2**62, 2**62, 2**62]), np.array([2**31 - 1, 1], "int32")]
    arrays += [np.array([3.0, 1.0, 3.0, 1.0]), np.array([-0.0, -0.0])]
    for name, a in itertools.product(names, arrays):
        f = getattr(np, name)
        for axis in [None, *range(a.ndim)] + ([-1, a.ndim] if a.shape == (3, 4) else []):
            cases.append((name, field(a), "-" if axis is None else str(axis), attempt(lambda: f(a, axis=axis))))
    write("reductions", cases)


def sums():
    """Long sums, whose last digits depend on the order; the elements come from a formula that any machine can follow."""
    cases = []
    for dtype in ("float64", "float32"):
        for shape in [(7,), (8,), (9,), (127,), (128,), (129,), (1000,), (1023,), (8191,), (8192,), (8193,), (20000,),
                      (100003,), (300, 200), (200, 300), (3, 5000), (5000, 3), (20, 30, 40), (4, 18000)]:
            n = int(np.prod(shape))
            i = np.arange(n)
            x = ((i * 7919 % 10007) / 10007 - 0.3).astype(dtype).reshape(shape)
            for view in ["", "::2"] + (["::-3, 1:", ":, 1"] if len(shape) > 1 else []) + (["::2, ::2, ::2", ":, 1:, 1:"] if len(shape) > 2 else []):
                v = eval(f"x[{view or '...'}]")
                for name in ("sum", "mean"):
                    for axis in [None, *range(v.ndim)]:
                        r = getattr(np, name)(v, axis=axis)
                        if r.size > 60:
                            r = r.ravel()[:60]
                        cases.append((name, LETTERS[dtype], ",".join(map(str, shape)), view or "...",
                                      "-" if axis is None else str(axis), field(r)))
    cases = [c for c in cases if len(c[5]) < 60 or RNG.random() < 0.1]
    write("sums", cases)


# ---------------------------------------------------------------------------------------------------- products

def products():
    cases = []
    shapes = [(), (3,), (2, 3), (3, 2), (1, 3), (3, 1), (2, 2, 3), (2, 3, 1), (2, 1, 1, 3), (0, 3), (3, 0)]
    for s, t in itertools.product(shapes, shapes):
        dtype = ["int64", "float64", "float32"][int(RNG.integers(3))]
        a, b = values(dtype, s), values(dtype, t)
        cases.append(("dot", field(a), field(b), attempt(lambda: np.dot(a, b))))
        try:
            cases.append(("matmul", field(a), field(b), field(np.matmul(a, b))))
        except ValueError:
            cases.append(("matmul", field(a), field(b), "!"))
    for s, t in itertools.product(TYPES, TYPES):
        a, b = values(s, (2, 3)), values(t, (3, 2))
        cases.append(("dot", field(a), field(b), field(np.dot(a, b))))
    write("products", cases)


# ---------------------------------------------------------------------------------------------------- making and shaping

def making():
    cases = []
    for args in ["10", "0", "-3", "2, 7", "7, 2", "0, 10, 2", "0, 9, 2", "10, 0, -3", "5, 5, 1", "0, 10, -1", "1, 2, 5",
                 "5.0", "0.5", "1.0, 2.0", "0.0, 1.0, 0.1", "1.0, 1.3, 0.1", "0.0, 1.0, 0.3", "1.0, 0.0, -0.25",
                 "-1.5, 1.5, 0.5", "0.1, 0.9, 0.2", "3.0, 1.0", "0.0, 1e-3, 1e-4"]:
        cases.append(("arange", args, field(eval(f"np.arange({args})"))))
    for args in ["0.0, 1.0, 5", "0.0, 1.0, 2", "0.0, 1.0, 1", "0.0, 1.0, 0", "1.0, -1.0, 7", "0.1, 0.7, 13", "2.0, 2.0, 3",
                 "-3.0, 10.0, 11", "0.0, 1e-320, 4"]:
        cases.append(("linspace", args, field(eval(f"np.linspace({args})"))))
    write("making", cases)


def shaping():
    cases = []
    a = np.arange(24).reshape(2, 3, 4)
    for view in ["...", "::-1", ":, ::2", ":, :, ::2", ":, 1", "0", ":, None", "1:, :, 1:3"]:
        v = eval(f"a[{view}]")
        for shape in [(-1,), (4, -1), (2, -1), (2, 3, -1), (2, 2, -1), (1, -1, 1), (24,), (6, 4), (8, 3), (5, -1), (-1, -1), (2, 12), (7,)]:
            cases.append(("reshape", field(a), view, ",".join(map(str, shape)), attempt(lambda: v.reshape(shape))))
        cases.append(("t", field(a), view, "", field(v.T)))
        cases.append(("squeeze", field(a), view, "", field(np.squeeze(v))))
    for axes in [(0, 1, 2), (2, 0, 1), (1, 0, 2), (-1, 0, 1)]:
        cases.append(("transpose", field(a), "...", ",".join(map(str, axes)), field(a.transpose(axes))))
    write("shaping", cases)


def joining():
    cases = []
    pairs = [("int64", (2, 3), "int64", (2, 3)), ("int64", (2, 3), "float64", (1, 3)), ("float32", (2, 3), "float32", (2, 1)),
             ("bool", (3,), "int32", (2,)), ("float64", (3,), "float32", (3,)), ("int64", (2, 2, 2), "int64", (2, 2, 2)),
             ("int64", (0, 3), "int64", (2, 3)), ("int64", (2, 3), "int64", (3,)), ("int64", (2, 3), "int64", (3, 2))]
    for s, m, t, n in pairs:
        a, b = values(s, m), values(t, n)
        for name, f in [("concatenate", lambda: np.concatenate([a, b])), ("hstack", lambda: np.hstack([a, b])),
                        ("vstack", lambda: np.vstack([a, b])), ("stack", lambda: np.stack([a, b])),
                        ("stack-1", lambda: np.stack([a, b], axis=-1)), ("concatenate-1", lambda: np.concatenate([a, b], axis=-1))]:
            result = attempt(f)
            cases.append((name, field(a), field(b), result if not name.startswith("stack") or result[0] != "!" else "!"))
    for s, t in itertools.product(TYPES, TYPES):
        c, a, b = values("bool", (2, 1)), values(s, (2, 3)), values(t, (3,))
        cases.append(("where", field(c), field(a), field(b), field(np.where(c, a, b))))
    write("joining", cases)


OUT.mkdir(parents=True, exist_ok=True)
for area in [printing, arithmetic, scalars, unary, slices, masks, stores, reductions, sums, products, making, shaping, joining]:
    area()
