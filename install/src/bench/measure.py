"""measure.py [--rounds N] [KERNEL ...]: the kernel's latencies beside ipykernel's, as a table.

Kernels (java and python3 unless others are named, of the languages Java and Python) take turns in every round, so that
both see the machine in the same state. Times are medians over the wire: of a cell until its reply and idle are there, of
other requests until the reply is. The last column is the first kernel's figure divided by the second's.
"""

import argparse
import statistics
import time

from kernels import Kernel, text

CELLS = {
    "java": {
        "one": "1+1",
        "number": "int v{i} = {i}; v{i} + 1",
        "class": "class P{i} {{ final int x; P{i}(int x) {{ this.x = x; }} int twice() {{ return 2 * x; }} }}\nnew P{i}(21).twice()",
        "lines": "for (int i = 0; i < {n}; i++) System.out.println(\"line \" + i);",
        "big": "\"x\".repeat({n})",
        "complete": "System.out.pri",
        "inspect": ("Math.max(1, 2)", 6),
        "is complete": "for (int i = 0; i < 3; i++) {",
    },
    "python": {
        "one": "1+1",
        "number": "v{i} = {i}; v{i} + 1",
        "class": "class P{i}:\n    def __init__(self, x): self.x = x\n    def twice(self): return 2 * self.x\nP{i}(21).twice()",
        "lines": "for i in range({n}): print('line', i)",
        "big": "'x' * {n}",
        "complete": "str.startsw",
        "inspect": ("str.upper", 5),
        "is complete": "for i in range(3):",
    },
}
LINES = 100_000
BIG = 10_000_000
MANY = 500


class Subject:
    """A kernel's figures."""

    def __init__(self, name):
        self.name = name
        self.figures = {}
        self.unique = 0
        self.kernel = None

    @property
    def cells(self):
        return CELLS[self.kernel.manager.kernel_spec.language.lower()]

    def next(self):
        self.unique += 1
        return self.unique

    def note(self, what, value):
        self.figures.setdefault(what, []).append(value)

    def check(self, code, wanted):
        got, seconds = self.kernel.value(code)
        if wanted not in got:
            raise AssertionError(f"{self.name}: {code} gave {got[:80]}, not {wanted}")
        return seconds * 1e3


def start(subject):
    with Kernel(subject.name, startup=False) as kernel:
        # Asked at once, as the shell's socket keeps it until there is a kernel.
        subject.kernel = kernel
        kernel.ask(kernel.client.kernel_info)
        subject.note("start to kernel_info, ms", (time.perf_counter() - kernel.begun) * 1e3)
        kernel.ask(kernel.client.execute, "1+1")
        subject.note("start to first result, ms", (time.perf_counter() - kernel.begun) * 1e3)
        subject.note("processor time of that, s", kernel.processor())
        time.sleep(2)
        subject.note("memory when idle, MB", kernel.memory())


def warm(subject):
    for _ in range(20):
        subject.note("1+1, ms", subject.check(subject.cells["one"], "2"))
    for _ in range(5):
        subject.note("a class and its use, ms", subject.check(subject.cells["class"].format(i=subject.next()), "42"))
    client, cells = subject.kernel.client, subject.cells
    code, cursor = cells["inspect"]
    for _ in range(10):
        for what, send, arguments in [
            ("kernel_info, ms", client.kernel_info, ()),
            ("complete, ms", client.complete, (cells["complete"],)),
            ("inspect, ms", client.inspect, (code, cursor)),
            ("is_complete, ms", client.is_complete, (cells["is complete"],)),
        ]:
            subject.note(what, subject.kernel.ask(send, *arguments)[1] * 1e3)
            subject.kernel.drain() if subject.kernel.client.iopub_channel.msg_ready() else None


def floods(subject):
    outputs, seconds = subject.kernel.run(subject.cells["lines"].format(n=LINES))
    lines = text(outputs).splitlines()
    if lines != [f"line {i}" for i in range(LINES)]:
        raise AssertionError(f"{subject.name}: {len(lines)} of {LINES} lines, or out of order")
    subject.note("100,000 lines, ms", seconds * 1e3)
    subject.note("10 MB in one string, ms", subject.check(subject.cells["big"].format(n=BIG), "x" * 1000))


def many(subject):
    for _ in range(MANY):
        i = subject.next()
        subject.note("a variable and its use, ms", subject.check(subject.cells["number"].format(i=i), str(i + 1)))
    for _ in range(50):
        subject.note(f"1+1 after {MANY} variables, ms", subject.check(subject.cells["one"], "2"))
    subject.note(f"memory after {MANY} variables, MB", subject.kernel.memory())


def table(subjects):
    print("| what | " + " | ".join(s.name for s in subjects) + (" | ratio |" if len(subjects) == 2 else " |"))
    print("|---" * (len(subjects) + (2 if len(subjects) == 2 else 1)) + "|")
    for what in subjects[0].figures:
        medians = [statistics.median(s.figures[what]) for s in subjects]
        ratio = [f"{medians[0] / medians[1]:.2f}"] if len(medians) == 2 else []
        print("| " + " | ".join([what] + [f"{m:.3g}" if m < 100 else f"{m:.0f}" for m in medians] + ratio) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kernels", nargs="*", default=["java", "python3"], metavar="KERNEL")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    subjects = [Subject(name) for name in arguments.kernels]

    def turns(what, rounds):
        for i in range(rounds):
            for subject in subjects if i % 2 == 0 else reversed(subjects):
                what(subject)

    turns(start, arguments.rounds)
    for subject in subjects:
        subject.kernel = Kernel(subject.name)
    try:
        for subject in subjects:
            for _ in range(20):
                subject.check(subject.cells["one"], "2")
        turns(warm, arguments.rounds)
        turns(floods, 3)
        turns(many, 1)
    finally:
        for subject in subjects:
            subject.kernel.__exit__()
    table(subjects)


if __name__ == "__main__":
    main()
