"""Writes digits.csv, the data of 07-digits.ipynb, from the copy that scikit-learn carries.

    python notebooks/src/test/golden/digits.py

needs scikit-learn, and overwrites notebooks/digits.csv: the label, then 8 x 8 pixels from 0 (paper) to 16 (ink), row by row.
"""

import pathlib

from sklearn.datasets import load_digits

if __name__ == "__main__":
    digits = load_digits()
    lines = ["digit," + ",".join(f"p{i}" for i in range(64))]
    lines += [",".join(str(int(v)) for v in (label, *pixels)) for label, pixels in zip(digits.target, digits.data)]
    pathlib.Path(__file__).parents[3].joinpath("digits.csv").write_text("\n".join(lines) + "\n")
