package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.request.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cells written for IJava: the verbs, the kernel, magics of one's own, renderers. */
class IJavaTest extends RunningSession {
    private static final String PACKAGES = """
            import io.github.spencerpark.ijava.*;
            import io.github.spencerpark.jupyter.kernel.*;
            import io.github.spencerpark.jupyter.kernel.display.*;
            import io.github.spencerpark.jupyter.kernel.display.common.*;
            import io.github.spencerpark.jupyter.kernel.display.mime.*;
            import io.github.spencerpark.jupyter.kernel.magic.registry.*;
            """;

    private static Map<String, Object> data(String code) {
        return ((Outcome.Value) run(code)).bundle().data();
    }

    @Test
    void renderIsTheResultAsItIs() {
        assertEquals(
                Map.of("text/html", "<b>x</b>", "text/plain", "<b>x</b>"), data("render(\"<b>x</b>\", \"text/html\")"));
        assertEquals(
                Map.of("text/markdown", "*x*", "text/plain", "*x*"),
                data(
                        "io.github.spencerpark.jupyter.kernel.display.DisplayData d = render(\"*x*\", \"text/markdown\");\nd"));
        assertEquals("7", value("render(7)"));
    }

    @Test
    void displayReturnsItsIdAndUpdateDisplayTakesIt() {
        run("String id = display(\"<b>1</b>\", \"text/html\"); updateDisplay(id, \"<b>2</b>\", \"text/html\");");
        assertEquals("<b>2</b>", cell.byId.values().iterator().next().data().get("text/html"));
        run("id = display(List.of(1, 2)); updateDisplay(id, \"done\");");
        assertEquals("done", cell.byId.values().iterator().next().plainText());
        run(PACKAGES
                + "var withId = new DisplayData(\"t\"); withId.setDisplayId(\"mine\"); String mine = display(withId);");
        assertEquals("mine", value("mine"));
        assertTrue(failure("display(null)").ename().equals("java.lang.NullPointerException"));
    }

    @Test
    void evalReturnsTheLiveObject() {
        assertEquals("true", value("var list = new ArrayList<Integer>();\neval(\"list\") == list"));
        assertEquals("5", value("(int) eval(\"int five = 5;\\nfive\")"));
        assertEquals("5", value("five"));
        assertEquals("null", value("String.valueOf(eval(\"int six = 6;\"))"));
        assertEquals(
                "java.lang.IllegalStateException",
                failure("eval(\"throw new IllegalStateException();\")").ename());
        assertEquals(
                "caught",
                value("String c; try { eval(\"1 / 0\"); c = \"\"; } catch (Exception e) { c = \"caught\"; }\nc"));
    }

    @Test
    void theKernelIsAtHand() {
        assertEquals("true", value("getKernelInstance() == io.github.spencerpark.ijava.IJava.getKernelInstance()"));
        assertEquals("3", value("getKernelInstance().evalRaw(\"1 + 2\")"));
        assertEquals("3", value("getKernelInstance().eval(\"1 + 2\")"));
        run("getKernelInstance().getIO().out.println(\"out\"); getKernelInstance().getIO().err.println(\"err\");");
        assertEquals("out\n", cell.out());
        assertEquals("err\n", cell.err());
        run("getKernelInstance().setShouldReplaceStdStreams(true);");
        assertTrue(value("getKernelInstance().getBanner()").startsWith("Elara"));
        assertEquals(
                "true",
                value("getKernelInstance().complete(\"Math.ab\", 7).getReplacements().toString().contains(\"abs(\")"));
        assertEquals("complete", value("getKernelInstance().isComplete(\"int x = 1;\")"));
        assertTrue(
                value("getKernelInstance().inspect(\"Math.abs(1)\", 6, false)").contains("abs"));
        run(PACKAGES + "getKernelInstance().display(new DisplayData(\"shown\"));");
        assertEquals("shown", cell.shown.get(0).plainText());
    }

    @Test
    void magicsAreCalledFromJava() {
        assertEquals(
                "[--a, b c]",
                value(
                        "getKernelInstance().getMagics().registerLineMagic(\"mine\", args -> args);\nList<String> r = lineMagic(\"mine\", List.of(\"--a\", \"b c\"));\nr"));
        assertEquals("[x, y]", value("List<String> s = %mine x y\ns"));
        assertEquals("nothing", value("%mine shown not"));
        assertEquals(
                "[o]body",
                value(
                        "getKernelInstance().getMagics().registerCellMagic(\"mineToo\", (args, body) -> args + body);\nString t = cellMagic(\"mineToo\", List.of(\"o\"), \"body\");\nt"));
        assertEquals(
                "io.github.spencerpark.jupyter.kernel.magic.registry.UndefinedMagicException",
                failure("lineMagic(\"nobody\", List.of())").ename());
        assertEquals(
                "Undefined cell magic 'nobody'",
                failure("cellMagic(\"nobody\", List.of(), \"\")").evalue());
        assertEquals(
                "Exception occurred while running line magic 'bad': oh",
                failure(
                                "getKernelInstance().getMagics().registerLineMagic(\"bad\", a -> { throw new java.io.IOException(\"oh\"); });\nlineMagic(\"bad\", List.of())")
                        .evalue());
    }

    @Test
    void magicsByAnnotation() {
        run(PACKAGES + """
                class MyMagics {
                    private int calls = 0;

                    @LineMagic(aliases = {"hallo"})
                    public String hello(List<String> args) {
                        return "hello " + args + ++calls;
                    }

                    @LineMagic("none")
                    public String noArguments() {
                        return "none";
                    }

                    @CellMagic("shout")
                    public static String shout(List<String> args, String body) {
                        System.out.println(body.toUpperCase());
                        return body;
                    }
                }
                getKernelInstance().getMagics().registerMagics(new MyMagics());
                """);
        assertEquals("hello [a]1", value("String h = %hello a\nh"));
        assertEquals("hello []2", value("h = %hallo\nh"));
        assertEquals("none", value("h = %none\nh"));
        assertEquals("nothing", value("%%shout\nquiet"));
        assertEquals("QUIET\n", cell.out());
        run(
                "getKernelInstance().getMagics().registerMagics(io.github.spencerpark.jupyter.kernel.magic.common.Shell.class);");
        assertEquals("[hi]", value("List<String> sh = %sh echo hi\nnew ArrayList<>(sh)"));
    }

    @Test
    void magicsOfTheBaseThatIJavaLeftOut() {
        run(
                "var kernel = getKernelInstance();\nkernel.getMagics().registerMagics(new io.github.spencerpark.jupyter.kernel.magic.common.DisplayMagics(kernel.getRenderer(), kernel.getIO().display));");
        run("%%html --isolated\n<i>x</i>");
        assertEquals("<i>x</i>", cell.shown.get(0).data().get("text/html"));
        assertEquals(
                Map.of("text/html", Map.of("isolated", true)), cell.shown.get(0).metadata());
        run(
                "kernel.getMagics().registerMagics(io.github.spencerpark.jupyter.kernel.magic.common.WriteFile.class);\nkernel.getMagics().registerMagics(new io.github.spencerpark.jupyter.kernel.magic.common.Load(List.of(\".jsh\"), kernel::evalRaw));");
        assertEquals(
                "java.io.FileNotFoundException", failure("%load nosuchfile").ename());
    }

    @Test
    void aRendererOfOnesOwn() {
        run(PACKAGES + """
                class Money { int cents; Money(int c) { cents = c; } public String toString() { return cents + "c"; } }
                class Coin extends Money { Coin() { super(1); } }
                getKernelInstance().getRenderer().createRegistration(Money.class)
                    .preferring(MIMEType.TEXT_HTML)
                    .supporting("text/latex")
                    .register((money, context) -> {
                        context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + money.cents + "</b>");
                        context.renderIfRequested(MIMEType.TEXT_LATEX, () -> "$" + money.cents + "$");
                    });
                """);
        assertEquals(Map.of("text/html", "<b>5</b>", "text/plain", "5c"), data("new Money(5)"));
        assertEquals(Map.of("text/html", "<b>1</b>", "text/plain", "1c"), data("new Coin()"));
        assertEquals(Map.of("text/latex", "$5$", "text/plain", "5c"), data("render(new Money(5), \"text/latex\")"));
        run("display(new Money(6));");
        assertEquals("<b>6</b>", cell.shown.get(0).data().get("text/html"));
    }

    @Test
    void aValueThatRendersItself() {
        run(PACKAGES + """
                class Star implements DisplayDataRenderable {
                    public Set<MIMEType> getSupportedRenderTypes() { return Set.of(MIMEType.IMAGE_SVG, MIMEType.TEXT_HTML); }
                    public Set<MIMEType> getPreferredRenderTypes() { return Set.of(MIMEType.IMAGE_SVG); }
                    public void render(RenderContext context) {
                        context.renderIfRequested(MIMEType.IMAGE_SVG, () -> "<svg/>");
                        context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<p/>");
                    }
                    public String toString() { return "*"; }
                }
                """);
        assertEquals(Map.of("image/svg+xml", "<svg/>", "text/plain", "*"), data("new Star()"));
        assertEquals(Map.of("text/html", "<p/>", "text/plain", "*"), data("render(new Star(), \"text/html\")"));
        assertEquals(Map.of("image/svg", "<svg/>", "text/plain", "*"), data("render(new Star(), \"image/svg\")"));
        assertEquals(Map.of("image/svg+xml", "<svg/>", "text/plain", "*"), data("render(new Star(), \"image/*\")"));
    }

    @Test
    void jsonIsSentUnpacked() {
        run(PACKAGES);
        assertEquals(
                Map.of("a", java.util.List.of(1L, 2.5, "x", true)),
                data("var json = new DisplayData(); json.putJSON(\"{\\\"a\\\": [1, 2.5, \\\"x\\\", true]}\", true); json")
                        .get("application/json"));
        assertEquals(
                "$$x$$",
                data("var math = new DisplayData(); math.putMath(\"x\"); math").get("text/latex"));
    }

    @Test
    void addToClasspath() {
        assertEquals(
                "elara.kernel.session.theirs.Table",
                value("getKernelInstance().addToClasspath(\"" + theirs()
                        + "\");\nnew elara.kernel.session.theirs.Table().getClass().getName()"));
    }

    private static String theirs() {
        return IJavaTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    @Test
    void printf() {
        run("printf(\"%d %s%n\", 1, \"a\");");
        assertEquals("1 a\n", cell.out());
    }

    @Test
    void theResultIsThatOfTheLastSnippet() {
        assertEquals("2", value("1 + 0;\n1 + 1;"));
        assertEquals("nothing", value("1 + 1;\nint x = 6;"));
        assertEquals("nothing", value("x = 7"));
        assertEquals("7", value("x"));
        assertEquals("7", value("x;"));
        assertEquals("nothing", value("5;\nfor (;;) break;"));
        assertEquals("nothing", value("(Object) null"));
        assertFalse(value("x++").equals("nothing"));
    }

    @Test
    void aRecordsCompactConstructorNeedNotBePublic() {
        assertEquals(
                "5.0",
                value("record Point(int x, int y) {\n    Point { if (x < 0) throw new IllegalArgumentException(); }\n"
                        + "    double length() { return Math.hypot(x, y); }\n}\nnew Point(3, 4).length()"));
    }

    @Test
    void aClassAndItsVariableDeclaredAnewInOneCellSayNothing() {
        run("class Account { int balance; }\nAccount account = new Account();");
        assertEquals(
                "x", value("class Account { String owner = \"x\"; }\nAccount account = new Account();\naccount.owner"));
        assertEquals("", cell.err());
    }
}
