"""pandas, DuckDB, Tablesaw and Elara on the same tables, alternately: python library/src/bench/tables.py

    tables.py [--rows 1e6] [--rounds 5] [--memory] [QUESTION ...]      e.g. tables.py q1 q2 "read csv"

needs pandas, a JDK (JAVA_HOME, or java on the path) and the library compiled (mvn compile -pl library); the class path is
asked of Maven unless CLASSPATH has it. With duckdb installed (pip) it takes part. Writes the table as csv into a scratch
folder, asks each side for each question in turn a few times, and prints medians in ms and ratios. The questions q1 to
q10 are those of db-benchmark (h2oai), with 100 groups of id1, id2, id4, id5 and rows/100 of id3, id6. DuckDB answers
with a table of its own, as the others do. --memory has Elara's JVM print the most it needed for q1 to q10, in the sizes
of the table.
"""

import argparse
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
import pandas as pd

try:
    import duckdb
except ImportError:
    duckdb = None

HERE = pathlib.Path(__file__).parent
LIBRARY = HERE.parent.parent
# As the kernel's own JVM runs.
FLAGS = ["-XX:+UseSerialGC"]


def class_path():
    if os.environ.get("CLASSPATH"):
        return os.environ["CLASSPATH"]
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(
            ["mvn", "-B", "-q", "-o", "dependency:build-classpath", f"-Dmdep.outputFile={file.name}", "-DincludeScope=test"],
            cwd=LIBRARY, check=True)
        return f"{LIBRARY / 'target/classes'}{os.pathsep}{pathlib.Path(file.name).read_text()}"


def table(n, k=100):
    rng = np.random.default_rng(108)
    few, many = k, max(1, n // k)
    return pd.DataFrame({
        "id1": np.char.add("id", np.char.zfill(rng.integers(1, few + 1, n).astype(str), 3)),
        "id2": np.char.add("id", np.char.zfill(rng.integers(1, few + 1, n).astype(str), 3)),
        "id3": np.char.add("id", np.char.zfill(rng.integers(1, many + 1, n).astype(str), 10)),
        "id4": rng.integers(1, few + 1, n), "id5": rng.integers(1, few + 1, n), "id6": rng.integers(1, many + 1, n),
        "v1": rng.integers(1, 6, n), "v2": rng.integers(1, 16, n), "v3": rng.random(n).round(6) * 100,
    })


def dimension(n):
    rng = np.random.default_rng(n)
    return pd.DataFrame({"id6": rng.permutation(n), "w": rng.random(n)})


def others(df):
    rng = np.random.default_rng
    return {
        "small": dimension(1_000), "middle": dimension(10_000), "large": dimension(1_000_000),
        "wide": df.assign(id6=rng(3).integers(0, 1_000_000, len(df))),
        "trades": df[["id4", "v3"]].assign(t=np.sort(rng(4).random(len(df)))),
        "quotes": df[["id4", "v1"]].assign(t=np.sort(rng(5).random(len(df)))),
    }


def questions(folder, df, tables):
    g = lambda *keys: df.groupby(list(keys), sort=True)
    small, middle, large, wide, trades, quotes = tables.values()
    return {
        "q1": lambda: g("id1").agg({"v1": "sum"}),
        "q2": lambda: g("id1", "id2").agg({"v1": "sum"}),
        "q3": lambda: g("id3").agg({"v1": "sum", "v3": "mean"}),
        "q4": lambda: g("id4").agg({"v1": "mean", "v2": "mean", "v3": "mean"}),
        "q5": lambda: g("id6").agg({"v1": "sum", "v2": "sum", "v3": "sum"}),
        "q6": lambda: g("id4", "id5").agg({"v3": ["median", "std"]}),
        "q7": lambda: g("id3").agg(a=("v1", "max"), b=("v2", "min")).assign(r=lambda x: x.a - x.b),
        "q8": lambda: df.sort_values("v3", ascending=False).groupby("id6")[["v3"]].head(2),
        "q9": lambda: df.groupby(["id2", "id4"])[["v1", "v2"]].corr().iloc[0::2, -1] ** 2,
        "q10": lambda: g("id1", "id2", "id3", "id4", "id5", "id6").agg({"v3": "sum", "v1": "size"}),
        "lambda": lambda: df.groupby("id3")["v3"].max() - df.groupby("id3")["v3"].min(),
        "join 1e3": lambda: df.merge(small, on="id6"),
        "join 1e4": lambda: df.merge(middle, on="id6"),
        "join 1e6": lambda: wide.merge(large, on="id6"),
        "join left": lambda: df.merge(middle, on="id6", how="left"),
        "pivot": lambda: df.pivot_table(values="v3", index="id1", columns="id4", aggfunc="mean"),
        "sort double": lambda: df[["v3", "id4"]].sort_values("v3"),
        "sort text int": lambda: df[["id1", "v1"]].sort_values(["id1", "v1"]),
        "nunique": lambda: g("id1").agg({"id6": "nunique"}),
        "median": lambda: g("id6").agg({"v3": "median"}),
        "cut": lambda: pd.cut(df.v3, [0, 10, 25, 50, 75, 100]),
        "read csv": lambda: pd.read_csv(folder / "t.csv"),
        "merge_asof": lambda: pd.merge_asof(trades, quotes, on="t"),
        "transform": lambda: df.groupby("id1")["v3"].transform("mean"),
        "cumsum": lambda: df.groupby("id1")["v3"].cumsum(),
        "rolling": lambda: df.v3.rolling(10).mean(),
        "query": lambda: df.query("v3 > 50 and id1 == 'id016'"),
        "dedup": lambda: df.drop_duplicates(["id1", "id4"]),
    }


SQL = {
    "q1": "select id1, sum(v1) from df group by id1", "q2": "select id1, id2, sum(v1) from df group by all",
    "q3": "select id3, sum(v1), avg(v3) from df group by id3", "q4": "select id4, avg(v1), avg(v2), avg(v3) from df group by id4",
    "q5": "select id6, sum(v1), sum(v2), sum(v3) from df group by id6",
    "q6": "select id4, id5, median(v3), stddev(v3) from df group by all", "q7": "select id3, max(v1) - min(v2) from df group by id3",
    "q8": "select id6, v3 from (select id6, v3, row_number() over (partition by id6 order by v3 desc) o from df) where o <= 2",
    "q9": "select id2, id4, pow(corr(v1, v2), 2) from df group by all",
    "q10": "select id1, id2, id3, id4, id5, id6, sum(v3), count(*) from df group by all",
    "lambda": "select id3, max(v3) - min(v3) from df group by id3",
    "join 1e3": "select df.*, w from df join small using (id6)", "join 1e4": "select df.*, w from df join middle using (id6)",
    "join 1e6": "select wide.*, w from wide join large using (id6)",
    "join left": "select df.*, w from df left join middle using (id6)",
    "pivot": "pivot df on id4 using avg(v3) group by id1",
    "sort double": "select v3, id4 from df order by v3", "sort text int": "select id1, v1 from df order by id1, v1",
    "median": "select id6, median(v3) from df group by id6", "nunique": "select id1, count(distinct id6) from df group by id1",
    "read csv": "select * from read_csv('{csv}')",
    "merge_asof": "select trades.*, v1 from trades asof join quotes on trades.t >= quotes.t",
    "transform": "select avg(v3) over (partition by id1) from df",
    "rolling": "select avg(v3) over (rows between 9 preceding and current row) from df",
    "query": "select * from df where v3 > 50 and id1 = 'id016'", "dedup": "select distinct on (id1, id4) * from df",
}


def timed(call):
    start = time.perf_counter()
    call()
    return 1e3 * (time.perf_counter() - start)


def database(tables):
    base = duckdb.connect()
    for name, frame in tables.items():
        base.register("given", frame)
        base.execute(f"create table {name} as select * from given")
        base.unregister("given")
    return base


def chosen(names, known):
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"there is no question {unknown[0]!r}; there are {', '.join(known)}")
    return names or list(known)


def summary(ratios, against):
    told = [f"geometric mean of {len(ratios)}: {statistics.geometric_mean(ratios.values()):.1f} times pandas, least {min(ratios.values()):.1f}"]
    q = [ratio for what, ratio in ratios.items() if what[1:].isdigit()]
    if q:
        told.append(f"of q1 to q10 ({len(q)}): {statistics.geometric_mean(q):.1f}, least {min(q):.1f}")
    if against:
        told.append(f"not slower than DuckDB in {sum(ratio >= 1 for ratio in against)} of {len(against)}")
    return "; ".join(told)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("questions", nargs="*")
    given = parser.parse_args()
    df = table(given.rows)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        df.to_csv(folder / "t.csv", index=False)
        home = os.environ.get("JAVA_HOME")
        java = str(pathlib.Path(home, "bin", "java")) if home else "java"
        server = subprocess.Popen(
            [java, *FLAGS, "-Xmx8g", "-cp", class_path(), str(HERE / "TablesBench.java"), str(folder / "t.csv")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ask = lambda who, what: (server.stdin.write(f"{who} {what}\n"), server.stdin.flush(), float(server.stdout.readline()))[2]
        if given.memory:
            print(f"the table takes {ask('memory', 'table'):.0f} MB; at most, in tables of that size, used for")
            for what in chosen(given.questions, [f"q{i}" for i in range(1, 11)]):
                print(f"{what:14}{ask('memory', what):9.1f}", flush=True)
        else:
            tables = others(df)
            asked = questions(folder, df, tables)
            compare(ask, chosen(given.questions, asked), asked, database({"df": df, **tables}) if duckdb else None, folder, given.rounds)
        server.stdin.close()
        server.wait(30)


def compare(ask, names, asked, base, folder, rounds):
    ratios, against = {}, []
    print(f"{'':14}{'pandas':>9}{'elara':>9}{'pandas/elara':>14}{'duckdb':>9}{'duckdb/elara':>14}{'tablesaw':>10}   ms, medians of {rounds}", flush=True)
    for what in names:
        for _ in range(8):
            ask("elara", what)
        query = f"create or replace temp table answer as {SQL[what].format(csv=folder / 't.csv')}" if base and what in SQL else None
        timed(asked[what])
        p, e, d = [], [], []
        for _ in range(rounds):
            p.append(timed(asked[what]))
            e.append(ask("elara", what))
            if query:
                d.append(timed(lambda: base.execute(query)))
        p, e, d = statistics.median(p), statistics.median(e), statistics.median(d) if d else math.nan
        t = ask("tablesaw", what)
        ratios[what] = p / e
        against += [d / e] if query else []
        print(f"{what:14}{p:9.1f}{e:9.1f}{p / e:14.1f}{d:9.1f}{d / e:14.1f}{t if t >= 0 else math.nan:10.0f}", flush=True)
    print(summary(ratios, against))


if __name__ == "__main__":
    main()
