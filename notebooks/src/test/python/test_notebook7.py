"""Notebook 7, which is made of JupyterLab's parts: that the main things work there too."""

import json
import re

import pytest
from elara import PICTURES
from lab import PATIENCE, notebook
from playwright.sync_api import expect

CELLS = {
    "table": 'Table.read().csv("insurance.csv")',
    "formula": 'symbol("x").pow(2)',
    "picture": "plot(linspace(0, 1, 20), linspace(0, 1, 20).pow(2))",
    "forever": "while (true) {}",
}


def test_runs_shows_and_stops(server, browser):
    (server.folder / "seven.ipynb").write_text(json.dumps(notebook(CELLS)))
    page = browser.new_page(viewport={"width": 1100, "height": 1400})
    page.goto(f"{server.url}/notebooks/seven.ipynb?token=test")
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    expect(cells).to_have_count(len(CELLS), timeout=PATIENCE)
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle", timeout=PATIENCE)
    cells.first.locator(".cm-content").click(position={"x": 2, "y": 2})
    for _ in CELLS:
        page.keyboard.press("Shift+Enter")
    expect(cells.nth(0).locator("tbody tr")).to_have_count(11, timeout=PATIENCE)
    expect(cells.nth(1).locator("mjx-container")).to_have_count(1)
    expect(cells.nth(2).locator(".jp-OutputArea-output img")).to_have_count(1)
    expect(cells.nth(3).locator(".jp-InputPrompt")).to_have_text("[*]:")
    page.locator("[data-jp-item-name='interrupt'] jp-button").click()
    expect(cells.nth(3).locator(".jp-InputPrompt")).to_have_text(re.compile(r"\[\d+\]:"), timeout=PATIENCE)
    expect(cells.nth(3)).to_contain_text("the cell was interrupted")
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / "notebook7.png")
    page.close()


@pytest.fixture(autouse=True)
def clear(server):
    yield
    for session in server.api("GET", "sessions"):
        server.api("DELETE", f"sessions/{session['id']}")
