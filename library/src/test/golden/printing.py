"""Makes the golden values of how elara.array prints, from NumPy itself: every type, print options, repr and str.

    python library/src/test/golden/printing.py

writes library/src/test/resources/golden/array/options.tsv: the array, the options (precision, threshold, edgeitems, linewidth, suppress),
repr, str.
"""

import sys

sys.path.pop(0)  # array.py beside this file is not Python's own module of that name

import importlib.util
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("operations", HERE / "operations.py")
operations = importlib.util.module_from_spec(spec)
spec.loader.exec_module(operations)
RNG = np.random.default_rng(20260303)
LINES = []
DEFAULT = dict(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False)


def show(a, **options):
    o = {**DEFAULT, **options}
    with np.printoptions(**o):
        texts = [repr(a), str(a)]
    settings = ",".join(str(int(o[k])) for k in DEFAULT)
    LINES.append("\t".join([operations.field(a), settings, *(t.replace("\n", "\\n") for t in texts)]))


def numbers(dtype, shape):
    if dtype in ("bool", "uint8", "int32", "int64"):
        return operations.values(dtype, shape)
    scale = 10.0 ** RNG.integers(-6, 7, shape) if RNG.random() < 0.4 else 10.0 ** RNG.integers(-2, 3)
    x = np.round(RNG.normal(0, 1, shape) * scale, int(RNG.integers(0, 9)))
    if dtype == "complex128":
        x = x + 1j * np.round(RNG.normal(0, 1, shape) * 10.0 ** RNG.integers(-4, 5), int(RNG.integers(0, 6)))
    x = np.asarray(x)
    if RNG.random() < 0.25 and x.size:
        x = x.copy()
        x.ravel()[int(RNG.integers(x.size))] = [np.nan, np.inf, -np.inf][int(RNG.integers(3))]
    return x.astype(dtype)


OPTIONS = [
    {}, {"precision": 3}, {"precision": 0}, {"suppress": True}, {"suppress": True, "precision": 2}, {"linewidth": 30}, {"linewidth": 120},
    {"threshold": 5}, {"threshold": 5, "edgeitems": 1}, {"threshold": 2, "edgeitems": 2, "linewidth": 40}, {"precision": 12},
]
for dtype in operations.TYPES:
    for shape in [(), (1,), (5,), (13,), (3, 4), (2, 9), (2, 3, 4), (0,), (0, 3), (2, 1, 2, 3)]:
        for options in OPTIONS:
            show(numbers(dtype, shape), **options)
hand = [
    [1 + 2j, 3 - 4j], [0j, 1j], [1e10 + 1j, 1], [complex(np.nan, 1), complex(1, np.inf)], [complex(-np.inf, -np.nan), 0], [1e-10 + 1e10j],
    [0.1 + 0.25j, 10.125 - 3j], [-0.0 - 0.0j], [1000000.5 + 1e-3j, 2],
]
for h in hand:
    for options in ({}, {"precision": 2}, {"suppress": True}):
        show(np.array(h), **options)
for x in [0.1, 1e-5, 1e-4, 1e16, 123456789.123, 1e15, 5e-324, 1.7976931348623157e308, -0.0, np.nan, 2.5, 100.0]:
    show(np.array(x))
    with np.errstate(all="ignore"):
        show(np.array(x, "float32"))
(operations.OUT / "options.tsv").write_text("\n".join(LINES) + "\n")
print(len(LINES), "cases of printing")
