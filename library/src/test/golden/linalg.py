"""Golden values of elara.linalg, by numpy.linalg and scipy.linalg.

    python linalg.py            writes ../resources/golden/linalg/results.tsv and stacks.tsv

A result a line: the name of the matrix, the name of the result, then, each after a tab, its dtype, its shape, and its elements in
row-major order. The lines of a matrix begin with the result "a", the matrix itself.
"""

import sys

sys.path.pop(0)  # This folder has files named as modules of the standard library.

import pathlib

import numpy as np
import scipy.linalg

HERE = pathlib.Path(__file__).resolve().parent


def matrices():
    rng = np.random.default_rng(20240)
    yield "tour", np.array([[2.0, 3], [1, 4]])
    yield "one", np.array([[-3.0]])
    yield "integers", np.array([[4, -2, 1], [-2, 4, -2], [1, -2, 3]])
    yield "tall", rng.normal(size=(6, 3))
    yield "wide", rng.normal(size=(3, 6))
    yield "square", rng.normal(size=(5, 5))
    yield "rank 2", rng.integers(-3, 4, (5, 2)) @ rng.integers(-3, 4, (2, 4)).astype(float)
    yield "magic", np.array([[16.0, 2, 3, 13], [5, 11, 10, 8], [9, 7, 6, 12], [4, 14, 15, 1]])
    yield "hilbert", scipy.linalg.hilbert(6)
    yield "rotation", np.array([[0.0, -1], [1, 0]])
    yield "symmetric", (lambda m: m + m.T)(rng.normal(size=(6, 6)))
    yield "triangular", np.triu(rng.normal(size=(4, 4)))
    yield "zeros", np.zeros((3, 2))
    yield "row", rng.normal(size=(1, 5))
    yield "column", rng.normal(size=(5, 1))
    yield "twelve", rng.normal(size=(12, 12))
    yield "insurance", np.column_stack([np.ones(11), [21, 48, 28, 19, 56, 65, 32, 24, 43, 22, 53], [0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 1]])
    yield "float32", rng.normal(size=(4, 4)).astype(np.float32)


def results(a):
    la = np.linalg
    m, n = a.shape
    b = np.arange(1.0, 2 * m + 1).reshape(m, 2) ** 0.5
    yield "a", a
    yield "norm", la.norm(a)
    yield "trace", np.trace(a)
    for order in (1, -1, 2, -2, np.inf, -np.inf, "fro", "nuc"):
        yield f"norm {order}", la.norm(a, order)
    for order in (0, 1, 2, 3, 0.5, -1, np.inf, -np.inf):
        yield f"norm {order} axis 0", la.norm(a, order, axis=0)
        yield f"norm {order} axis 1", la.norm(a, order, axis=-1)
    yield "svdvals", la.svdvals(a)
    yield "complete qr q", la.qr(a, "complete")[0]
    yield "complete qr r", la.qr(a, "complete")[1]
    yield "rank", la.matrix_rank(a)
    for name, full in (("", True), ("reduced ", False)):
        u, s, vt = la.svd(a, full_matrices=full)
        yield name + "svd u", u
        yield name + "svd s", s
        yield name + "svd vt", vt
    q, r = la.qr(a)
    yield "qr q", q
    yield "qr r", r
    p, l, u = scipy.linalg.lu(a)
    yield "lu p", p
    yield "lu l", l
    yield "lu u", u
    yield "pinv", la.pinv(a)
    yield "b", b
    for name, right in (("", b), ("vector ", b[:, 0])):
        x, residuals, rank, s = la.lstsq(a, right, rcond=None)
        yield name + "lstsq solution", x
        yield name + "lstsq residuals", residuals
        yield name + "lstsq rank", rank
        yield name + "lstsq singular values", s
    if m != n:
        return
    yield "det", la.det(a)
    yield "slogdet", np.array(la.slogdet(a))
    yield "power 0", la.matrix_power(a, 0)
    yield "power 1", la.matrix_power(a, 1)
    yield "power 5", la.matrix_power(a, 5)
    yield "expm", scipy.linalg.expm(a)
    yield "expm small", scipy.linalg.expm(a / 1000)
    if la.matrix_rank(a) == n:
        yield "inv", la.inv(a)
        yield "power -2", la.matrix_power(a.astype(float), -2)
        for order in (1, np.inf, 2):
            yield f"cond {order}", la.cond(a, order)
        yield "solve", la.solve(a, b)
        yield "vector solve", la.solve(a, b[:, 0])
    values, vectors = la.eig(a)
    yield "eig values", values
    yield "eig vectors", vectors
    symmetric = a + a.T
    yield "eigh values", la.eigh(symmetric)[0]
    yield "eigh vectors", la.eigh(symmetric)[1]
    yield "cholesky", la.cholesky(a @ a.T + np.eye(n, dtype=a.dtype))


def stacks():
    rng = np.random.default_rng(7)
    la = np.linalg
    for shape in ((3, 2, 2), (2, 1, 4, 4), (1, 3, 3), (0, 2, 2)):
        a = rng.normal(size=shape)
        n = shape[-1]
        b = rng.normal(size=(2, 1, n, 3)) if len(shape) == 4 else rng.normal(size=(n, 2))
        symmetric = a + np.swapaxes(a, -1, -2)
        yield a, {
            "det": la.det(a), "inv": la.inv(a), "right": b, "solve": la.solve(a, b), "vector solve": la.solve(a, b[0, 0, :, 0] if b.ndim == 4 else b[:, 0]),
            "svdvals": la.svdvals(a), "symmetric": symmetric, "eigvalsh": la.eigvalsh(symmetric), "pinv": la.pinv(a), "power 3": la.matrix_power(a, 3),
            "cholesky": la.cholesky(a @ np.swapaxes(a, -1, -2) + np.eye(n)), "expm": scipy.linalg.expm(a) if a.size else a,
        }  # fmt: skip


def line(matrix, name, value):
    value = np.asarray(value)
    kind = str(value.dtype).replace("complex64", "complex128")
    shape = ",".join(map(str, value.shape))
    if np.iscomplexobj(value):
        # Real and imaginary parts in turn.
        value = np.ascontiguousarray(value).view(value.real.dtype)
    return "\t".join([matrix, name, kind, shape, " ".join(repr(x) for x in value.ravel().tolist())]) + "\n"


if __name__ == "__main__":
    target = HERE.parent / "resources/golden/linalg/results.tsv"
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w") as out:
        for matrix, a in matrices():
            for name, value in results(a):
                out.write(line(matrix, name, value))
    with target.with_name("stacks.tsv").open("w") as out:
        for a, values in stacks():
            for name, value in {"a": a, **values}.items():
                out.write(line(f"stack {a.shape}", name, value))
