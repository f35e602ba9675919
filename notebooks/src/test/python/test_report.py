"""Notebooks as programs: jupyter execute, and papermill with its parameters."""

import json
import subprocess
import sys

import pytest
from course import code_cells, text
from elara import ROOT, environment, jupyter, share
from lab import notebook

PYTHON = ROOT / "install/src/main/python"


def printed(path):
    return "".join(
        text(output["text"]) for cell in code_cells(path) for output in cell["outputs"] if output["output_type"] == "stream"
    )


def test_jupyter_execute_stores_the_outputs(tmp_path):
    file = tmp_path / "a.ipynb"
    file.write_text(json.dumps(notebook({"a": "System.out.println(6 * 7);"})))
    jupyter("execute", "--inplace", file)
    assert printed(file) == "42\n"


@pytest.fixture(scope="module")
def papermill(tmp_path_factory):
    """papermill where the Python package elara-kernel is installed: its modules and its entry point are on the path."""
    installed = tmp_path_factory.mktemp("site") / "elara_kernel-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: elara-kernel\nVersion: 0\n")
    (installed / "entry_points.txt").write_text("[papermill.engine]\nelara = elara_kernel.papermill:Engine\n")
    paths = dict(environment(), JUPYTER_PATH=str(share()), PYTHONPATH=f"{installed.parent}:{PYTHON}")

    def run(*arguments):
        command = [sys.executable, "-m", "papermill", "--no-progress-bar", *map(str, arguments)]
        return subprocess.run(command, env=paths, capture_output=True, text=True, timeout=120)

    return run


def parametrized(path):
    made = notebook(
        {
            "parameters": 'int epochs = 5; // how often all is seen\nString name = "nobody";\ndouble rate = 0.1;\n'
            "var sizes = java.util.List.of(1);\nboolean quick = false;\nObject nothing = 1;",
            "use": 'printf("%d %s %.3f %s %s %s %s%n", epochs, name, rate, sizes, quick, nothing, options);',
        }
    )
    made["cells"][0]["metadata"]["tags"] = ["parameters"]
    path.write_text(json.dumps(made))
    return path


def test_papermill_puts_parameters_in(papermill, tmp_path):
    given = tmp_path / "parameters.yaml"
    given.write_text('epochs: 20\nname: "Ada \\"é\\" $x \\\\"\nrate: 1.0e-2\nsizes: [16, 8]\nquick: true\nnothing: null\noptions: {depth: 2}\n')
    done = papermill(parametrized(tmp_path / "in.ipynb"), tmp_path / "out.ipynb", "-f", given)
    assert done.returncode == 0, done.stderr
    assert printed(tmp_path / "out.ipynb") == '20 Ada "é" $x \\ 0.010 [16, 8] true null {depth=2}\n'
    injected = code_cells(tmp_path / "out.ipynb")[1]
    assert injected["metadata"]["tags"] == ["injected-parameters"]
    assert text(injected["source"]).startswith("// Parameters\nvar epochs = 20;\n")


def test_papermill_tells_what_the_parameters_are(papermill, tmp_path):
    done = papermill("--help-notebook", parametrized(tmp_path / "in.ipynb"))
    assert "epochs: int (default 5)" in done.stdout, done.stdout + done.stderr
    assert "how often all is seen" in done.stdout


def test_values_are_written_as_java_has_them():
    sys.path.insert(0, str(PYTHON))
    from elara_kernel.papermill import JavaTranslator

    values = {
        "3000000000": 3_000_000_000,
        f'new java.math.BigInteger("{2**70}")': 2**70,
        "-1.5e-07": -1.5e-7,
        "Double.NaN": float("nan"),
        "Double.NEGATIVE_INFINITY": float("-inf"),
        "java.util.Arrays.asList(1, null)": [1, None],
        '"a\\nb\\u0000"': "a\nb\0",
    }
    assert [JavaTranslator.translate(value) for value in values.values()] == [
        key + ("L" if key.isdigit() else "") for key in values
    ]
    assert JavaTranslator.assign("x", "null") == "Object x = null;"
