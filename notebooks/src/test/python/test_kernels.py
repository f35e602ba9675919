"""What needs a kernel of its own in JupyterLab: its death, two at once, a console beside it, trust."""

import json
import re

from lab import PATIENCE, notebook
import pytest
from playwright.sync_api import expect


@pytest.fixture(autouse=True)
def clear(lab):
    yield
    lab.clear()


def test_a_kernel_that_dies_says_so_and_comes_back(lab):
    book = lab.open("crash.ipynb", {"before": "int n = 41;", "end": "Runtime.getRuntime().halt(1);", "after": "1 + 41"})
    book.run("before")
    book.run("end", wait=False)
    expect(lab.dialog()).to_contain_text("appears to have died", timeout=PATIENCE)
    lab.screenshot("lab-crash")
    lab.dialog().get_by_role("button", name=re.compile("Ok", re.I)).click()
    assert "42" in book.run("after").text()


def test_system_exit_ends_the_kernel(lab):
    book = lab.open("exit.ipynb", {"exit": "System.exit(0);", "after": "1 + 41"})
    book.run("exit", wait=False)
    expect(lab.dialog()).to_contain_text("appears to have died", timeout=PATIENCE)
    lab.dialog().get_by_role("button", name=re.compile("Ok", re.I)).click()
    assert "42" in book.run("after").text()


def test_two_notebooks_at_once(lab):
    first = lab.open("first.ipynb", {"busy": "while (true) { Thread.sleep(10); }", "name": '"first"'})
    first.run("busy", wait=False).running()
    second = lab.open("second.ipynb", {"name": 'var name = "second";\nname'})
    assert "second" in second.run("name").text()
    first = lab.open("first.ipynb")
    first.cell("busy").running()
    first.toolbar("interrupt").locator("jp-button, button").first.click()
    first.cell("busy").done()
    assert "first" in first.run("name").text()


def test_a_console_beside_the_notebook_runs_what_is_selected(lab):
    book = lab.open("selected.ipynb", {"code": "int six = 6;\nsix * 7"})
    book.command("notebook:create-console")
    console = lab.page.locator(".jp-CodeConsole")
    expect(console).to_be_visible()
    book.cell("code").select()
    lab.page.keyboard.press("Control+a")
    book.command("notebook:run-in-console")
    expect(console.locator(".jp-OutputArea-output")).to_have_text(re.compile("42"), timeout=PATIENCE)
    console.locator(".jp-CodeConsole-promptCell .cm-content").click()
    lab.page.keyboard.insert_text("six + 1")
    lab.page.keyboard.press("Shift+Enter")
    expect(console.locator(".jp-OutputArea-output").last).to_have_text(re.compile("7"), timeout=PATIENCE)
    lab.screenshot("lab-console")


def test_a_training_of_somebody_else_is_read_without_its_script(lab):
    """The slider is a script, which an untrusted notebook does not run; the film strip is a picture, which it shows."""
    source = json.loads((lab.folder / "05-gradient-descent.ipynb").read_text())
    cells = [
        cell
        for cell in source["cells"]
        if any("application/javascript" in output.get("data", {}) for output in cell.get("outputs", []))
    ]
    assert len(cells) == 1
    copy = notebook({}) | {"cells": cells}
    (lab.folder / "foreign.ipynb").write_text(json.dumps(copy))
    book = lab.open("foreign.ipynb")
    area = book.panel.locator(".jp-Cell-outputArea")
    expect(area.locator("img")).to_have_count(1)
    expect(area.locator("input[type=range]")).to_have_count(0)
    lab.screenshot("lab-untrusted")
    lab.command("notebook:trust")
    lab.dialog().get_by_role("button", name=re.compile("Yes|Trust")).click()
    expect(lab.dialog()).to_have_count(0)
    expect(area.locator("input[type=range]")).to_have_count(1)
    lab.screenshot("lab-trusted")
