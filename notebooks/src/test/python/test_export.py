"""nbconvert: the course is executed once, compared with what is stored of it, and exported to everything."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from course import code_cells, count, said, same
from elara import COURSE, PICTURES, ROOT, environment, jupyter, share
from playwright.sync_api import expect

NAMES = [path.stem for path in COURSE]

#: Which digits a network misreads hangs on the last bit of sums, which another processor adds up otherwise.
HANGS_ON_ROUNDING = {"confusion", "wrong", "evaluate", "reader"}

#: Says how long things took.
MEASURES = {"times"}

SUFFIX = {"html": "html", "slides": "slides.html", "markdown": "md", "asciidoc": "asciidoc", "latex": "tex"}
WITH_PANDOC = {"asciidoc", "latex", "pdf"}


def needs(command, package):
    if not shutil.which(command):
        pytest.skip(f"there is no {command}: apt install {package}")


@pytest.fixture(scope="session")
def executed(tmp_path_factory):
    """The folder of the executed course."""
    folder = tmp_path_factory.mktemp("executed")
    jupyter("nbconvert", "--execute", "--to", "notebook", "--output-dir", folder, *COURSE, cwd=ROOT / "notebooks")
    return folder


@pytest.fixture(scope="session")
def exported(executed, tmp_path_factory):
    """A function of a format: the folder with the whole course in it."""
    folders = {}

    def export(to):
        if to not in folders:
            folders[to] = tmp_path_factory.mktemp(to)
            jupyter("nbconvert", "--to", to, "--output-dir", folders[to], *sorted(executed.glob("*.ipynb")))
        return folders[to]

    return export


@pytest.mark.parametrize("name", NAMES)
def test_says_what_is_stored(executed, name):
    stored = {cell["id"]: cell for cell in code_cells(ROOT / f"notebooks/{name}.ipynb")}
    for cell in code_cells(executed / f"{name}.ipynb"):
        before = stored[cell["id"]]
        if not before["outputs"] or cell["id"] in HANGS_ON_ROUNDING | MEASURES:
            continue
        was, now = said(before), said(cell)
        assert [kind for kind, _ in was] == [kind for kind, _ in now], cell["id"]
        for (kind, one), (_, other) in zip(was, now):
            assert same(one, other), f"{cell['id']}, {kind}:\n{one}\n---- now ----\n{other}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("to", SUFFIX)
def test_every_picture_once_and_nothing_raw(executed, exported, to, name):
    if to in WITH_PANDOC:
        needs("pandoc", "pandoc")
    folder = exported(to)
    page = (folder / f"{name}.{SUFFIX[to]}").read_text()
    pictures = count(executed / f"{name}.ipynb", "image/png")
    if to in ("html", "slides"):
        shown = re.findall(r'<img\b[^>]*?src="data:image/png;base64,([^"]{1000,})"', page)
        assert page.count("(film =>") == count(executed / f"{name}.ipynb", "application/javascript")
    else:
        shown = re.findall(rf"{name}_files/{name}_\d+_\d+\.png", page)
        assert all((folder / file).stat().st_size > 1000 for file in shown)
        for leak in ("application/javascript", "film =>", '"epochs":', '"output_type"', "text/plain"):
            assert leak not in page
    assert len(shown) == len(set(shown)) == pictures > 0
    for raw in ("\x1b[", "[0;31m", "[31m", "&#27;"):
        assert raw not in page


@pytest.mark.parametrize("name", NAMES)
def test_the_script_is_java_that_reads_well(executed, exported, name):
    script = (exported("script") / f"{name}.java").read_text()
    sources = [cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"]) for cell in code_cells(executed / f"{name}.ipynb")]
    place = 0
    for source in sources:
        place = script.index(source.strip(), place) + len(source.strip())
    assert "\x1b" not in script and "In[" not in script


def test_the_slider_works_in_a_page_without_a_network(exported, browser):
    context = browser.new_context(offline=True, viewport={"width": 1000, "height": 1200})
    page = context.new_page()
    page.goto(f"file://{exported('html') / '06-neural-network.html'}", wait_until="domcontentloaded")
    film = page.locator(".jp-RenderedJavaScript").first
    slider = film.locator("input[type=range]")
    slider.scroll_into_view_if_needed()
    last = film.inner_text()
    drawn = film.locator("canvas").first.evaluate("canvas => canvas.toDataURL()")
    slider.focus()
    page.keyboard.press("Home")
    expect(film).to_contain_text(re.compile(r"epoch 1\b"))
    assert film.inner_text() != last
    assert film.locator("canvas").first.evaluate("canvas => canvas.toDataURL()") != drawn
    film.get_by_role("button").first.click()
    expect(film).not_to_contain_text(re.compile(r"epoch 1\b"))
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / "export-slider.png")
    context.close()


def test_pdf_through_latex(executed, tmp_path):
    needs("xelatex", "texlive-xetex texlive-fonts-recommended texlive-plain-generic texlive-latex-recommended")
    needs("pandoc", "pandoc")
    needs("pdftoppm", "poppler-utils")
    jupyter("nbconvert", "--to", "pdf", "--output-dir", tmp_path, *sorted(executed.glob("*.ipynb")), timeout=500)
    for name in NAMES:
        images = subprocess.run(["pdfimages", "-list", tmp_path / f"{name}.pdf"], capture_output=True, text=True, check=True)
        drawn = sum(line.split()[2:3] == ["image"] for line in images.stdout.splitlines())
        assert drawn == count(executed / f"{name}.ipynb", "image/png"), name
        pages(tmp_path / f"{name}.pdf", f"latex-{name}")


def pages(pdf, name):
    """Leaves the pages as pictures, for somebody to look at; returns their text."""
    folder = PICTURES / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "50", "-png", pdf, folder / name], check=True)
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="session")
def webpdf(browser, tmp_path_factory):
    """nbconvert --to webpdf: it takes the browser that playwright would download, in whose place Debian's is put."""
    home = tmp_path_factory.mktemp("browsers")
    place = re.search(r"Executable doesn't exist at (\S+)", missing_browser(browser, home)).group(1)
    os.makedirs(os.path.dirname(place))
    os.symlink(shutil.which("chromium"), place)

    def convert(notebook, folder, *options):
        paths = f"{share()}:{ROOT / '.elara/venv/share/jupyter'}"
        command = [
            sys.executable, "-m", "nbconvert", "--to", "webpdf", "--disable-chromium-sandbox",
            "--output-dir", str(folder), *options, str(notebook),
        ]  # fmt: skip
        done = subprocess.run(
            command,
            env=dict(environment(), JUPYTER_PATH=paths, PLAYWRIGHT_BROWSERS_PATH=str(home)),
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return folder / f"{notebook.stem}.pdf"

    return convert


def missing_browser(browser, home):
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: p.chromium.launch()"
    done = subprocess.run(
        [sys.executable, "-c", code], env=dict(os.environ, PLAYWRIGHT_BROWSERS_PATH=str(home)), capture_output=True, text=True
    )
    return done.stderr


def test_pdf_through_chromium(executed, webpdf, tmp_path):
    needs("pdftoppm", "poppler-utils")
    text = pages(webpdf(executed / "04-tables.ipynb", tmp_path), "webpdf-04-tables")
    assert "In short" in text and "Harbour" in text
    assert "\x1b" not in text


def test_a_report_has_a_title_numbered_figures_and_no_code(executed, webpdf, browser, tmp_path):
    notebook = executed / "01-insurance.ipynb"
    jupyter("nbconvert", "--to", "html", "--template", "elara", "--output-dir", tmp_path, notebook)
    page = browser.new_page(viewport={"width": 1000, "height": 1400})
    page.goto(f"file://{tmp_path / '01-insurance.html'}", wait_until="domcontentloaded")
    figures = count(notebook, "image/png")
    captions = page.locator("figure.elara-figure figcaption").all_inner_texts()
    assert [caption.split(":")[0] for caption in captions] == [f"Figure {i}" for i in range(1, figures + 1)]
    expect(page.locator("h1").first).to_be_visible()
    assert page.locator(".highlight, .jp-InputArea-editor").count() == 0
    assert not re.search(r"(In|Out)\s*\[\d*\]:", page.locator("body").inner_text())
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / "report.png", full_page=True)
    page.close()
    needs("pdftoppm", "poppler-utils")
    text = pages(webpdf(notebook, tmp_path, "--template", "elara"), "report-01-insurance")
    assert f"Figure {figures}" in text and "crossEntropy(" not in text


def test_a_report_through_latex(executed, tmp_path):
    needs("xelatex", "texlive-xetex texlive-fonts-recommended texlive-plain-generic texlive-latex-recommended")
    needs("pandoc", "pandoc")
    needs("pdftoppm", "poppler-utils")
    notebook = executed / "03-calculus.ipynb"
    jupyter("nbconvert", "--to", "pdf", "--template", "elara-latex", "--output-dir", tmp_path, notebook)
    text = pages(tmp_path / "03-calculus.pdf", "report-03-calculus")
    for number in range(1, count(notebook, "image/png") + 1):
        assert f"Figure {number}" in text
    assert "integrate(" not in text
