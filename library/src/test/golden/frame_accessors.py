"""Golden values of elara.frame's methods of text and of dates, made by pandas 3.1: python frame_accessors.py

Writes ../resources/golden/frame/accessors.tsv: the texts, the moments, and then a line a case: str or dt, the method,
its arguments, and behind an = the results, columns one behind the other with their names. Missing is NaN, and so is an
empty text, as Tablesaw knows none; missing answers to a question whether are no, as pandas has it for its str type.
"""

import pathlib

import pandas as pd

OUT = pathlib.Path(__file__).parent.parent / "resources/golden/frame/accessors.tsv"
TEXTS = [
    "Oslo", "new york", None, "  spaced out ", "a-b-c", "x=1;y=22", "ÅRSTA", "straße", "007", "-42", "日本語 text", "😀 smile",
    "tab here", "a.b.c", "UPPER lower", "2024-03-05", "o'neil mcdonald", "AAaa", "é", "_under_", "+5", "12ab", "Oslo",
]
MOMENTS = [
    "2024-02-29 00:00:00", "2023-12-31 23:59:59.999", None, "2021-01-01 12:30:00", "2020-12-28 06:07:08.5", "2018-12-31 00:00:00",
    "1969-07-20 20:17:40", "2000-03-31 11:59:59", "2016-07-01 00:00:00", "2024-09-30 13:05:09.001", "1900-01-01 00:00:00",
    "2023-10-08 18:00:00", "2022-06-04 00:30:00", "2022-06-05 01:30:00", "2019-11-10 10:10:30",
]
s = pd.Series(TEXTS, dtype="str")
d = pd.Series(pd.to_datetime(MOMENTS, format="mixed"))
lines = ["\t".join(["texts", *["NaN" if t is None else t for t in TEXTS]]), "\t".join(["moments", *["NaN" if m is None else m for m in MOMENTS]])]


def cell(value):
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value) or value == "":
        return "NaN"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else repr(value)
    if isinstance(value, pd.Timestamp):
        return value.isoformat(timespec="milliseconds").removesuffix(".000")
    return str(value)


def emit(accessor, method, *arguments, expected):
    frame = expected.to_frame() if isinstance(expected, pd.Series) else expected
    cells = [cell(v) for name in frame.columns for v in frame[name].tolist()]
    names = [] if isinstance(expected, pd.Series) else ["|".join(map(str, frame.columns))]
    given = [str(a).lower() if isinstance(a, bool) else str(a) for a in arguments]
    lines.append("\t".join([accessor, method, *given, "=>", *names, *cells]))


def text(method, *arguments, expected=None, **options):
    emit("str", method, *arguments, expected=getattr(s.str, method)(*arguments, **options) if expected is None else expected)


for method in ["lower", "upper", "title", "capitalize", "swapcase", "len", "strip", "lstrip", "rstrip", "isalpha", "isdigit",
               "isalnum", "isspace", "islower", "isupper"]:
    text(method)
for method in ["strip", "lstrip", "rstrip"]:
    text(method, "_ -a")
for pattern in ["o", "^[A-Z]", r"\d+", "a.b", "(?i)UPPER", " "]:
    text("contains", pattern)
    text("match", pattern)
    text("fullmatch", pattern)
    text("count", pattern)
text("contains", "a.b", False, expected=s.str.contains("a.b", regex=False))
for part in ["o", "a", " ", "Oslo", "-"]:
    for method in ["startswith", "endswith", "removeprefix", "removesuffix", "find", "partition"]:
        text(method, part)
text("replace", "o", "0", expected=s.str.replace("o", "0"))
text("replace", "a.b", "!", expected=s.str.replace("a.b", "!"))
text("replace", r"\d", "#", True, expected=s.str.replace(r"\d", "#", regex=True))
text("replace", r"(\w)-(\w)", "$2$1", True, expected=s.str.replace(r"(\w)-(\w)", r"\2\1", regex=True))
for arguments in [(0, 2), (1, 4), (-3,), (-3, -1), (2,), (5, 2), (0, 99)]:
    text("slice", *arguments)
for place in [0, 2, -1, -2, 9]:
    text("get", place)
text("split", expected=s.str.split(expand=True))
for separator in ["-", ".", "=", " ", "[-;]"]:
    text("split", separator, expected=s.str.split(separator, expand=True))
    text("split", separator, 1, expected=s.str.split(separator, n=1, expand=True))
for separator in ["-", ".", " "]:
    text("rsplit", separator, 1, expected=s.str.rsplit(separator, n=1, expand=True))
for pattern in [r"(\d+)", r"(?P<first>\w+)[-=](?P<rest>.)", r"([a-z])(\d)?", r"[(]?(o)"]:
    text("extract", pattern, expected=s.str.extract(pattern, expand=True))
for side in ["left", "right", "both"]:
    for width in [3, 8, 9]:
        text("pad", width, side, "*")
for width in [2, 5]:
    text("zfill", width)
    text("repeat", width)
for form in ["NFC", "NFD"]:
    text("normalize", form)

for method, ours in {"day_of_week": "dayofweek", "day_of_year": "dayofyear", "days_in_month": "daysInMonth", "is_month_start": "isMonthStart",
                     "is_month_end": "isMonthEnd", "is_quarter_start": "isQuarterStart", "is_quarter_end": "isQuarterEnd",
                     "is_year_start": "isYearStart", "is_year_end": "isYearEnd", "is_leap_year": "isLeapYear"}.items():
    emit("dt", ours, expected=getattr(d.dt, method))
for method in ["year", "quarter", "month", "day", "hour", "minute", "second", "microsecond", "date"]:
    emit("dt", method, expected=getattr(d.dt, method))
emit("dt", "week", expected=d.dt.isocalendar().week.astype("float64"))
emit("dt", "isoyear", expected=d.dt.isocalendar().year.astype("float64"))
emit("dt", "monthName", expected=d.dt.month_name())
emit("dt", "dayName", expected=d.dt.day_name())
emit("dt", "isWeekend", expected=d.dt.day_of_week >= 5)
for period in ["D", "h", "15min", "6h", "s"]:
    for method in ["floor", "ceil", "round"]:
        emit("dt", method, period, expected=getattr(d.dt, method)(period))
for unit in ["Y", "Q", "M", "D"]:
    emit("dt", "toPeriod", unit, expected=d.dt.to_period(unit).astype(str).replace("NaT", None))
for format in ["%d.%m.%Y %H:%M", "%A, %d %B %Y", "%a %b %y %I%p", "%j %U %W %V %G %u %w", "%Y-%m-%dT%H:%M:%S.%f", "100%%", "%F %T"]:
    emit("dt", "strftime", format, expected=d.dt.strftime(format))

OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
print(len(lines) - 2, "cases")
