"""Writes what scikit-learn computes for predictions, for the tests to compare with.

    python library/src/test/golden/metrics.py

needs numpy and scikit-learn, and overwrites library/src/test/resources/golden/metrics/metrics.tsv: measure, target,
prediction, value. Arrays are type;shape;values (J or D).
"""

import pathlib
import sys

# Python looks for modules next to the script first, where files may be named as modules of the standard library are.
sys.path.pop(0)

import numpy as np
from sklearn import metrics

OUT = pathlib.Path(__file__).parents[1] / "resources" / "golden" / "metrics"


def text(a):
    a = np.asarray(a)
    kind = "J" if a.dtype.kind == "i" else "D"
    show = (lambda v: str(int(v))) if kind == "J" else (lambda v: repr(float(v)))
    return ";".join((kind, ",".join(map(str, a.shape)), ",".join(map(show, a.ravel()))))


def cases():
    rng = np.random.default_rng(3)
    for n in 1, 2, 7, 40:
        for rate in 0.1, 0.5, 0.9:
            t, p = (rng.random(n) < rate).astype(int), (rng.random(n) < rate).astype(int)
            for name, f in {
                "accuracy": metrics.accuracy_score,
                "precision": lambda t, p: metrics.precision_score(t, p, zero_division=0),
                "recall": lambda t, p: metrics.recall_score(t, p, zero_division=0),
                "f1": lambda t, p: metrics.f1_score(t, p, zero_division=0),
            }.items():
                yield name, text(t), text(p), text(np.float64(f(t, p)))
            scores = np.round(rng.random(n), 1)
            if 0 < t.sum() < n:
                yield "auc", text(t), text(scores), text(metrics.roc_auc_score(t, scores))
                x, y, _ = metrics.roc_curve(t, scores, drop_intermediate=False)
                yield "roc", text(t), text(scores), text(np.stack([x, y]))
        t, p = rng.integers(0, 4, n), rng.integers(0, 4, n)
        yield "confusion", text(t), text(p), text(metrics.confusion_matrix(t, p, labels=range(4)))
        y, z = rng.normal(size=n) + 100, rng.normal(size=n) + 100
        yield "mae", text(y), text(z), text(metrics.mean_absolute_error(y, z))
        yield "rmse", text(y), text(z), text(metrics.root_mean_squared_error(y, z))
        if n > 1:
            yield "r2", text(y), text(z), text(metrics.r2_score(y, z))


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "metrics.tsv").write_text("\n".join("\t".join(fields) for fields in cases()) + "\n")
