"""Makes the golden files of elara.array from NumPy itself: .npy and .npz of every type, order and version, and text.

    python library/src/test/golden/files.py

writes library/src/test/resources/golden/array/files/.
"""

import sys

sys.path.pop(0)  # array.py beside this file is not Python's own module of that name

import pathlib

import numpy as np

OUT = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "array" / "files"
OUT.mkdir(parents=True, exist_ok=True)
x = np.array([[0, 1, -2], [3, 100, 250]])
for name in ["bool", "uint8", "int32", "int64", "float32", "float64", "complex128"]:
    a = np.abs(x).astype(name) if name in ("bool", "uint8") else x.astype(name) / 4 if name[0] in "fc" else x.astype(name)
    np.save(OUT / f"{name}.npy", (a * (1 + 2j) if name == "complex128" else a).astype(name))
for name, shape in [("scalar", ()), ("empty", (0, 3)), ("vector", (4,)), ("cube", (2, 1, 3))]:
    np.save(OUT / f"{name}.npy", np.arange(np.prod(shape), dtype=float).reshape(shape))
np.save(OUT / "columns.npy", np.asfortranarray(x.astype(float)))
for name in [">f8", ">i4", "<i2", "|i1", "<u2", "<u4", "<u8", "<f2", "<c8"]:
    np.save(OUT / f"other-{name[1:]}-{'big' if name[0] == '>' else 'little'}.npy", np.abs(x).astype(name))
with open(OUT / "version2.npy", "wb") as f:
    np.lib.format.write_array(f, x, version=(2, 0))
np.save(OUT / "objects.npy", np.array([{}, 1], dtype=object), allow_pickle=True)
np.save(OUT / "records.npy", np.zeros(2, dtype=[("a", "f8"), ("b", "i4")]))
np.save(OUT / "words.npy", np.array(["a", "bc"]))
np.savez(OUT / "several.npz", a=x, b=np.array([1.5, 2.5]), arr_0=np.array(True))
np.savez_compressed(OUT / "compressed.npz", a=x, b=np.array([1.5, 2.5]))
t = np.array([[1.0, -0.5, 1e-300], [1 / 3, 123456789.123, 0.0]])
np.savetxt(OUT / "default.txt", t)
np.savetxt(OUT / "fixed.csv", t, fmt="%.3f", delimiter=",", header="a,b,c")
np.savetxt(OUT / "wide.txt", t, fmt="%12.4e", delimiter=" ")
np.savetxt(OUT / "whole.txt", x, fmt="%d", delimiter="\t")
np.savetxt(OUT / "vector.txt", t[0], fmt="%-8.2f")
