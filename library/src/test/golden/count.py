"""Counts the golden cases that NumPy and SciPy wrote, by operation: python count.py [FILE]."""

import collections
import sys
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[1] / "resources/golden"
FOLDERS = "array", "fft", "linalg", "random"


def main(wanted=""):
    total = 0
    for folder in FOLDERS:
        for file in sorted((GOLDEN / folder).glob("*.tsv")):
            name = f"{folder}/{file.stem}"
            if wanted not in name:
                continue
            counts = collections.Counter(
                line.split("\t", 1)[0] for line in file.read_text().splitlines() if line and not line.startswith("#")
            )
            cases = sum(counts.values())
            total += cases
            # Files of one operation begin their lines with the case itself.
            by = ", ".join(f"{operation} {n}" for operation, n in sorted(counts.items())) if len(counts) < cases / 2 else ""
            print(f"{name}: {cases} cases{': ' + by if by else ''}")
    print(f"{total} cases")


if __name__ == "__main__":
    main(*sys.argv[1:])
