"""Notebooks as files: what their outputs are, and whether they say what those of another run said."""

import json
import math
import re

NUMBER = re.compile(r"[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")

TAG = re.compile(r"<[^>]*>")

#: What differs from run to run: durations and speeds, identities of objects, paths.
SANITIZERS = (
    (re.compile(r"\d+(?:[.,]\d+)*\s*(?:ns|us|µs|ms|s|min)\b"), "<time>"),
    (re.compile(r"\d+(?:[.,]\d+)*\s*(?:it/s|MB/s|times)"), "<speed>"),
    (re.compile(r"\[\d\d:\d\d<\d\d:\d\d"), "<clock>"),
    (re.compile(r"@[0-9a-f]{5,8}\b"), "@<hash>"),
    (re.compile(r"\x1b\[[0-9;]*m"), ""),
)


def code_cells(path):
    return [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == "code"]


def text(lines):
    return lines if isinstance(lines, str) else "".join(lines)


def count(path, mime):
    return sum(mime in output.get("data", {}) for cell in code_cells(path) for output in cell["outputs"])


def said(cell):
    """What a cell says in text, a pair (what it is, text) for each; of pictures and scripts only that they are there.

    Of a page only its words count: how they look may change, and what stands in a page stands in the text beside it.
    """
    found = []
    for output in cell["outputs"]:
        kind = output["output_type"]
        if kind == "stream":
            if found and found[-1][0] == output["name"]:
                found[-1] = (output["name"], found[-1][1] + text(output["text"]))
            else:
                found.append((output["name"], text(output["text"])))
        elif kind == "error":
            found.append((kind, f"{output['ename']}: {output['evalue']}"))
        else:
            for mime, data in sorted(output["data"].items()):
                words = mime in ("text/plain", "text/latex", "text/markdown") and "image/png" not in output["data"]
                if mime != "text/html" or len(output["data"]) == 1:
                    found.append((mime, text(data) if words else TAG.sub(" ", text(data)) if mime == "text/html" else ""))
    return found


def same(one, other, tolerance=1e-6):
    """Whether two texts are the same, but for what differs from run to run, and numbers but for their last digits."""
    for pattern, word in SANITIZERS:
        one, other = pattern.sub(word, one), pattern.sub(word, other)
    if re.sub(r"\s+", " ", NUMBER.sub("0", one)) != re.sub(r"\s+", " ", NUMBER.sub("0", other)):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other))
    return all(
        math.isclose(float(a.replace("_", "")), float(b.replace("_", "")), rel_tol=tolerance, abs_tol=1e-9)
        for a, b in pairs
    )
