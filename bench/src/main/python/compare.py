"""Measures Elara and NumPy in turns, a section at a time, and prints their ratios.

    python compare.py JAVA CLASSPATH [SECTION[.ROW],... [ROUNDS]]

A ratio is NumPy's time by Elara's: above 1 Elara is faster. The JVM has the flags of the kernel, so that the figures are
those of a notebook.
"""

import json
import math
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
OPTIONS = HERE.parents[3] / "install/src/main/distribution/kernelspec/jvm.options"
SECTIONS = (
    "Chains Functions Reductions Memory Broadcasts Products Decompositions Small Randoms Transforms"
).split()


def jvm_flags(java):
    text = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    version = int(re.search(r'"(\d+)', text)[1])
    flags = []
    for line in OPTIONS.read_text().splitlines():
        if found := re.match(r"(\d+)-(\d*):(.+)", line):
            if int(found[1]) <= version <= int(found[2] or version):
                flags += found[3].strip().split()
    if "jdk.incubator.vector" not in " ".join(flags):
        flags.append("--add-modules=jdk.incubator.vector")
    return flags


def elara(java, classpath, flags, section, row):
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        command = [java, "-cp", classpath, "org.openjdk.jmh.Main", f"^elara.bench.{section}.{row or '.*'}$"]
        command += ["-rf", "json", "-rff", file.name, "-v", "SILENT", "-jvmArgs", " ".join(flags)]
        done = subprocess.run(command, capture_output=True, text=True)
        results = json.loads(Path(file.name).read_text() or "[]")
        if done.returncode or not results:
            sys.exit(f"{section} failed:\n{done.stdout}\n{done.stderr}")
    return {
        result["benchmark"].rsplit(".", 1)[1]: statistics.median(result["primaryMetric"]["rawData"][0])
        for result in results
    }


def numpy(section, row):
    command = [sys.executable, str(HERE / "numpy_rows.py"), section] + ([row] if row else [])
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main(java, classpath, wanted="", rounds="1"):
    flags = jvm_flags(java)
    chosen = [name.partition(".")[::2] for name in (wanted.split(",") if wanted not in ("", "true") else SECTIONS)]
    ratios = {}
    print(f"{'':32}{'NumPy us':>12}{'Elara us':>12}{'ratio':>8}")
    for section, row in chosen:
        ours, theirs = {}, {}
        for _ in range(int(rounds)):
            for times, measured in (ours, elara(java, classpath, flags, section, row)), (theirs, numpy(section, row)):
                for name, time in measured.items():
                    times.setdefault(name, []).append(time)
        if ours.keys() != theirs.keys():
            sys.exit(f"{section}: rows of one side only: {ours.keys() ^ theirs.keys()}")
        for name in theirs:
            java_time, numpy_time = statistics.median(ours[name]), statistics.median(theirs[name])
            ratio = ratios[f"{section}.{name}"] = numpy_time / java_time
            mark = "" if ratio >= 0.9 else "  below 0.9"
            print(f"{section + '.' + name:32}{numpy_time:12.2f}{java_time:12.2f}{ratio:8.2f}{mark}", flush=True)
    mean = math.exp(statistics.fmean(map(math.log, ratios.values())))
    print(f"geometric mean of {len(ratios)} rows: {mean:.2f}; lowest: {min(ratios, key=ratios.get)} {min(ratios.values()):.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
