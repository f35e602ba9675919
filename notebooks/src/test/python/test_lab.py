"""What a learner sees and does in JupyterLab, one notebook and one kernel for all that needs no kernel of its own."""

import re

import pytest
from playwright.sync_api import expect

CELLS = {
    "table": 'Table.read().csv("insurance.csv")',
    "array": "var a = array(1, 2, 3);\na.add(10)",
    "colours": 'for (int i = 0; i < 2; i++) { String s = "text"; } // a remark',
    "formula": 'var x = symbol("x");\nx.pow(2).mul(sin(x))',
    "markdown": "Euler: $e^{i\\pi} = -1$",
    "unicode": "double größe = 2.5;\nvar 数 = 3;\nvar π = Math.PI;\ngröße * 数",
    "complete": "a.",
    "complete-one": "a.cums",
    "help": "zeros(10)",
    "training": """var rng = Rng.of(1);
var model = new Sequential(new Linear(4, 6, rng), new Tanh(), new Linear(6, 1, rng));
var optimizer = new Adam(model.parameters(), 0.02);
var monitor = new TrainingMonitor(60).watch("W1", model.parameter("0.weight"));
var data = rng.normal(50, 4);
for (int epoch = 1; epoch <= 60; epoch++) {
    optimizer.zeroGrad();
    var loss = new MSELoss().forward(model.forward(data), data.get(":, 0:1"));
    loss.backward();
    optimizer.step();
    monitor.batch(loss.item());
    monitor.epoch();
    Thread.sleep(50);
}""",
    "bar": "for (var i : progress(range(0, 30))) { Thread.sleep(30); }",
    "long": "for (int i = 1; i <= 500; i++) { System.out.println(i); }",
    "wide": 'System.out.println("wide ".repeat(400));',
    "many": "arange(0, 100_000).reshape(1000, 100)",
    "wrong": "int n = 1;\nint m = n.add(2);",
    "thrown": 'throw new IllegalStateException("on purpose");',
    "stdin": 'var scanner = new java.util.Scanner(System.in);\nSystem.out.print("Name? ");\n"Hello " + scanner.nextLine()',
    "forever": "while (true) {}",
    "after": "1 + 1",
}


@pytest.fixture(scope="module")
def book(lab):
    book = lab.open("features.ipynb", CELLS)
    yield book
    book.close()


def contrast(locator):
    """Of a text to what is behind it, as WCAG 2 defines it."""
    return locator.evaluate(
        """element => {
            const parts = color => color.match(/[\\d.]+/g).map(Number);
            const light = color => {
                const [r, g, b] = parts(color).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            let behind = element;
            const solid = color => { const p = parts(color); return p.length === 3 || p[3] === 1; };
            while (!solid(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
            const both = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor].map(light);
            return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
        }"""
    )


def test_a_table_is_read_well_in_the_light_and_in_the_dark(lab, book):
    table = book.run("table")
    expect(table.outputs.locator("tbody tr")).to_have_count(11)
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        lab.theme(theme)
        for part in ("thead th", "tbody th", "tbody td"):
            for place in range(2):
                assert contrast(table.outputs.locator(part).nth(place)) > 4.5, (theme, part)
        lab.screenshot(f"lab-{theme.split()[1].lower()}")


def test_java_is_coloured(book):
    colours = book.cell("colours").editor
    plain = colours.evaluate("element => getComputedStyle(element).color")
    for token in ("for", '"text"', "// a remark", "0"):
        span = colours.locator("span", has_text=re.compile(f"^{re.escape(token)}$")).first
        assert span.evaluate("element => getComputedStyle(element).color") != plain, token


def test_formulas_are_set_by_mathjax(book):
    formula = book.run("formula")
    expect(formula.outputs.locator("mjx-container mjx-msup")).to_have_count(1)
    expect(book.cell("markdown").box.locator(".jp-RenderedMarkdown mjx-container")).to_have_count(1)
    formula.screenshot("lab-formula")


def test_names_may_have_any_letters(book):
    assert "7.5" in book.run("unicode").text()


def test_tab_completes(lab, book):
    book.run("array")
    book.cell("complete").select()
    lab.page.keyboard.press("Control+End")
    lab.page.keyboard.press("Tab")
    popup = lab.page.locator(".jp-Completer")
    expect(popup.locator(".jp-Completer-match", has_text=re.compile(r"^reshape"))).to_have_count(1)
    lab.screenshot("lab-completion")
    lab.page.keyboard.press("Escape")
    one = book.cell("complete-one").select()
    lab.page.keyboard.press("Control+End")
    lab.page.keyboard.press("Tab")
    # Of several there is a choice; what can only be one thing is that at once.
    expect(popup.filter(visible=True).or_(one.editor.filter(has_text="cumsum("))).to_be_visible()
    if popup.is_visible():
        lab.page.keyboard.press("Enter")
    expect(one.editor).to_contain_text("a.cumsum(")


def test_shift_tab_tells_what_a_method_does(lab, book):
    book.run("array")
    book.cell("help").select()
    lab.page.keyboard.press("Control+End")
    for _ in "10)":
        lab.page.keyboard.press("ArrowLeft")
    lab.page.keyboard.press("Shift+Tab")
    tip = lab.page.locator(".jp-Tooltip-content")
    expect(tip.locator("pre").first).to_contain_text("zeros(int... shape)")
    expect(tip).to_contain_text("Makes an array of zeros")
    expect(tip.locator("b", has_text="Returns").first).to_be_visible()
    for markup in ("{@code", "<p>", "```", "@param"):
        expect(tip).not_to_contain_text(markup)
    lab.screenshot("lab-tooltip")
    lab.page.keyboard.press("Escape")


def test_a_training_draws_itself_in_one_place(lab, book):
    training = book.cell("training")
    training.box.evaluate(
        """cell => {
            window.frames_seen = new Set();
            window.most_pictures = 0;
            new MutationObserver(() => {
                const pictures = [...cell.querySelectorAll('.jp-OutputArea-output img')];
                window.most_pictures = Math.max(window.most_pictures, pictures.length);
                pictures.forEach(picture => window.frames_seen.add(picture.src));
            }).observe(cell, {subtree: true, childList: true, attributes: true});
        }"""
    )
    training.run()
    expect(training.outputs.locator("img")).to_have_count(1)
    assert lab.page.evaluate("window.frames_seen.size") > 3
    assert lab.page.evaluate("window.most_pictures") == 1
    slider = training.outputs.locator("input[type=range]")
    expect(slider).to_have_count(1)
    training.screenshot("lab-training")
    lab.theme("JupyterLab Dark")
    training.screenshot("lab-training-dark")
    lab.theme("JupyterLab Light")


def test_progress_is_a_bar(book):
    bar = book.run("bar", wait=False)
    expect(bar.outputs.locator("progress, [role=progressbar]")).to_have_count(1)
    bar.done()
    expect(bar.outputs).to_have_count(1)
    expect(bar.outputs).to_contain_text("30/30")
    bar.screenshot("lab-progress")


def test_big_outputs_scroll(lab, book):
    long = book.run("long")
    assert long.text().rstrip().endswith("500")
    book.ask("widget.content.activeCellIndex = argument", long.place)
    book.command("notebook:enable-output-scrolling")
    area = long.box.locator(".jp-Cell-outputArea")
    assert area.evaluate("area => area.scrollHeight > 2 * area.clientHeight")
    # A long line and a large array make neither the page nor the notebook wider.
    book.run("wide", "many")
    assert "…" in book.cell("many").text()
    for box in (book.cell("wide").box, book.cell("many").box, lab.page.locator("body")):
        assert box.evaluate("box => box.getBoundingClientRect().right <= innerWidth")
    long.screenshot("lab-long")
    book.cell("many").screenshot("lab-many")


def test_mistakes_are_shown_in_colour_and_without_codes(book):
    wrong = book.run("wrong")
    assert "add" in wrong.text()
    thrown = book.run("thrown")
    assert "on purpose" in thrown.text()
    for cell in (wrong, thrown):
        assert "\x1b" not in cell.text() and "[31m" not in cell.text() and "[0m" not in cell.text()
        assert cell.outputs.locator("[class*=ansi-]").count() > 0
    wrong.screenshot("lab-wrong")
    thrown.screenshot("lab-thrown")


def test_a_cell_asks_and_is_answered(book):
    asking = book.run("stdin", wait=False)
    box = asking.box.locator(".jp-Stdin-input")
    box.fill("Ada")
    asking.screenshot("lab-stdin")
    box.press("Enter")
    asking.done()
    assert "Hello Ada" in asking.text()


def test_the_button_stops_what_runs_forever(book):
    forever = book.run("forever", wait=False)
    forever.running()
    book.toolbar("interrupt").locator("jp-button, button").first.click()
    forever.done()
    assert "the cell was interrupted" in forever.text() and "line 1" in forever.text()
    assert "java.base" not in forever.text()
    forever.screenshot("lab-interrupted")
    assert "2" in book.run("after").text()


def test_a_restart_forgets(lab, book):
    book.run("array")
    book.toolbar("restart").locator("jp-button, button").first.click()
    lab.dialog().locator(".jp-mod-accept").click()
    expect(lab.dialog()).to_have_count(0)
    book.cell("array").write("a.sum()")
    assert "cannot find symbol" in book.run("array").text()
