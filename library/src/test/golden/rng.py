"""Golden values of elara.random, drawn by NumPy.

    python rng.py            writes ../resources/golden/random/draws.tsv and distributions.tsv
    python rng.py tables     writes ../../main/resources/elara/random/ziggurat.txt

draws.tsv has a call a line, in the order of the calls: "seed", or a method with its arguments, then a tab and the
numbers that came out (doubles as 16 hexadecimal digits of their bits, in row-major order). A line "seed" begins with a
new generator. "digest" draws many and keeps one number of them: the sum of bits * (2 * index + 1) modulo 2^64.

distributions.tsv has a line for each generator ("new" or "legacy"), seed, distribution and its arguments: of 10,000
draws the first and last ten, and of counts a digest of all. After the draws comes one more evenly distributed number: if
one draw had taken another number of words from the generator, it would show here.
"""

import sys

sys.path.pop(0)  # This folder has files named as modules of the standard library.

import pathlib
import subprocess

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent


def text(values):
    values = np.asarray(values)
    if values.dtype == np.float64:
        return " ".join(f"{bits:016x}" for bits in values.ravel().view(np.uint64).tolist())
    return " ".join(str(value) for value in values.ravel().tolist())


def digest(values):
    bits = np.ascontiguousarray(values).view(np.uint64)
    odd = 2 * np.arange(len(bits), dtype=np.uint64) + np.uint64(1)
    return f"{int((bits * odd).sum(dtype=np.uint64)):016x}"


class Script:
    def __init__(self):
        self.lines = []

    def seed(self, seed):
        self.rng = np.random.default_rng(seed)
        self.lines.append(f"seed {seed}\t")

    def legacy(self, seed):
        self.rng = np.random.RandomState(seed)
        self.lines.append(f"legacy {seed}\t")

    def spawn(self, n):
        """From here on, the last of n children draws."""
        self.rng = self.rng.spawn(n)[-1]
        self.lines.append(f"spawn {n}\t")

    def call(self, method, *arguments):
        rng = self.rng
        shape = tuple(arguments)
        match method:
            case "random" | "standard_exponential":
                out = getattr(rng, method)(size=shape)
            case "normal":
                out = rng.normal(size=shape)
            case "uniform" | "normal_scaled":
                out = getattr(rng, method.removesuffix("_scaled"))(arguments[0], arguments[1], size=shape[2:])
            case "exponential":
                out = rng.exponential(arguments[0], size=shape[1:])
            case "integers":
                integers = rng.randint if isinstance(rng, np.random.RandomState) else rng.integers
                out = integers(arguments[0], arguments[1], size=shape[2:])
            case "weighted":
                p = np.array(arguments[2:], float) / sum(arguments[2:])
                out = rng.choice(len(p), arguments[0], replace=arguments[1] == 1, p=p)
            case "multinomial":
                out = rng.multinomial(arguments[0], np.array(arguments[1:], float) / sum(arguments[1:]))
            case "permutation":
                out = rng.permutation(arguments[0])
            case "permute":
                out = rng.permutation(np.arange(np.prod(shape)).reshape(shape))
            case "shuffle":
                out = np.arange(np.prod(shape)).reshape(shape)
                rng.shuffle(out)
            case "choice":
                out = rng.choice(arguments[0], arguments[1], replace=arguments[2] == 1)
        self.lines.append(" ".join([method, *map(str, arguments)]) + "\t" + text(out))

    def digest(self, method, count):
        out = self.rng.normal(size=count) if method == "normal" else getattr(self.rng, method)(count)
        self.lines.append(f"digest {method} {count}\t{digest(out)}")


def draws():
    script = Script()
    seeds = [0, 1, 2, 42, 12345, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**53 + 1, 2**63 - 1]
    seeds += [2**64, 2**127 + 12345, 2**128 - 1, 2**128, 3**150]
    for seed in seeds:
        script.seed(seed)
        script.call("random", 3)
        script.call("normal", 3)
        script.call("integers", 0, 10, 5)
    for seed in (7, 42):
        for method in ("random", "normal"):
            for shape in ((), (1,), (0,), (5,), (2, 3), (2, 0, 3), (2, 2, 2, 2)):
                script.seed(seed)
                script.call(method, *shape)
                script.call(method, *shape)
    # The half word that waits in the generator must outlive every kind of call.
    script.seed(99)
    for _ in range(3):
        script.call("integers", 0, 6, 1)
        script.call("random", 2)
        script.call("integers", 0, 6, 3)
        script.call("normal", 2)
        script.call("integers", -5, 5, 2)
        script.call("permutation", 4)
        script.call("integers", 0, 2**40, 3)
        script.call("uniform", -1.5, 2.5, 3)
        script.call("integers", 3, 4, 2)
        script.call("shuffle", 5)
        script.call("exponential", 2.5, 2)
        script.call("choice", 10, 3, 1)
        script.call("choice", 10, 3, 0)
        script.call("normal_scaled", 10.0, 0.25, 3)
        script.call("permute", 3, 2)
        script.call("shuffle", 4, 2)
    # Bounds of the two words' sizes, the whole range, and ranges that reject nearly half of the words.
    script.seed(5)
    i64 = np.iinfo(np.int64)
    for low, high in [
        (0, 1), (0, 2), (-1, 1), (0, 2**31), (0, 2**31 + 1), (0, 2**32 - 1), (0, 2**32), (0, 2**32 + 1),
        (0, 2**33), (0, 3 * 2**62), (-(2**62), 2**62), (-(2**62) - 1, 2**62), (i64.min, i64.max), (i64.min, 0),
        (i64.min, i64.min + 1), (i64.max - 1, i64.max), (-(2**31), 2**31), (0, 3 * 2**30),
    ]:  # fmt: skip
        if high <= i64.max:
            script.call("integers", low, high, 7)
    script.seed(6)
    for n in (0, 1, 2, 3, 4, 5, 8, 9, 33, 100):
        script.call("permutation", n)
        script.call("shuffle", n)
    for shape in ((1, 3), (2, 3), (5, 2), (3, 0), (0, 3), (4, 2, 2)):
        script.call("permute", *shape)
        script.call("shuffle", *shape)
    script.seed(8)
    for n, size in ((1, 1), (5, 5), (5, 0), (100, 3), (100, 100), (10001, 4), (10001, 201), (10500, 300)):
        script.call("choice", n, size, 0)
        script.call("choice", n, size, 1)
    script.seed(9)
    script.call("standard_exponential", 50)
    for seed in (3, 4):
        script.seed(seed)
        for replace in (1, 0):
            script.call("weighted", 3, replace, 1, 2, 3, 4)
            script.call("weighted", 5, replace, 9, 1, 1, 1, 1)
            script.call("weighted", 2, replace, 0, 1, 0, 5)
        script.call("weighted", 50, 1, 1, 1)
        script.call("multinomial", 100, 1, 2, 3)
        script.call("multinomial", 0, 1, 2)
        script.call("multinomial", 7, 0, 0, 1, 0)
        script.call("random", 2)
    for seed in (0, 42, 2**70):
        script.seed(seed)
        script.spawn(1)
        script.call("random", 3)
        script.spawn(3)
        script.call("normal", 3)
        script.spawn(2)
        script.call("integers", 0, 100, 3)
    for seed in (0, 1, 42, 2**32 - 1):
        script.legacy(seed)
        for _ in range(2):
            script.call("random", 3)
            script.call("normal", 3)
            script.call("integers", 0, 10, 5)
            script.call("integers", 5, 6, 2)
            script.call("integers", 0, 2**32, 2)
            script.call("integers", -(2**40), 2**40, 3)
            script.call("permutation", 7)
            script.call("permute", 3, 2)
            script.call("shuffle", 9)
            script.call("shuffle", 4, 2)
            script.call("uniform", -1.5, 2.5, 3)
            script.call("normal_scaled", 10.0, 0.25, 3)
            script.call("exponential", 2.5, 3)
            script.call("choice", 10, 4, 1)
            script.call("choice", 10, 4, 0)
            script.call("weighted", 3, 1, 1, 2, 3, 4)
            script.call("weighted", 3, 0, 1, 2, 3, 4)
            script.call("multinomial", 100, 1, 2, 3)
        script.call("normal", 2000)
    # The tails are reached once in some thousand draws.
    for seed in (10, 11, 12):
        script.seed(seed)
        script.digest("random", 100_000)
        script.digest("normal", 1_000_000)
        script.digest("standard_exponential", 200_000)
        script.call("integers", 0, 1000, 3)
    target = HERE.parent / "resources/golden/random/draws.tsv"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(line + "\n" for line in script.lines))


DISTRIBUTIONS = [
    ("gamma", k, scale) for k, scale in ((0.0, 1.0), (0.1, 2.0), (0.9, 1.0), (1.0, 3.0), (1.5, 1.0), (7.25, 0.5), (1000.0, 1.0))
] + [
    ("beta", 0.5, 0.5), ("beta", 1e-3, 1e-3), ("beta", 2.0, 3.0), ("beta", 0.5, 4.0), ("beta", 1e-110, 1e-104),
    ("chisquare", 1.0), ("chisquare", 7.5), ("standardT", 1.5), ("standardT", 30.0), ("lognormal", 0.5, 0.75),
    ("laplace", 1.0, 2.0), ("logistic", -1.0, 0.5), ("gumbel", 0.5, 2.0), ("rayleigh", 2.0), ("weibull", 0.0),
    ("weibull", 0.5), ("weibull", 3.0), ("pareto", 3.0), ("standardCauchy",),
    ("poisson", 0.0), ("poisson", 0.3), ("poisson", 5.0), ("poisson", 9.999), ("poisson", 10.0), ("poisson", 123.4), ("poisson", 1e9),
    ("binomial", 0, 0.5), ("binomial", 10, 0.0), ("binomial", 10, 1.0), ("binomial", 1, 0.5), ("binomial", 20, 0.25), ("binomial", 20, 0.9),
    ("binomial", 100, 0.5), ("binomial", 1000, 0.03), ("binomial", 1000, 0.97), ("binomial", 100000, 0.4), ("binomial", 10**12, 0.3),
    ("geometric", 0.01), ("geometric", 0.3), ("geometric", 0.4), ("geometric", 1.0),
]  # fmt: skip
LEGACY_TOO = {"gamma", "beta", "chisquare", "standardT", "lognormal", "laplace", "logistic", "gumbel", "standardCauchy", "poisson", "binomial"}
NUMPY_NAMES = {"standardT": "standard_t", "standardCauchy": "standard_cauchy"}


def distributions():
    count = 10_000
    lines = []
    for kind in ("new", "legacy"):
        for name, *arguments in DISTRIBUTIONS:
            if kind == "legacy" and (name not in LEGACY_TOO or (name == "beta" and arguments[0] < 0.01)):
                continue
            for seed in (1, 2024):
                rng = np.random.default_rng(seed) if kind == "new" else np.random.RandomState(seed)
                drawn = getattr(rng, NUMPY_NAMES.get(name, name))(*arguments, size=count)
                ends = np.concatenate([drawn[:10], drawn[-10:]])
                call = " ".join([kind, str(seed), name, *map(str, arguments)])
                after = text(np.array([rng.random()]))
                lines.append(f"{call}\t{text(ends)}\t{digest(drawn) if drawn.dtype == np.int64 else ''}\t{after}")
    (HERE.parent / "resources/golden/random/distributions.tsv").write_text("".join(line + "\n" for line in lines))


def tables():
    """Cuts the tables out of the static library that NumPy's wheel brings for C programmers."""
    archive = pathlib.Path(np.__file__).parent / "random/lib/libnpyrandom.a"
    member = next(
        name for name in subprocess.check_output(["ar", "t", archive], text=True).split() if name.endswith("distributions.c.o")
    )
    code = subprocess.check_output(["ar", "p", archive, member])
    # A relocatable ELF file: the tables' symbols are offsets into its section .rodata.
    folder = pathlib.Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    (folder / member).write_bytes(code)
    symbols = {
        line.split()[2]: int(line.split()[0], 16)
        for line in subprocess.check_output(["nm", folder / member], text=True).splitlines()
        if len(line.split()) == 3
    }
    section = next(
        line.split("]")[1].split()
        for line in subprocess.check_output(["readelf", "-SW", folder / member], text=True).splitlines()
        if " .rodata " in line
    )
    start = int(section[3], 16)
    names = ["ki_double", "wi_double", "fi_double", "ke_double", "we_double", "fe_double"]
    columns = [np.frombuffer(code, "<u8", 256, start + symbols[name]).tolist() for name in names]
    rows = [" ".join(f"{column[i]:016x}" for column in columns) for i in range(256)]
    target = HERE.parent.parent / "main/resources/elara/random/ziggurat.txt"
    target.write_text("".join(row + "\n" for row in rows))


if __name__ == "__main__":
    if sys.argv[1:] == ["tables"]:
        tables()
    else:
        draws()
        distributions()
