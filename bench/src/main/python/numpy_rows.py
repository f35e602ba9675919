"""NumPy's side of the comparison: the sections and rows of the package elara.bench.

    python numpy_rows.py SECTION [ROW]      prints a JSON object: row -> microseconds (medians of repetitions)
"""

import json
import statistics
import sys
import time

import numpy as np

MILLION = 1_000_000
SEED = 1


def normal(*shape):
    return np.random.default_rng(SEED).normal(size=shape)


def integers(below, size):
    return np.random.default_rng(SEED).integers(0, below, size)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def multiply_add(x, w, b, out):
    np.multiply(x, w, out=out)
    np.add(out, b, out=out)


def chains():
    for exponent in 3, 5, 7:
        x, w, b = (normal(10**exponent) for _ in range(3))
        out = x.copy()
        yield f"chain_1e{exponent}", lambda: x * w + b
        yield f"out_1e{exponent}", lambda: multiply_add(x, w, b, out)


def functions():
    x = normal(MILLION)
    f = x.astype(np.float32)
    y = np.abs(x) + 0.1
    yield "exp", lambda: np.exp(x)
    yield "exp_float32", lambda: np.exp(f)
    yield "tanh", lambda: np.tanh(x)
    yield "tanh_float32", lambda: np.tanh(f)
    yield "sigmoid", lambda: sigmoid(x)
    yield "sigmoid_float32", lambda: sigmoid(f)
    yield "log", lambda: np.log(y)
    yield "sin", lambda: np.sin(x)
    yield "sqrt", lambda: np.sqrt(y)


def reductions():
    x = normal(MILLION)
    a = x.reshape(1000, 1000)
    f = x.astype(np.float32)
    for name in "sum", "mean", "std", "max", "argmax":
        yield name, getattr(x, name)
    for name in "sum", "max":
        yield name + "_float32", getattr(f, name)
    for name in "sum", "mean", "std", "max", "argmax":
        for axis in 0, 1:
            yield f"{name}_axis{axis}", lambda: getattr(a, name)(axis=axis)


def memory():
    x = normal(MILLION)
    y = x * 0.5
    a = x.reshape(1000, 1000)
    mask = x > 0
    places = integers(MILLION, MILLION)
    small = integers(1000, MILLION)
    yield "add", lambda: x + y
    yield "add_strided", lambda: x[::2] + y[::2]
    yield "add_transposed", lambda: a + a.T
    yield "copy_transposed", lambda: a.T.copy(order="C")
    yield "copy", lambda: x.copy()
    yield "greater", lambda: x > y
    yield "mask", lambda: x[mask]
    yield "fancy", lambda: x[places]
    yield "take", lambda: x.take(places)
    yield "where", lambda: np.where(mask, x, y)
    yield "sort", lambda: np.sort(x)
    yield "sort_int64", lambda: np.sort(places)
    yield "argsort", lambda: np.argsort(x)
    yield "partition", lambda: np.partition(x, 500_000)
    yield "cumsum", lambda: np.cumsum(x)
    yield "unique", lambda: np.unique(x)
    yield "unique_few", lambda: np.unique(small)
    yield "median", lambda: np.median(x)


def broadcasts():
    column, row = normal(1000, 1), normal(1, 1000)
    points, centre = normal(100_000, 3), normal(3)
    yield "outer_add", lambda: column + row
    yield "points_minus_centre", lambda: points - centre


def products():
    for size in 64, 256, 1024, 2048:
        a = normal(size, size)
        f = a.astype(np.float32)
        yield f"dgemm_{size}", lambda: a @ a
        yield f"sgemm_{size}", lambda: f @ f
    a256, a1024, v = normal(256, 256), normal(1024, 1024), normal(1024)
    stack, cube = normal(100, 64, 64), normal(64, 64, 64)
    yield "dgemv_1024", lambda: a1024 @ v
    yield "matmul_batched", lambda: stack @ stack
    yield "einsum_product", lambda: np.einsum("ij,jk->ik", a256, a256, optimize=True)
    yield "einsum_bilinear", lambda: np.einsum("i,ij,j->", v, a1024, v, optimize=True)
    yield "einsum_batched", lambda: np.einsum("bij,bkj->bik", cube, cube, optimize=True)


def decompositions():
    a, b = normal(500, 500), normal(500)
    s = a + a.T
    yield "svd", lambda: np.linalg.svd(a)
    yield "eig", lambda: np.linalg.eig(a)
    yield "eigh", lambda: np.linalg.eigh(s)
    yield "inv", lambda: np.linalg.inv(a)
    yield "solve", lambda: np.linalg.solve(a, b)
    yield "det", lambda: np.linalg.det(a)


def small():
    a, x, y = normal(2, 2), normal(3), normal(3)
    yield "inv_2x2", lambda: np.linalg.inv(a)
    yield "det_2x2", lambda: np.linalg.det(a)
    yield "svd_2x2", lambda: np.linalg.svd(a)
    yield "dot_3", lambda: x.dot(y)
    yield "add_3", lambda: x + y
    yield "matmul_2x2", lambda: a @ a


def randoms():
    rng = np.random.default_rng(SEED)
    yield "normal", lambda: rng.normal(size=MILLION)
    yield "integers", lambda: rng.integers(0, 100, MILLION)
    yield "random", lambda: rng.random(MILLION)
    yield "exponential", lambda: rng.exponential(1, MILLION)


def transforms():
    x = normal(1 << 20)
    z = np.fft.fft(x)
    kernel, signal = normal(100), normal(100_000)
    yield "fft", lambda: np.fft.fft(z)
    yield "fft_real", lambda: np.fft.fft(x)
    yield "rfft", lambda: np.fft.rfft(x)
    yield "convolve", lambda: np.convolve(signal, kernel)


def microseconds(work):
    """The median of five repetitions of about 100 ms, of at least one call each."""
    work()
    calls = 1
    while True:
        start = time.perf_counter()
        for _ in range(calls):
            work()
        passed = time.perf_counter() - start
        if passed > 0.05:
            break
        calls *= 2
    calls = max(1, round(calls * 0.1 / passed))
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(calls):
            work()
        rounds.append((time.perf_counter() - start) / calls * 1e6)
    return statistics.median(rounds)


if __name__ == "__main__":
    section, wanted = sys.argv[1], sys.argv[2:]
    # Each row is measured while its generator waits, so that its variables are still its own.
    found = {}
    for row, work in globals()[section.lower()]():
        if not wanted or row in wanted:
            found[row] = microseconds(work)
    print(json.dumps(found))
