"""Parameters of Java notebooks for papermill: the cell that it puts behind the one tagged "parameters".

papermill finds this by the entry point "papermill.engine", which it loads when it starts; what is loaded tells it how
values are written in Java.

    papermill report.ipynb out.ipynb -p epochs 20 -p rate 0.01 -p name insurance

puts in

    // Parameters
    var epochs = 20;
    var rate = 0.01;
    var name = "insurance";

A later declaration replaces an earlier one, with its type: to keep a double a double, give 1.0, not 1.
"""

import json
import math
import re

from papermill.engines import NBClientEngine
from papermill.exceptions import PapermillException
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators


class JavaTranslator(Translator):
    """Values of JSON and YAML as expressions of Java."""

    _DECLARATION = re.compile(
        r"^\s*(?:final\s+)?(?P<type>[\w.]+(?:\s*<.*>)?(?:\[\])*)\s+(?P<name>\w+)\s*=\s*(?P<value>.*?)\s*;"
        r"\s*(?://\s*(?P<help>.*?))?\s*$"
    )

    @classmethod
    def translate_escaped_str(cls, value):
        # Java's escapes have all of JSON's.
        return json.dumps(str(value))

    @classmethod
    def translate_none(cls, value):
        return "null"

    @classmethod
    def translate_int(cls, value):
        if -(2**31) <= value < 2**31:
            return str(value)
        if -(2**63) <= value < 2**63:
            return f"{value}L"
        return f'new java.math.BigInteger("{value}")'

    @classmethod
    def translate_float(cls, value):
        if math.isnan(value):
            return "Double.NaN"
        if math.isinf(value):
            return "Double.POSITIVE_INFINITY" if value > 0 else "Double.NEGATIVE_INFINITY"
        return repr(float(value))

    @classmethod
    def translate_list(cls, values):
        # List.of takes no null.
        of = "java.util.Arrays.asList" if None in values else "java.util.List.of"
        return f"{of}({', '.join(cls.translate(value) for value in values)})"

    @classmethod
    def translate_dict(cls, values):
        missing = [key for key, value in values.items() if value is None]
        if missing:
            raise PapermillException(f"A map of Java has no null, which is the value of {missing[0]!r}: leave it out")
        entries = (f"java.util.Map.entry({cls.translate_str(key)}, {cls.translate(value)})" for key, value in values.items())
        return f"java.util.Map.ofEntries({', '.join(entries)})"

    @classmethod
    def comment(cls, text):
        return f"// {text}".strip()

    @classmethod
    def assign(cls, name, value):
        return f"{'Object' if value == 'null' else 'var'} {name} = {value};"

    @classmethod
    def inspect(cls, parameters_cell):
        """The parameters that a cell declares, a line each; what a remark behind it says is the help."""
        found = (cls._DECLARATION.match(line) for line in parameters_cell["source"].splitlines())
        return [
            Parameter(
                name=each["name"],
                inferred_type_name="None" if each["type"] == "var" else each["type"],
                default=each["value"],
                help=each["help"] or "",
            )
            for each in found
            if each
        ]


class Engine(NBClientEngine):
    """papermill's own, under a name that brings the translator along."""


papermill_translators.register("java", JavaTranslator)
