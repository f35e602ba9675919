"""Golden values of elara.frame's other verbs, made by pandas 3.1: python frame_verbs.py

Reads nothing; makes the tables of frame.py anew and writes ../resources/golden/frame/verbs.tsv, in blocks as frame.py's
but without types: a number is compared as a number, anything else as text.
"""

import warnings

import numpy as np
import pandas as pd

import frame

warnings.simplefilter("ignore")
OUT = frame.OUT / "verbs.tsv"
RNG = np.random.default_rng(20260102)
blocks = []


def emit(table, verb, *arguments, expected):
    if isinstance(expected, pd.Series):
        expected = expected.to_frame()
    names = frame.free_names([join(c) for c in expected.columns])
    blocks.append("\t".join(["case", table, verb, *map(str, arguments)]))
    blocks.append("\t".join(names))
    for row in zip(*(expected.iloc[:, i].tolist() for i in range(expected.shape[1]))):
        blocks.append("\t".join(frame.cell(v) for v in row))
    blocks.append("")


def join(name):
    if not isinstance(name, tuple):
        return text(name)
    return "_".join(t for t in map(text, name) if t)


def text(value):
    t = frame.cell(value)
    if isinstance(value, pd.Timestamp):
        return t[:10] if t.endswith("T00:00:00.000") else t.removesuffix(".000")
    return t


def tables():
    """Small tables with every awkwardness; numbers are float64 so that pandas' answers are plain."""
    made = {}
    for number, (n, missing, distinct) in enumerate([(0, 0.0, 3), (1, 0.0, 1), (12, 0.0, 3), (25, 0.25, 4), (40, 0.1, 2), (9, 0.7, 2)]):
        made[f"t{number}"] = pd.DataFrame({
            "k": frame.series("STRING", n, missing, distinct),
            "j": frame.series("INTEGER", n, missing / 2, distinct).astype("float64") / 1001,
            "x": frame.series("DOUBLE", n, missing, None),
            "y": pd.Series(np.where(RNG.random(n) < missing, np.nan, RNG.integers(-4, 5, n).astype(float)), dtype="float64"),
            "s": frame.series("STRING", n, missing, 5),
            "d": frame.series("LOCAL_DATE", n, missing, 60),
        })
    return made


TYPES = {"k": "STRING", "j": "DOUBLE", "x": "DOUBLE", "y": "DOUBLE", "s": "STRING", "d": "LOCAL_DATE"}
NUMBERS = ["x", "y"]


def groups(name, t):
    for keys in (["k"], ["k", "j"]):
        g = t.groupby(keys)[NUMBERS]
        key = ",".join(keys)
        for verb in ("cumsum", "cumprod", "cummin", "cummax", "ffill", "bfill"):
            emit(name, "gb." + verb, key, expected=getattr(g, verb)())
        for p in (1, -2, 3):
            emit(name, "gb.shift", key, p, expected=g.shift(p))
            emit(name, "gb.diff", key, p, expected=g.diff(p))
            emit(name, "gb.pctChange", key, p, expected=g.pct_change(p, fill_method=None))
        for method in ("average", "min", "max", "first", "dense"):
            for ascending in (True, False):
                for pct in (True, False):
                    emit(name, "gb.rank", key, method, str(ascending).lower(), str(pct).lower(),
                         expected=g.rank(method=method, ascending=ascending, pct=pct))
        for n in (2, -1):
            emit(name, "gb.head", key, n, expected=t.groupby(keys).head(n))
            emit(name, "gb.tail", key, n, expected=t.groupby(keys).tail(n))
        for n in (0, -1, 5):
            emit(name, "gb.nth", key, n, expected=t.groupby(keys).nth(n))
        count = t.groupby(keys).cumcount().astype("float64")
        number = t.groupby(keys).ngroup().astype("float64")
        here = t[keys].notna().all(axis=1)
        emit(name, "gb.cumcount", key, expected=count.where(here).rename("cumcount"))
        emit(name, "gb.ngroup", key, expected=number.where(here).rename("ngroup"))
        for stat in ("mean", "sum", "min", "max", "count", "median", "std", "first", "last", "nunique"):
            emit(name, "gb.transform", key, stat, expected=g.transform(stat))
        if len(t):
            emit(name, "gb.filter", key, expected=t.groupby(keys).filter(lambda f: f["x"].mean() > 90 and len(f) > 1))
        for q in (0.0, 0.1, 0.5, 0.77, 1.0):
            emit(name, "gb.quantile", key, q, expected=g.quantile(q).reset_index())
        for stat in ("sem", "skew", "prod", "kurt", "any", "all"):
            emit(name, "gb." + stat, key, expected=getattr(g, stat)().reset_index())
        if len(t):
            described = g.describe().drop(columns=[]).reset_index()
            emit(name, "gb.describe", key, expected=described)
            # A group without a value is an error in pandas 3.
            picked = t[t.x.notna()].groupby(keys)["x"]
            emit(name, "gb.minmax", key, expected=picked.agg(lambda s: s.max() - s.min()).reset_index())
            emit(name, "gb.mode", key, expected=t[t.y.notna()].groupby(keys)["y"].agg(lambda s: s.mode().iloc[0]).reset_index())
            both = t.dropna(subset=["x", "y"])
            if len(both):
                emit(name, "gb.corr", key, expected=both.groupby(keys)[NUMBERS].apply(lambda f: f["x"].corr(f["y"])).reset_index(name="corr"))
        if not len(t) or not here.any():
            continue
        for window in (1, 3):
            for least in (1, window):
                for stat in ("sum", "mean", "min", "max", "std", "var", "median", "count"):
                    rolled = getattr(g.rolling(window, min_periods=least), stat)()
                    emit(name, "gb.rolling", key, window, least, stat, expected=rolled.reset_index(keys))
        for stat in ("sum", "mean", "max", "std"):
            emit(name, "gb.expanding", key, stat, expected=getattr(g.expanding(), stat)().reset_index(keys))
        emit(name, "gb.ewm", key, 0.4, expected=g.ewm(alpha=0.4).mean().reset_index(keys))
        if keys == ["k"]:
            for n in (1, 3):
                large = t[t.k.notna()].groupby("k", group_keys=False)[t.columns].apply(lambda f: f.nlargest(n, "x"))
                emit(name, "gb.nlargest", key, n, expected=large[list(t.columns)])
            monthly = t.groupby(["k", t.d.dt.to_period("M").dt.to_timestamp()])["x"].sum().reset_index()
            emit(name, "gb.monthly", key, expected=monthly)
            binned = t.groupby(["k", pd.cut(t.y, [-3, 0, 2, 4])], observed=False)["x"].sum().reset_index()
            binned["y"] = binned["y"].astype(str)
            emit(name, "gb.bins", key, "false", expected=binned)
            binned = t.groupby(["k", pd.cut(t.y, [-3, 0, 2, 4])], observed=True)["x"].count().reset_index()
            binned["y"] = binned["y"].astype(str)
            emit(name, "gb.bins", key, "true", expected=binned)


def flat(pivot):
    return pivot.reset_index()


def pivots(name, t):
    if not len(t.dropna()):
        return
    for stat in ("mean", "sum", "count", "max", "median", "std", "first"):
        p = t.pivot_table(values="x", index="k", columns="j", aggfunc=stat)
        emit(name, "pivot", "x", "k", "j", stat, "", "", "true", "true", expected=flat(p))
        if stat != "first":
            p = t.pivot_table(values="x", index="k", columns="j", aggfunc=stat, margins=True)
            emit(name, "pivot", "x", "k", "j", stat, "margins", "", "true", "true", expected=flat(p))
        p = t.pivot_table(values="x", index="k", columns="j", aggfunc=stat, fill_value=0)
        emit(name, "pivot", "x", "k", "j", stat, "", "0", "true", "true", expected=flat(p))
        p = t.pivot_table(values=["y", "x"], index="k", columns="j", aggfunc=stat)
        emit(name, "pivot", "y,x", "k", "j", stat, "", "", "true", "true", expected=flat(p))
        p = t.pivot_table(values="x", index=["k", "j"], columns="s", aggfunc=stat)
        emit(name, "pivot", "x", "k,j", "s", stat, "", "", "true", "true", expected=flat(p))
        p = t.pivot_table(values="x", index="s", columns=["k", "j"], aggfunc=stat)
        emit(name, "pivot", "x", "s", "k,j", stat, "", "", "true", "true", expected=flat(p))
        p = t.pivot_table(values=["x", "y"], index=["k", "j"], aggfunc=stat)
        emit(name, "pivot", "x,y", "k,j", "", stat, "", "", "true", "true", expected=flat(p))
    p = t.pivot_table(values="x", index="k", columns="j", aggfunc=["mean", "max"])
    emit(name, "pivot", "x", "k", "j", "mean,max", "", "", "true", "true", expected=flat(p))
    p = t.pivot_table(values=["x", "y"], index="k", columns="j", aggfunc=["sum", "count"])
    emit(name, "pivot", "x,y", "k", "j", "sum,count", "", "", "true", "true", expected=flat(p))
    p = t.pivot_table(values=["x", "y"], index="k", columns="j", aggfunc="mean", margins=True)
    emit(name, "pivot", "x,y", "k", "j", "mean", "margins", "", "true", "true", expected=flat(p))
    for normalize in (False, "all", "index", "columns"):
        for margins in (False, True):
            c = pd.crosstab(t.k, t.s, normalize=normalize, margins=margins)
            emit(name, "crosstab", "k", "s", normalize or "", str(margins).lower(), expected=c.reset_index())


def shapes(name, t):
    emit(name, "melt", "k,j", "x,y", expected=t.melt(id_vars=["k", "j"], value_vars=["x", "y"]))
    emit(name, "melt", "k", "x", expected=t.melt(id_vars=["k"], value_vars=["x"]))
    dummies = pd.get_dummies(t[["x", "k", "s"]], columns=["k", "s"])
    emit(name, "dummies", "k,s", "false", expected=dummies)
    if len(t):
        emit(name, "dummies", "k,s", "true", expected=pd.get_dummies(t[["x", "k", "s"]], columns=["k", "s"], drop_first=True))
        stacked = t[["x", "y"]].stack().reset_index(level=1)
        stacked.columns = ["variable", "value"]
        emit(name, "stack", expected=stacked)
    wide = t[["k", "x", "y"]].rename(columns={"x": "v1", "y": "v2"})
    wide["id"] = range(len(wide))
    if len(t):
        long = pd.wide_to_long(wide, ["v"], i="id", j="n").reset_index()
        emit(name, "wideToLong", expected=long[["id", "n", "k", "v"]])
    for subset in ([], ["k"], ["k", "j"]):
        for keep in ("first", "last", False):
            emit(name, "dropDuplicates", ",".join(subset), keep or "none", expected=t[["k", "j", "y"]].drop_duplicates(subset or None, keep=keep))
        emit(name, "dropna", ",".join(subset), "any", expected=t.dropna(subset=subset or None))
        emit(name, "dropna", ",".join(subset), "all", expected=t.dropna(subset=subset or None, how="all"))
    emit(name, "thresh", 4, expected=t.dropna(thresh=4))
    for by in (["k"], ["-x"], ["k", "-y"], ["-k", "j", "x"], ["d", "-s"]):
        names, up = [b.lstrip("-") for b in by], [not b.startswith("-") for b in by]
        emit(name, "sortBy", ",".join(by), expected=t.sort_values(names, ascending=up, kind="stable"))
    for n in (1, 4):
        emit(name, "nlargest", n, "y", expected=t.nlargest(n, "y"))
        emit(name, "nsmallest", n, "x", expected=t.nsmallest(n, "x"))
    queries = ["x > 100", "x > 100 and y <= 1", "not (x > 100) or k == 'Oslo'", "k in ['Oslo', 'Bergen'] & y != 0", "-2 < y <= 2",
               "x + y * 2 > 100", "k == s", "y % 2 == 0", "d >= '2020-01-10'", "k not in ['oslo']", "k != 'Oslo'", "x / y > 20", "x - -y > 99 | j < 0",
               "y ** 2 >= 4", "y // 2 == -1", "j == 0 and (k < s)"]
    for q in queries:
        emit(name, "query", q, expected=t.query(q))
    for e in ("x + y", "x * 2 - y / 4", "(x - y) ** 2", "y % 3", "y // 3", "-y"):
        emit(name, "eval", e, expected=t.eval(e).rename("e"))
    if len(t) > 1:
        emit(name, "describe", expected=t[NUMBERS].describe().reset_index(names="statistic"))
        emit(name, "corr", "pearson", expected=t[NUMBERS].corr().reset_index(names="column"))
        emit(name, "corr", "spearman", expected=t[NUMBERS].corr("spearman").reset_index(names="column"))
        emit(name, "corr", "kendall", expected=t[NUMBERS].corr("kendall").reset_index(names="column"))
        emit(name, "cov", expected=t[NUMBERS].cov().reset_index(names="column"))


def columns(name, t):
    for c in NUMBERS:
        s = t[c]
        for verb in ("cumsum", "cumprod", "cummin", "cummax", "ffill", "bfill"):
            emit(name, "c." + verb, c, expected=getattr(s, verb)())
        for p in (1, -1, 4):
            emit(name, "c.shift", c, p, expected=s.shift(p))
            emit(name, "c.diff", c, p, expected=s.diff(p))
            emit(name, "c.pctChange", c, p, expected=s.pct_change(p, fill_method=None))
        emit(name, "c.interpolate", c, expected=s.interpolate())
        emit(name, "c.ffill1", c, expected=s.ffill(limit=1))
        emit(name, "c.fillna", c, 7.5, expected=s.fillna(7.5))
        emit(name, "c.between", c, -1, 2, expected=s.between(-1, 2))
        emit(name, "c.isIn", c, "1,2,-3", expected=s.isin([1, 2, -3]))
        for method in ("average", "min", "max", "first", "dense"):
            for ascending in (True, False):
                emit(name, "c.rank", c, method, str(ascending).lower(), expected=s.rank(method=method, ascending=ascending))
        for window in (1, 2, 5):
            for least in (1, window):
                for center in (False, True):
                    for stat in ("sum", "mean", "min", "max", "std", "var", "median"):
                        emit(name, "c.rolling", c, window, least, str(center).lower(), stat,
                             expected=getattr(s.rolling(window, min_periods=least, center=center), stat)())
                emit(name, "c.rolling", c, window, least, "false", "count", expected=s.rolling(window, min_periods=least).count())
                emit(name, "c.rollingQuantile", c, window, least, 0.3, expected=s.rolling(window, min_periods=least).quantile(0.3))
        for stat in ("sum", "mean", "min", "max", "std", "var", "median", "count"):
            emit(name, "c.expanding", c, stat, expected=getattr(s.expanding(), stat)())
        for alpha in (0.2, 0.9):
            for adjust in (True, False):
                for stat in ("mean", "var", "std"):
                    emit(name, "c.ewm", c, alpha, str(adjust).lower(), stat, expected=getattr(s.ewm(alpha=alpha, adjust=adjust), stat)())
        if s.notna().sum() > 4:
            emit(name, "c.cutBins", c, 4, expected=pd.cut(s, 4).astype(object).map(str, na_action="ignore"))
            emit(name, "c.cut", c, "-3,0,1.5,100", expected=pd.cut(s, [-3, 0, 1.5, 100]).astype(object).map(str, na_action="ignore"))
            emit(name, "c.cut", c, "-3,0,2,100", expected=pd.cut(s, [-3, 0, 2, 100]).astype(object).map(str, na_action="ignore"))
            emit(name, "c.cutLeft", c, "-3,0,1.5,100", expected=pd.cut(s, [-3, 0, 1.5, 100], right=False).astype(object).map(str, na_action="ignore"))
            emit(name, "c.cutLabels", c, "-3,0,1.5,100", "low,mid,high", expected=pd.cut(s, [-3, 0, 1.5, 100], labels=["low", "mid", "high"]).astype(object))
            if c == "x":
                emit(name, "c.qcut", c, 3, expected=pd.qcut(s, 3).astype(object).map(str, na_action="ignore"))
    for c in ("k", "y", "d"):
        for normalize in (False, True):
            counts = t[c].value_counts(normalize=normalize).reset_index()
            emit(name, "valueCounts", c, str(normalize).lower(), expected=counts)
    for verb in ("cummin", "cummax"):
        emit(name, "c." + verb, "d", expected=getattr(t["d"], verb)())
    if len(t):
        dated = t.dropna(subset=["d"]).sort_values("d", kind="stable")
        for span in ("3D", "10D"):
            emit(name, "c.rollingTime", "y", span, expected=dated.set_index("d")["y"].rolling(span).sum().reset_index(drop=True))


def merges(made):
    pairs = [("t2", "t3"), ("t3", "t4"), ("t4", "t5"), ("t1", "t3"), ("t0", "t2"), ("t3", "t0"), ("t5", "t3")]
    for a, b in pairs:
        left, right = made[a][["k", "j", "x", "d"]], made[b][["k", "j", "x", "s"]]
        for on in (["k"], ["j"], ["k", "j"]):
            for how in ("inner", "left", "right", "outer"):
                try:
                    m = left.merge(right, on=on, how=how)
                except ValueError:
                    continue
                emit(a, "merge", b, ",".join(on), how, "", expected=m)
                m = left.merge(right, on=on, how=how, suffixes=("", "_r"), indicator=True)
                m["_merge"] = m["_merge"].astype(str)
                emit(a, "merge", b, ",".join(on), how, "indicator", expected=m)
            both = left.merge(right[on].drop_duplicates(), on=on, how="left", indicator=True)["_merge"] == "both"
            emit(a, "merge", b, ",".join(on), "semi", "", expected=left[both.values])
            emit(a, "merge", b, ",".join(on), "anti", "", expected=left[~both.values])
        small = left.head(3).merge(right.head(4), how="cross")
        emit(a, "merge", b, "", "cross", "", expected=small)
        other = left.merge(right.rename(columns={"k": "s2"}), left_on="k", right_on="s2", how="outer")
        emit(a, "merge", b, "k", "outer", "names", expected=other)
        emit(a, "concat", b, expected=pd.concat([left, right]))
        for direction in ("backward", "forward", "nearest"):
            l = left.dropna(subset=["x"]).sort_values("x", kind="stable")
            r = right.dropna(subset=["x"]).sort_values("x", kind="stable")
            for exact in (True, False):
                m = pd.merge_asof(l, r[["x", "j", "s"]], on="x", direction=direction, allow_exact_matches=exact)
                emit(a, "asof", b, direction, "", "", str(exact).lower(), expected=m)
            m = pd.merge_asof(l, r[["x", "j", "s"]], on="x", direction=direction, tolerance=5.0)
            emit(a, "asof", b, direction, "", "5", "true", expected=m)
            l, r = l.dropna(subset=["k"]), r.dropna(subset=["k"])
            m = pd.merge_asof(l[["k", "x", "d"]], r[["k", "x", "s"]], on="x", by="k", direction=direction)
            emit(a, "asof", b, direction, "k", "", "true", expected=m)


def main():
    made = tables()
    out = []
    for name, t in made.items():
        frame.block(out, ["table", name], list(t.columns), [TYPES[c] for c in t.columns], t)
        groups(name, t)
        pivots(name, t)
        shapes(name, t)
        columns(name, t)
    merges(made)
    (frame.OUT / "verb-tables.tsv").write_text("\n".join(out) + "\n", encoding="utf-8")
    OUT.write_text("\n".join(blocks) + "\n", encoding="utf-8")
    print(sum(b.startswith("case\t") for b in blocks), "cases")


if __name__ == "__main__":
    main()
