import os
import shutil

import pytest
from elara import ROOT, Server
from lab import Lab
from playwright.sync_api import expect, sync_playwright

expect.set_options(timeout=20_000)


def chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    return None


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    for file in (ROOT / "notebooks").glob("*.*"):
        if file.suffix in (".ipynb", ".csv", ".md", ".png"):
            shutil.copy(file, folder)
    server = Server(folder, tmp_path_factory.mktemp("server"))
    yield server
    server.close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # A sandbox needs privileges that a container's root does not have.
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def lab(server, browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(20_000)
    yield Lab(context.new_page(), server.url, server.folder)
    context.close()
