"""endure.py [--cells N] [--kernel NAME] [--to FOLDER]: one kernel, many cells over the same fifty names.

Variables, methods and classes are declared again and again, and used. Memory (resident, and the JVM's metaspace, as jcmd
tells it) and the cells' times are noted on the way, printed, and drawn as endure.svg: both must stay flat.
"""

import argparse
import re
import shutil
import statistics
import subprocess
from pathlib import Path

from kernels import Kernel

NAMES = 50
POINTS = 50


def cell(i):
    """The i-th cell, and a text that is in its result."""
    name = i // 10 % NAMES
    return [
        (f"int v{name} = {i};", ""),
        (f"v{name} + 1", ""),
        (f"int f{name}(int n) {{ return n + {i}; }}", ""),
        (f"f{name}(1)", str(i - 2)),
        (f"String s{name} = \"s\" + {i}; s{name}.length()", ""),
        (f"for (int k = 0; k < 10; k++) v{name} += k;", ""),
        (f"System.out.println(v{name});", ""),
        (f"class C{name} {{ int n = {i}; int get() {{ return n; }} }}", "") if i % 50 == 7 else ("1 + 1", "2"),
        (f"new C{name}().get()", "") if i % 50 == 8 else ("Math.max(1, 2)", "2"),
        (f"var a{name} = array(1, 2, {i}); a{name}.sum()", ""),
    ][i % 10]


def metaspace(pid):
    """Megabytes of class metadata in use."""
    jcmd = Path(f"/proc/{pid}/exe").resolve().with_name("jcmd")
    command = str(jcmd) if jcmd.exists() else shutil.which("jcmd")
    said = subprocess.run([command, str(pid), "VM.metaspace", "basic"], capture_output=True, text=True).stdout
    used = re.search(r"Both:\s+[\d.]+ \w+ capacity,.*?([\d.]+) (KB|MB)[^,]*used", said)
    used = used or re.search(r"Both:.*?,\s*([\d.]+) (KB|MB) .*committed", said)
    return float(used[1]) / (1024 if used[2] == "KB" else 1) if used else float("nan")


def svg(rows, path):
    """Three curves, each from zero, in one picture."""
    width, height, left = 640, 140, 60
    parts = []
    for k, (title, colour) in enumerate([("median of a cell, ms", "#1f77b4"), ("resident, MB", "#d62728"), ("metaspace, MB", "#2ca02c")]):
        values = [row[k + 1] for row in rows]
        top, base = max(values) * 1.1 or 1, (k + 1) * (height + 40)
        points = " ".join(
            f"{left + row[0] / rows[-1][0] * width:.1f},{base - row[k + 1] / top * height:.1f}" for row in rows
        )
        parts.append(
            f'<text x="{left}" y="{base - height - 8}">{title}</text><text x="4" y="{base - height + 10}">{top:.0f}</text>'
            f'<path d="M{left} {base - height}V{base}H{left + width}" fill="none" stroke="#888"/>'
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
        )
    total = 3 * (height + 40) + 30
    parts.append(f'<text x="{left}" y="{total - 8}">0 to {rows[-1][0]} cells</text>')
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 20}" height="{total}" font-family="sans-serif" '
        f'font-size="13"><rect width="100%" height="100%" fill="white"/>{"".join(parts)}</svg>'
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cells", type=int, default=5000)
    parser.add_argument("--kernel", default="java")
    parser.add_argument("--to", type=Path, default=Path("."))
    arguments = parser.parse_args()
    rows, times = [], []
    with Kernel(arguments.kernel) as kernel:
        for name in range(NAMES):
            kernel.value(f"class C{name} {{ int n = 0; int get() {{ return n; }} }}")
        for i in range(arguments.cells):
            code, wanted = cell(i)
            got, seconds = kernel.value(code)
            if wanted not in got:
                raise AssertionError(f"{code} gave {got}, not {wanted}")
            times.append(seconds * 1e3)
            if (i + 1) % max(1, arguments.cells // POINTS) == 0:
                rows.append((i + 1, statistics.median(times), kernel.memory(), metaspace(kernel.pid)))
                times.clear()
                print("%6d cells  %6.2f ms  %6.1f MB  metaspace %6.1f MB" % rows[-1], flush=True)
    svg(rows, arguments.to / "endure.svg")


if __name__ == "__main__":
    main()
