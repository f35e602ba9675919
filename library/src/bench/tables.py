"""pandas, DuckDB, Tablesaw and Elara on the same tables, alternately: python tables.py CLASSPATH [ROWS]

CLASSPATH is the library's classes and its dependencies'; with duckdb installed (pip) it takes part. Writes the table as
csv into a scratch folder, asks each side for each question in turn a few times, and prints medians in ms and ratios.
The questions q1 to q10 are those of db-benchmark (h2oai), with 100 groups of id1, id2 and ROWS/100 of id3.
"""

import json
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
ROWS = int(float(sys.argv[2])) if len(sys.argv) > 2 else 1_000_000
ROUNDS = 5


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


def dimension(n, rows):
    rng = np.random.default_rng(n)
    return pd.DataFrame({"id6": rng.permutation(n), "w": rng.random(n)})


def questions(folder, df):
    g = lambda *keys: df.groupby(list(keys), sort=True)
    small, middle, large = (dimension(n, ROWS) for n in (1_000, 10_000, 1_000_000))
    wide = df.assign(id6=np.random.default_rng(3).integers(0, 1_000_000, len(df)))
    trades = df[["id4", "v3"]].assign(t=np.sort(np.random.default_rng(4).random(len(df))))
    quotes = df[["id4", "v1"]].assign(t=np.sort(np.random.default_rng(5).random(len(df))))
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
    "median": "select id6, median(v3) from df group by id6", "nunique": "select id1, count(distinct id6) from df group by id1",
}


def timed(call):
    start = time.perf_counter()
    call()
    return 1e3 * (time.perf_counter() - start)


def main():
    df = table(ROWS)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        df.to_csv(folder / "t.csv", index=False)
        java = os.environ.get("JAVA", "java")
        server = subprocess.Popen(
            [java, "-Xmx8g", "-cp", sys.argv[1], str(HERE / "TablesBench.java"), str(folder / "t.csv")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        asked = questions(folder, df)
        base = duckdb.connect() if duckdb else None
        if base:
            base.register("given", df)
            base.execute("create table df as select * from given")
        ask = lambda who, what: (server.stdin.write(f"{who} {what}\n"), server.stdin.flush(), float(server.stdout.readline()))[2]
        ratios, sides = [], {}
        print(f"{'':14}{'pandas':>9}{'elara':>9}{'pandas/elara':>14}{'duckdb':>9}{'tablesaw':>10}   ms, medians of {ROUNDS}, {ROWS:,} rows")
        for what, call in asked.items():
            for _ in range(4):
                ask("elara", what)
            timed(call)
            p, e, d = [], [], []
            for _ in range(ROUNDS):
                p.append(timed(call))
                e.append(ask("elara", what))
                if base and what in SQL:
                    d.append(timed(lambda: base.execute(SQL[what]).fetchnumpy()))
            p, e = statistics.median(p), statistics.median(e)
            t = ask("tablesaw", what)
            ratios.append(p / e)
            sides[what] = {"pandas": p, "elara": e, "duckdb": statistics.median(d) if d else None, "tablesaw": t if t >= 0 else None}
            print(f"{what:14}{p:9.1f}{e:9.1f}{p / e:14.1f}{statistics.median(d) if d else math.nan:9.1f}{t if t >= 0 else math.nan:10.0f}", flush=True)
        q = [r for what, r in zip(asked, ratios) if what.startswith("q") and what[1:].isdigit()]
        print(f"geometric mean of q1 to q10: {statistics.geometric_mean(q):.1f}, least {min(q):.1f}; of all: {statistics.geometric_mean(ratios):.1f}, least {min(ratios):.1f}")
        server.stdin.close()
        server.wait(30)


if __name__ == "__main__":
    main()
