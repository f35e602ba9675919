"""JupyterLab in a browser, in the words of who sits before it."""

import json
import re
from pathlib import Path

from elara import PICTURES
from playwright.sync_api import Locator, Page, expect

#: What a cell of a test takes at most, in milliseconds; the first of a kernel waits for its start.
PATIENCE = 60_000


def notebook(cells):
    """A notebook of code cells (id to text), and of Markdown where the id starts so."""
    made = []
    for name, text in cells.items():
        cell = {"id": name, "metadata": {}, "source": text, "cell_type": "markdown"}
        if not name.startswith("markdown"):
            cell |= {"cell_type": "code", "execution_count": None, "outputs": []}
        made.append(cell)
    spec = {"display_name": "Java", "language": "java", "name": "java"}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": spec}, "cells": made}


class Lab:
    """A page with JupyterLab in it. `folder` is what its server serves."""

    def __init__(self, page: Page, url: str, folder: Path):
        self.page = page
        self.folder = folder
        page.goto(f"{url}/lab?token=test")
        page.wait_for_function("window.jupyterapp !== undefined", timeout=PATIENCE)
        page.evaluate("jupyterapp.restored")

    def command(self, name, arguments=None):
        """Runs one of JupyterLab's commands, as its menus and keys do; an answer that waits for a dialog is not awaited."""
        self.page.evaluate("([name, given]) => { jupyterapp.commands.execute(name, given ?? {}); }", [name, arguments])

    def open(self, name, cells=None):
        """Opens a notebook, after making it if its cells are given, and waits for its kernel."""
        if cells is not None:
            (self.folder / name).write_text(json.dumps(notebook(cells)))
        self.page.evaluate(
            """async name => {
                const widget = await jupyterapp.commands.execute('docmanager:open', {path: name});
                await widget.context.ready;
                await widget.revealed;
                await widget.sessionContext.ready;
                await widget.sessionContext.session.kernel.info;
            }""",
            name,
        )
        return Opened(self, name)

    def theme(self, name):
        self.page.evaluate("name => jupyterapp.commands.execute('apputils:change-theme', {theme: name})", name)
        light = "true" if "Light" in name else "false"
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
        # What is shown while a theme comes.
        expect(self.page.locator("#jupyterlab-splash")).to_have_count(0)

    def clear(self):
        """Ends all kernels and closes everything."""
        self.page.evaluate(
            """async () => {
                document.querySelectorAll('.jp-Dialog .jp-mod-reject').forEach(button => button.click());
                for (const widget of [...jupyterapp.shell.widgets('main')]) {
                    if (widget.context) widget.context.model.dirty = false;
                    widget.dispose();
                }
                await jupyterapp.serviceManager.sessions.shutdownAll();
            }"""
        )

    def dialog(self):
        return self.page.locator(".jp-Dialog")

    def screenshot(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")


class Opened:
    """A notebook that is open."""

    def __init__(self, lab: Lab, name: str):
        self.lab = lab
        self.page = lab.page
        self.name = name
        self.panel = self.page.locator(f"[id='{self.ask('widget.id')}']")

    def ask(self, expression, argument=None):
        """Evaluates JavaScript with `widget`, the notebook's panel, and `argument`."""
        return self.page.evaluate(
            """async ([name, argument]) => {
                const widget = [...jupyterapp.shell.widgets('main')]
                    .find(each => each.context?.path === name && each.content?.model?.cells);
                return %s;
            }"""
            % expression,
            [self.name, argument],
        )

    def model(self):
        """The notebook as it would be saved now."""
        return self.ask("widget.content.model.toJSON()")

    def ids(self):
        return [cell["id"] for cell in self.model()["cells"]]

    def cell(self, name) -> "CellView":
        place = self.ids().index(name)
        return CellView(self, place, self.panel.locator(".jp-Notebook .jp-Cell").nth(place))

    def run(self, *names, wait=True):
        for name in names:
            self.cell(name).run(wait)
        return self.cell(names[-1])

    def run_all(self):
        """Run > Run All Cells; returns when the last is done."""
        self.ask("jupyterapp.commands.execute('notebook:run-all-cells')")

    def command(self, name):
        """Runs a command of JupyterLab on this notebook, and waits for its end."""
        self.ask("(jupyterapp.shell.activateById(widget.id), jupyterapp.commands.execute(argument))", name)

    def close(self, shut_down=True):
        if shut_down:
            self.ask("widget.sessionContext.shutdown()")
        self.ask("(widget.context.model.dirty = false, widget.dispose())")

    def toolbar(self, title) -> Locator:
        return self.panel.locator(f".jp-NotebookPanel-toolbar [data-jp-item-name='{title}']").first


class CellView:
    """A code cell on the screen."""

    def __init__(self, notebook: Opened, place: int, box: Locator):
        self.notebook = notebook
        self.page = notebook.page
        self.place = place
        self.box = box
        self.outputs = box.locator(".jp-OutputArea-output")
        self.editor = box.locator(".cm-content")
        self.prompt = box.locator(".jp-InputPrompt")

    def select(self):
        self.editor.click(position={"x": 2, "y": 2})
        return self

    def run(self, wait=True):
        """Shift+Enter, and until the cell has its number."""
        self.select()
        self.page.keyboard.press("Shift+Enter")
        if wait:
            self.done()
        return self

    def done(self):
        expect(self.prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=PATIENCE)
        return self

    def running(self):
        expect(self.prompt).to_have_text("[*]:", timeout=PATIENCE)
        return self

    def text(self):
        return "\n".join(self.outputs.all_inner_texts())

    def write(self, text):
        """Types a text in place of what is there."""
        self.select()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def screenshot(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        # Whole, not as much as fits on the screen.
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": size["width"], "height": 2000})
        self.box.scroll_into_view_if_needed()
        self.box.screenshot(path=PICTURES / f"{name}.png")
        self.page.set_viewport_size(size)
