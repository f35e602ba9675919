"""Writes what PyTorch computes for each operation of tensors: value, gradients, and a Hessian times a vector.

    python library/src/test/golden/autograd.py

needs torch and numpy, and overwrites library/src/test/resources/golden/autograd/operations.tsv. Each line is a case:
operation, inputs, the weights of the sum that is differentiated, value, gradients, the product of that sum's Hessian by the
first input with the vector 1, -1, 1, ... (or -). Arrays are type;shape;values (F or D), separated by blanks.
"""

import pathlib
import sys

# Python looks for modules next to the script first, where files may be named as modules of the standard library are.
sys.path.pop(0)

import numpy as np
import torch

torch.set_num_threads(1)
OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "autograd"

mask = lambda x: x > 0.3
OPS = {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "div": lambda x, y: x / y,
    "powTensor": lambda x, y: (x.abs() + 0.1) ** y,
    "maximum": torch.maximum,
    "minimum": torch.minimum,
    "where": lambda x, y: torch.where(x.detach() + y.detach() > 0, x, y),
}
UNARY = {
    "addNumber": lambda x: x + 2.5,
    "rsub": lambda x: 2 - x,
    "mulNumber": lambda x: x * -1.5,
    "divNumber": lambda x: x / 0.7,
    "rdiv": lambda x: 3 / x,
    "neg": lambda x: -x,
    "reciprocal": torch.reciprocal,
    "pow0": lambda x: x**0,
    "pow3": lambda x: x**3,
    "powMinus2": lambda x: x**-2,
    "powHalf": lambda x: x.abs() ** 0.5,
    "square": torch.square,
    "exp": torch.exp,
    "log": lambda x: x.abs().log(),
    "sqrt": lambda x: x.abs().sqrt(),
    "sin": torch.sin,
    "cos": torch.cos,
    "tan": torch.tan,
    "arcsin": lambda x: torch.asin(x / 3),
    "arccos": lambda x: torch.acos(x / 3),
    "arctan": torch.atan,
    "sinh": torch.sinh,
    "cosh": torch.cosh,
    "log1p": lambda x: torch.log1p(x.abs()),
    "expm1": torch.expm1,
    "log2": lambda x: torch.log2(x.abs()),
    "log10": lambda x: torch.log10(x.abs()),
    "erf": torch.erf,
    "abs": torch.abs,
    "relu": torch.relu,
    "leakyRelu": lambda x: torch.nn.functional.leaky_relu(x, 0.1),
    "gelu": torch.nn.functional.gelu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": torch.nn.functional.softplus,
    "clip": lambda x: torch.clamp(x, -0.5, 0.9),
    "maximumNumber": lambda x: torch.maximum(x, torch.tensor(0.25, dtype=x.dtype)),
    "sum": torch.sum,
    "mean": torch.mean,
    "var": lambda x: torch.var(x, unbiased=False),
    "std": lambda x: torch.std(x, unbiased=False) if x.numel() > 1 else None,
    "prod": torch.prod,
    "max": torch.max,
    "min": torch.min,
    "norm": torch.linalg.vector_norm,
    "norm1": lambda x: torch.linalg.vector_norm(x, 1),
    "norm3": lambda x: torch.linalg.vector_norm(x, 3),
    "normInf": lambda x: torch.linalg.vector_norm(x, float("inf")),
    "ravel": torch.ravel,
    "squeeze": torch.squeeze,
    "maskedBy": lambda x: x[mask(x)] if x.ndim > 0 and mask(x).any() else None,
}
ALONG = {
    "sum": lambda x, k: x.sum(k),
    "sumKept": lambda x, k: x.sum(k, keepdim=True),
    "mean": lambda x, k: x.mean(k),
    "meanKept": lambda x, k: x.mean(k, keepdim=True),
    "var": lambda x, k: x.var(k, unbiased=False),
    "std": lambda x, k: x.std(k, unbiased=False) if x.shape[k] > 1 else None,
    "prod": lambda x, k: x.prod(k),
    "max": lambda x, k: x.amax(k),
    "min": lambda x, k: x.amin(k),
    "norm": lambda x, k: torch.linalg.vector_norm(x, dim=k),
    "softmax": torch.softmax,
    "logSoftmax": torch.log_softmax,
    "logsumexp": torch.logsumexp,
    "cumsum": torch.cumsum,
    "flip": lambda x, k: torch.flip(x, (k,)),
    "select": lambda x, k: x.select(k, -1),
    "expandDims": lambda x, k: x.unsqueeze(k),
    "swapAxes": lambda x, k: x.swapaxes(k, 0),
    "gather": lambda x, k: torch.gather(x, k, torch.zeros([2 if i == k % x.ndim else n for i, n in enumerate(x.shape)], dtype=torch.int64)),
    "concatenate": lambda x, k: torch.cat([x, x * 2], k),
    "stack": lambda x, k: torch.stack([x, x.exp()], k),
}
SHAPES = [(), (1,), (5,), (2, 3), (2, 1, 3)]
PAIRS = [((), ()), ((3,), ()), ((2, 3), (3,)), ((2, 1), (1, 3)), ((2, 3, 2), (3, 1)), ((4,), (4,))]
PRODUCTS = [
    ((3,), (3,)), ((2, 3), (3,)), ((2,), (2, 3)), ((2, 3), (3, 4)), ((1, 1), (1, 1)), ((5, 2, 3), (3, 4)),
    ((2, 3), (5, 3, 4)), ((5, 2, 3), (5, 3, 4)), ((3, 1, 2, 3), (2, 3, 2)), ((5, 2, 3), (3,)), ((3,), (5, 3, 2)),
]  # fmt: skip
PARTS = {
    "1:, ::2": lambda x: x[1:, ::2],
    "0": lambda x: x[0],
    "..., -1": lambda x: x[..., -1],
    "None, :, 1": lambda x: x[None, :, 1],
}
ROWS = [[0, 2, 2], [1], [-1, 0, 0, 0]]


def text(a):
    a = a.detach()
    letter = "F" if a.dtype == torch.float32 else "D"
    values = (repr(float(v)) if letter == "D" else str(np.float32(v)) for v in a.numpy(force=True).ravel())
    return ";".join((letter, ",".join(map(str, a.shape)), ",".join(values)))


def case(name, f, inputs):
    leaves = [x.clone().requires_grad_() for x in inputs]
    y = f(*leaves)
    if y is None:
        return
    w = torch.linspace(-0.7, 1.3, y.numel(), dtype=y.dtype).reshape(y.shape)
    total = (y * w).sum()
    grads = torch.autograd.grad(total, leaves, create_graph=True, allow_unused=True)
    grads = [torch.zeros_like(x) if g is None else g for g, x in zip(grads, leaves)]
    second = "-"
    if y.dtype == torch.float64:
        v = torch.tensor([1.0 - 2 * (i % 2) for i in range(leaves[0].numel())], dtype=y.dtype).reshape(leaves[0].shape)
        product = torch.zeros_like(leaves[0])
        if grads[0].requires_grad:
            found = torch.autograd.grad((grads[0] * v).sum(), leaves[0], allow_unused=True)[0]
            product = product if found is None else found
        second = text(product)
    yield name, " ".join(map(text, inputs)), text(w), text(y), " ".join(map(text, grads)), second


def cases():
    for dtype in torch.float64, torch.float32:
        def draw(shape):
            x = torch.randn(shape, dtype=dtype)
            return torch.round((x + 0.2 * torch.sign(x)) * 1000) / 1000

        for name, f in UNARY.items():
            for shape in SHAPES:
                if name == "squeeze" and shape == ():
                    continue
                yield from case("unary " + name, f, [draw(shape)])
        for name, f in OPS.items():
            for left, right in PAIRS:
                yield from case("binary " + name, f, [draw(left), draw(right)])
                if left != right:
                    yield from case("binary " + name, f, [draw(right), draw(left)])
        for name, f in ALONG.items():
            for shape in SHAPES[1:]:
                for k in range(-len(shape), len(shape)):
                    if name in ("expandDims", "stack") and k < 0:
                        continue
                    yield from case(f"along {name} {k}", lambda x: f(x, k), [draw(shape)])
        for left, right in PRODUCTS:
            yield from case("binary matmul", torch.matmul, [draw(left), draw(right)])
        for part, f in PARTS.items():
            yield from case("part " + part, f, [draw((3, 4))])
        for rows in ROWS:
            for shape in (3,), (3, 2):
                yield from case("rows " + ",".join(map(str, rows)), lambda x: x[rows], [draw(shape)])
        for axes in (1, 0, 2), (2, 0, 1), (0, 2, 1):
            yield from case("transpose " + ",".join(map(str, axes)), lambda x: x.permute(axes), [draw((2, 3, 4))])


def main():
    torch.manual_seed(5)
    OUT.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(fields) for fields in cases()]
    (OUT / "operations.tsv").write_text("\n".join(lines) + "\n")
    print(len(lines), "cases")


if __name__ == "__main__":
    main()
