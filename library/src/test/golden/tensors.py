"""Golden values of einsum and the other products of elara.array, by NumPy.

    python tensors.py            writes ../resources/golden/array/tensors.tsv

A case a line: the call, the result or the error, and the operands, written as array.py writes them.
"""

import importlib.util
import itertools
import pathlib
import sys

sys.path.pop(0)  # This folder has files named as modules of the standard library.

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("golden_array", HERE / "array.py")
golden = importlib.util.module_from_spec(spec)
spec.loader.exec_module(golden)

EINSUMS = [
    ("ij,jk->ik", (2, 3), (3, 4)), ("ij,jk", (2, 3), (3, 4)), ("ij,kj->ik", (2, 3), (4, 3)), ("ij,jk->ki", (2, 3), (3, 4)),
    ("ii->i", (3, 3)), ("ii->", (3, 3)), ("ii", (3, 3)), ("iij->j", (2, 2, 3)), ("iji->ij", (2, 3, 2)), ("ij->ji", (2, 3)),
    ("ij->", (2, 3)), ("ij->i", (2, 3)), ("ij->j", (2, 3)), ("ba", (2, 3)), ("i,i->", (4,), (4,)), ("i,i", (4,), (4,)),
    ("i,j->ij", (2,), (3,)), ("i,j", (2,), (3,)), ("i,i->i", (4,), (4,)), ("ij,ij->ij", (2, 3), (2, 3)), ("ij,ij->", (2, 3), (2, 3)),
    ("ij,i->ij", (2, 3), (2,)), ("ij,j->i", (2, 3), (3,)), ("bij,bjk->bik", (4, 2, 3), (4, 3, 2)), ("bij,bkj->bik", (4, 2, 3), (4, 5, 3)),
    ("bhqd,bhkd->bhqk", (2, 2, 3, 4), (2, 2, 5, 4)), ("ijk,jil->kl", (3, 4, 5), (4, 3, 2)), ("...ij,...jk->...ik", (2, 3, 4), (4, 2)),
    ("...ij,...jk", (5, 2, 3, 4), (2, 4, 2)), ("...i->...", (2, 3, 4)), ("...", (2, 3)), ("i...->...", (2, 3, 4)), ("...a,b->...ab", (2, 3), (2,)),
    ("a...b->b...a", (2, 3, 4)), (",ij->ij", (), (2, 3)), (",", (), ()), ("i,ij,j->", (3,), (3, 4), (4,)), ("ij,jk,kl->il", (2, 3), (3, 4), (4, 2)),
    ("ij,jk,kl,lm->im", (2, 5), (5, 2), (2, 5), (5, 2)), ("ia,ja,ka->ijka", (2, 3), (2, 3), (2, 3)), ("ab,cb,ca", (2, 3), (2, 3), (2, 2)),
    ("ij,kl->ijkl", (2, 1), (1, 3)), ("ij,ij->ij", (1, 3), (2, 3)), ("ij,jk->ik", (2, 1), (3, 4)), ("i,i->i", (1,), (4,)), ("i,i->", (1,), (4,)),
    ("ij,jk->ik", (2, 0), (0, 3)), ("ij->i", (2, 0)), ("Ab,bA->A", (2, 3), (3, 2)), (" i j , j k -> i k ", (2, 3), (3, 4)), ("ijk,ijk->", (2, 3, 4), (2, 3, 4)),
    ("ij,ik->jk", (5, 2), (5, 3)), ("ijkl,klmn->ijmn", (2, 2, 3, 2), (3, 2, 2, 2)), ("i,j,k->kji", (2,), (3,), (2,)), ("ab,ab,ab->a", (3, 2), (3, 2), (3, 2)),
    ("ij,jj->i", (2, 3), (3, 3)), ("ii,jj->ij", (2, 2), (3, 3)),
]  # fmt: skip


def operands(dtype, shapes):
    return [golden.values(dtype, shape) for shape in shapes]


def cases():
    for subscripts, *shapes in EINSUMS:
        for dtype in ("float64", "int64"):
            arrays = operands(dtype, shapes)
            yield f"einsum {subscripts}", lambda: np.einsum(subscripts, *arrays), arrays
        arrays = [golden.values(kind, shape) for shape, kind in zip(shapes, itertools.cycle(["float32", "int32", "float32"]))]
        yield f"einsum {subscripts}", lambda: np.einsum(subscripts, *arrays), arrays
        views = [a[..., ::-1].T if np.ndim(a) > 1 else (a[::-1] if np.ndim(a) else a) for a in operands("float64", [shape[::-1] for shape in shapes])]
        if "..." not in subscripts:
            yield f"einsum {subscripts}", lambda: np.einsum(subscripts, *views), views
    shapes = [(), (3,), (4,), (2, 3), (3, 2), (2, 1, 3)]
    for dtype in ("float64", "int64", "float32", "bool"):
        for first, second in itertools.product(shapes, shapes):
            a, b = operands(dtype, [first, second])
            yield "outer", lambda: np.outer(a, b), [a, b]
            yield "kron", lambda: np.kron(a, b), [a, b]
            if first[-1:] == second[-1:]:
                yield "inner", lambda: np.inner(a, b), [a, b]
    for dtype in ("float64", "int64"):
        for first, second in [((3,), (3,)), ((2, 3), (3,)), ((3,), (4, 3)), ((2, 1, 3), (4, 3)), ((0, 3), (3,))]:
            a, b = operands(dtype, [first, second])
            yield "cross", lambda: np.cross(a, b), [a, b]
        for n, first, second in [(0, (2,), (3,)), (1, (2, 3), (3, 4)), (2, (2, 3, 4), (3, 4, 2)), (3, (2, 3, 4), (2, 3, 4)), (1, (3,), (3,)), (2, (2, 0, 3), (0, 3))]:
            a, b = operands(dtype, [first, second])
            yield f"tensordot {n}", lambda: np.tensordot(a, b, n), [a, b]
        for axes, first, second in [(([0], [1]), (3, 2), (4, 3)), (([1, 0], [0, 1]), (2, 3, 2), (3, 2, 4)), (([-1], [0]), (2, 3), (3,)), (([0, 2], [-1, 0]), (2, 3, 4), (4, 2))]:
            a, b = operands(dtype, [first, second])
            text = ";".join(",".join(map(str, part)) for part in axes)
            yield f"tensordot {text}", lambda: np.tensordot(a, b, axes), [a, b]
    for dtype in ("float64", "int64", "float32", "int32"):
        for n, k in [(1, 1), (5, 1), (5, 2), (5, 3), (5, 5), (2, 5), (3, 4), (9, 4)]:
            a, b = operands(dtype, [(n,), (k,)])
            for mode in ("full", "same", "valid"):
                yield f"convolve {mode}", lambda: np.convolve(a, b, mode), [a, b]
                yield f"correlate {mode}", lambda: np.correlate(a, b, mode), [a, b]


golden.OUT = HERE.parent / "resources/golden/array"
golden.write("tensors", ([call, golden.attempt(f), *map(golden.field, arrays)] for call, f, arrays in cases()))
