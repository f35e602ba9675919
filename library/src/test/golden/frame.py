"""Golden values of elara.frame, made by pandas 3.1: python frame.py

Writes ../resources/golden/frame/{tables,cases}.tsv. Tab separated blocks with a blank line behind each:

    table   name            |  case  table  verb  arguments...
    column names            |  column names of the expected table
    column types            |  column types of it
    a line a row            |  a line a row

A missing value is \\N, a double is Python's repr, times are ISO.
"""

import datetime as dt
import pathlib

import numpy as np
import pandas as pd

OUT = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "frame"
RNG = np.random.default_rng(20260101)
DTYPES = {"SHORT": "Int16", "INTEGER": "Int32", "LONG": "Int64", "BOOLEAN": "boolean", "STRING": "str"}
TEXTS = ["Oslo", "oslo", "Bergen", "NA", "a~~~b", "a~~~c", "é", "\U0001d11e", "ﬀ", "a b", " a", "z"]


def series(type_, n, missing, distinct):
    """A random column; `distinct` bounds its different values, None leaves them alone."""
    k = distinct or 1000
    pick = RNG.integers(0, k, n)
    if type_ == "STRING":
        values = [TEXTS[i % len(TEXTS)] + ("" if i < len(TEXTS) else str(i)) for i in pick]
    elif type_ in ("SHORT", "INTEGER", "LONG"):
        spread = {"SHORT": 3, "INTEGER": 1001, "LONG": 2**40 + 1}[type_] if distinct else {"SHORT": 0, "INTEGER": 1, "LONG": 2**30 + 1}[type_]
        values = [int(i - k // 2) * spread if spread else int(i % 30000) - 15000 for i in pick]
    elif type_ == "BOOLEAN":
        values = [bool(i % 2) for i in pick]
    elif type_ == "DOUBLE":
        values = [float(i) * 0.75 - 1.5 for i in pick] if distinct else list(RNG.normal(100, 30, n).round(3))
    elif type_ == "FLOAT":
        values = [float(np.float32(i * 0.75 - 1.5)) for i in pick]
    elif type_ == "LOCAL_DATE":
        values = [pd.Timestamp("2019-12-25") + pd.Timedelta(days=int(i) % 9000) for i in pick]
    elif type_ == "LOCAL_DATE_TIME" or type_ == "INSTANT":
        values = [pd.Timestamp("1969-12-30T22:00:00.123") + pd.Timedelta(milliseconds=int(i) * 77_777_777 % 10**11) for i in pick]
        if type_ == "INSTANT":
            values = [v.tz_localize("UTC") for v in values]
    elif type_ == "LOCAL_TIME":
        values = [(dt.datetime(2000, 1, 1) + dt.timedelta(milliseconds=int(i) * 9_999_931 % 86_400_000)).time() for i in pick]
    gone = RNG.random(n) < missing
    values = [None if g else v for g, v in zip(gone, values)]
    if type_ in DTYPES:
        return pd.Series(pd.array(values, dtype=DTYPES[type_]))
    if type_ in ("DOUBLE", "FLOAT"):
        return pd.Series(values, dtype="float64")
    if type_ == "LOCAL_TIME":
        return pd.Series(values, dtype=object)
    return pd.Series(pd.to_datetime(pd.Series(values), utc=type_ == "INSTANT"))


def cell(value):
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value):
        return "\\N"
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    if isinstance(value, (float, np.floating)):
        return repr(float(value))
    if isinstance(value, pd.Timestamp):
        text = value.isoformat(timespec="milliseconds")
        return text.replace("+00:00", "Z")
    if isinstance(value, dt.time):
        return value.isoformat(timespec="milliseconds")
    return str(value)


def block(out, head, names, types, frame):
    out.append("\t".join(head))
    out.append("\t".join(names))
    out.append("\t".join(types))
    for row in zip(*(frame.iloc[:, i].tolist() for i in range(frame.shape[1]))):
        # A missing combination makes pandas turn a pivot's integers into floats.
        cells = [cell(int(v) if t in ("SHORT", "INTEGER", "LONG") and isinstance(v, float) and v == v else v)
                 for v, t in zip(row, types)]
        out.append("\t".join(c[:10] if t == "LOCAL_DATE" and c != "\\N" else c for c, t in zip(cells, types)))
    out.append("")


def result_type(stat, type_):
    if stat in ("mean", "median", "std", "var"):
        return "DOUBLE"
    if stat in ("count", "nunique", "size"):
        return "INTEGER"
    if stat == "sum":
        return "DOUBLE" if type_ in ("DOUBLE", "FLOAT") else "LONG"
    return type_


NUMERIC = ("SHORT", "INTEGER", "LONG", "BOOLEAN", "DOUBLE", "FLOAT")
STATS = ["mean", "sum", "min", "max", "count", "median", "std", "var", "first", "last", "nunique"]
KEYS = ["STRING", "INTEGER", "LONG", "SHORT", "DOUBLE", "FLOAT", "BOOLEAN", "LOCAL_DATE", "LOCAL_TIME", "LOCAL_DATE_TIME", "INSTANT"]
VALUES = ["DOUBLE", "INTEGER", "LONG", "FLOAT", "SHORT", "BOOLEAN", "STRING", "LOCAL_DATE", "LOCAL_TIME", "LOCAL_DATE_TIME", "INSTANT"]


def by_group(frame, keys, values, stat, **options):
    """pandas' answer for each value column alone, so that one column's missing values touch no other."""
    grouped = frame.groupby(keys, **options)
    parts = {}
    for v in values:
        if frame[v].dtype == object and stat in ("min", "max"):
            # pandas' own way of ordering times wants none missing.
            f = (lambda s: min(s.dropna(), default=None)) if stat == "min" else (lambda s: max(s.dropna(), default=None))
            parts[v] = grouped[v].apply(f)
        else:
            parts[v] = getattr(grouped[v], stat)()
    return pd.DataFrame(parts).reset_index() if options.get("sort", True) else pd.concat(parts, axis=1).reset_index()


def main():
    tables, cases = [], []
    shapes = [(0.0, 12, 3), (0.2, 15, 3), (0.6, 9, 2)]
    frames = {}
    for key in KEYS:
        for number, (missing, n, distinct) in enumerate(shapes):
            name = f"{key.lower()}{number}"
            second = KEYS[int(RNG.integers(len(KEYS)))]
            names = ["k", "k2"] + [f"v_{t.lower()}" for t in VALUES]
            types = [key, second] + VALUES
            frame = pd.DataFrame({
                c: series(t, n, missing, distinct if c.startswith("k") else None) for c, t in zip(names, types)})
            frames[name] = (frame, types)
            block(tables, ["table", name], names, types, frame)
    one = pd.DataFrame({"k": pd.array(["a"], dtype="str"), "v": [2.5]})
    frames["one"] = (one, ["STRING", "DOUBLE"])
    block(tables, ["table", "one"], ["k", "v"], ["STRING", "DOUBLE"], one)

    for name, (frame, types) in frames.items():
        typed = dict(zip(frame.columns, types))
        allkeys = [["k"], ["k", "k2"]] if "k2" in frame else [["k"]]
        for stat in STATS + ["size"]:
            for keys in allkeys:
                options = [dict(sort=True, dropna=True)]
                if stat in ("sum", "size") and name[-1] != "0":
                    options += [dict(sort=False, dropna=False), dict(sort=True, dropna=False), dict(sort=False, dropna=True)]
                for option in options:
                    values = [c for c in frame if not c.startswith("k")]
                    fit = [c for c in values if typed[c] in NUMERIC or stat not in ("mean", "sum", "median", "std", "var")]
                    # A few columns each; the tables take turns, so that every pair of statistic and type is met.
                    turn = len(cases) // 3
                    fit = sorted({fit[turn % len(fit)], fit[(turn + 3) % len(fit)]}, key=fit.index)
                    if stat == "size":
                        expected = frame.groupby(keys, **option).size().reset_index(name="size")
                        names, kinds = keys + ["size"], [typed[k] for k in keys] + ["INTEGER"]
                    else:
                        expected = by_group(frame, keys, fit, stat, **option)
                        names, kinds = keys + fit, [typed[k] for k in keys] + [result_type(stat, typed[c]) for c in fit]
                    head = ["case", name, "groupBy", ",".join(keys), stat, str(option["sort"]).lower(), str(option["dropna"]).lower()]
                    block(cases, head, names, kinds, expected)
        if "k2" in frame and typed["k2"] != "FLOAT":
            for stat in ["mean", "sum", "max", "count", "std", "first"]:
                value = ["v_double", "v_integer", "v_long"][len(cases) % 3]
                pivot = frame.pivot_table(values=value, index="k", columns="k2", aggfunc=stat)
                labels = free_names([column_name(c, typed["k2"]) for c in pivot.columns], "k")
                kinds = [typed["k"]] + [result_type(stat, typed[value])] * len(labels)
                head = ["case", name, "pivotTable", value, "k", "k2", stat]
                block(cases, head, ["k"] + labels, kinds, pivot.reset_index() if len(labels) else pd.DataFrame({"k": []}))
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "tables.tsv").write_text("\n".join(tables) + "\n", encoding="utf-8")
    (OUT / "cases.tsv").write_text("\n".join(cases) + "\n", encoding="utf-8")
    print(sum(line.startswith("case\t") for line in cases), "cases")


def column_name(value, type_):
    """A value as the name of a column: as Java writes it."""
    if type_ == "LOCAL_DATE":
        return value.date().isoformat()
    text = cell(value)
    if type_ in ("LOCAL_TIME", "LOCAL_DATE_TIME", "INSTANT"):
        z = "Z" if text.endswith("Z") else ""
        text = text.rstrip("Z")
        return (text[:-4] if text.endswith(".000") else text) + z
    return text


def free_names(names, *taken):
    """A table's names must differ in more than case: the second Oslo is Oslo_2."""
    taken, free = set(taken), []
    for name in names:
        wanted, number = name, 2
        while name.lower() in taken:
            name, number = f"{wanted}_{number}", number + 1
        taken.add(name.lower())
        free.append(name)
    return free


if __name__ == "__main__":
    main()
