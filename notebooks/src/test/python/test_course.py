"""Each notebook of the course, opened in JupyterLab and run from its first cell to its last."""

import pytest
from elara import COURSE
from playwright.sync_api import expect


@pytest.mark.parametrize("name", [path.name for path in COURSE])
def test_runs_without_a_mistake(lab, name):
    book = lab.open(name)
    book.run_all()
    cells = [cell for cell in book.model()["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        if "raises-exception" in cell["metadata"].get("tags", []):
            continue
        assert cell["execution_count"] is not None or not cell["source"].strip(), cell["id"]
        for output in cell["outputs"]:
            assert output["output_type"] != "error", (cell["id"], output.get("traceback"))
    # What the model holds is on the screen: pictures have been loaded, formulas set.
    pictures = sum("image/png" in output.get("data", {}) for cell in cells for output in cell["outputs"])
    assert pictures > 0
    shown = book.panel.locator(".jp-OutputArea-output img")
    expect(shown).to_have_count(pictures)
    assert shown.evaluate_all("all => all.every(picture => picture.complete && picture.naturalWidth > 100)")
    formulas = sum("text/latex" in output.get("data", {}) for cell in cells for output in cell["outputs"])
    expect(book.panel.locator(".jp-RenderedLatex mjx-container")).to_have_count(formulas)
    lab.screenshot("lab-" + name.removesuffix(".ipynb"))
    book.close()
