"""What 01-insurance.ipynb computes, computed by NumPy: python insurance.py

Writes ../resources/golden/insurance.tsv: an expression of the notebook's session, a tab, its value after the whole
notebook has run."""
from pathlib import Path

import numpy as np

here = Path(__file__).resolve().parent
table = np.loadtxt(here.parents[2] / "insurance.csv", delimiter=",", skiprows=1)
x1, x2, y = table[:, 0] / 100, table[:, 1], table[:, 2]
n = len(y)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def cross_entropy(p):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


rows = []
z = 1 * x1 + 1 * x2 + 0
p = sigmoid(z)
rows += [(f"z.getDouble({i})", z[i]) for i in (0, 4, 10)]
rows += [(f"p.getDouble({i})", p[i]) for i in (0, 4, 10)]
rows += [("mae(p)", np.abs(y - p).mean()), ("crossEntropy(p)", cross_entropy(p))]
error = p - y
rows += [("dw1", x1 @ error / n), ("dw2", x2 @ error / n), ("db", error.mean())]
for i, j in ((0, 0), (8, 20), (24, 40)):
    rows.append((f"landscape[{i}][{j}]", cross_entropy(sigmoid(0.5 * j * x1 + x2 + (-6 + 0.25 * i)))))

w1, w2, b = 1.0, 1.0, 0.0
losses = []
for epoch in range(2000):
    p = sigmoid(w1 * x1 + w2 * x2 + b)
    losses.append(cross_entropy(p))
    error = p - y
    w1 -= 0.5 * (x1 @ error) / n
    w2 -= 0.5 * (x2 @ error) / n
    b -= 0.5 * error.mean()
    if epoch == 199:
        rows += [
            ('model.parameter("0.weight").data().getDouble(0, 0)', w1),
            ('model.parameter("0.weight").data().getDouble(0, 1)', w2),
            ('model.parameter("0.bias").data().getDouble(0)', b),
        ]
rows += [(f"losses.get({i})", losses[i]) for i in (0, 1, 2, 3, 4, 199, 1999)]
rows += [(f'monitor.table().doubleColumn("loss").get({i})', losses[i]) for i in (0, 99, 199)]
rows += [("w1", w1), ("w2", w2), ("b", b)]

out = here.parent / "resources" / "golden" / "insurance.tsv"
out.write_text("".join(f"{name}\t{float(value)!r}\n" for name, value in rows))
