package io.github.spencerpark.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderParams;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.common.Image;
import io.github.spencerpark.jupyter.kernel.display.common.Text;
import io.github.spencerpark.jupyter.kernel.display.common.Url;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEGroup;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMESuffix;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMETypeParseException;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicArgsParseException;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs.KeywordSpec;
import io.github.spencerpark.jupyter.kernel.magic.registry.UndefinedMagicException;
import io.github.spencerpark.jupyter.kernel.util.GlobFinder;
import io.github.spencerpark.jupyter.kernel.util.StringStyler;
import io.github.spencerpark.jupyter.kernel.util.TextColor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of IJava's base do what they did there. */
class BaseTest {
    private static final String PRIMARY = "\u001b[1m\u001b[30m";
    private static final String HIGHLIGHT = "\u001b[41m";
    private static final String RESET = "\u001b[0m";

    @Test
    void mimeTypesAreTakenApart() {
        var type = MIMEType.parse("application/vnd.foo+json");
        assertEquals("application", type.getGroup());
        assertEquals("vnd", type.getTree());
        assertEquals("foo", type.getSubtype());
        assertEquals("json", type.getSuffix());
        assertEquals("application/vnd.foo+json", type.toString());
        assertEquals("application/vnd.foo", type.withoutSuffix().toString());
        assertTrue(type.hasTree() && type.hasSubtype() && type.hasSuffix());
        assertTrue(type.groupEquals("APPLICATION") && type.treeEquals("VND") && type.subtypeEquals("Foo"));
        assertTrue(type.suffixEquals("JSON") && type.hasSameSuffixAs(type) && type.hasSameTreeAs(type));
        assertTrue(type.hasSameGroupAs(MIMEType.APPLICATION_PDF) && !type.hasSameSubtypeAs(MIMEType.APPLICATION_PDF));
        assertEquals(MIMEType.TEXT_HTML, MIMEType.parse("text/html"));
        assertEquals(MIMEType.TEXT_HTML.hashCode(), MIMEType.parse("text/html").hashCode());
        assertTrue(MIMEType.ANY.isWildcard() && MIMEType.parse("image/*").subtypeIsWildcard());
        assertTrue(MIMEType.parse("image").subtypeIsWildcard() && !MIMEType.IMAGE_PNG.isWildcard());
        var wrong = assertThrows(MIMETypeParseException.class, () -> MIMEType.parse("te xt/html"));
        assertEquals(2, wrong.getPosition());
        assertEquals("te xt/html", wrong.getSource());
        assertTrue(wrong.getMessage().contains(wrong.getProblem()));
        assertEquals(MIMEGroup.TEXT, MIMEGroup.of("text"));
        assertEquals(MIMEGroup.Type.OTHER, MIMEGroup.of("chemical").getType());
        assertEquals(MIMEType.APPLICATION_XML, MIMESuffix.of(MIMEType.IMAGE_SVG).getDelegate());
        assertFalse(MIMESuffix.BER.hasDelegate());
        assertNull(MIMESuffix.of(MIMEType.TEXT_HTML));
    }

    @Test
    void textColorsAndStyles() {
        assertEquals("\u001b[1m\u001b[31m", TextColor.BOLD_RED_FG.getAnsiEscape());
        assertEquals("\u001b[38;5;3m\u001b[48;2;1;2;3m", TextColor.fg(3) + TextColor.bg(1, 2, 3));
        var styler = new StringStyler.Builder()
                .addPrimaryStyle(TextColor.BOLD_BLACK_FG)
                .addSecondaryStyle(TextColor.BOLD_RED_FG)
                .addHighlightStyle(TextColor.RED_BG)
                .withLinePrefix("| ")
                .build();
        assertEquals(PRIMARY + "a" + RESET, styler.primary("a"));
        assertEquals(List.of("| " + PRIMARY + "a" + RESET, "| " + PRIMARY + "b" + RESET), styler.primaryLines("a\nb"));
        assertEquals(
                List.of(
                        "| " + PRIMARY + "a" + RESET + HIGHLIGHT + "bc" + RESET,
                        "| " + HIGHLIGHT + "def" + RESET,
                        "| " + HIGHLIGHT + "g" + RESET + PRIMARY + "hi" + RESET),
                styler.highlightSubstringLines("abc\ndef\nghi", 1, 9));
        assertEquals("| \u001b[1m\u001b[31mx" + RESET, styler.secondaryLine(2, "x"));
        assertEquals(List.of("a", "b", "", "c"), StringStyler.splitLines("a\r\nb\n\nc\n"));
    }

    @Test
    void magicsArgs() {
        var args = MagicsArgs.builder()
                .required("id")
                .optional("more")
                .varargs("rest")
                .keyword("from")
                .keyword("once", KeywordSpec.ONCE)
                .flag("verbose", 'v')
                .onlyKnownFlags()
                .onlyKnownKeywords()
                .build();
        assertEquals("id [more] rest... -v --from --once", args.toString());
        var values = args.parse(List.of("a", "--from", "x", "b", "--from=y", "-vv", "c", "d"));
        assertEquals(List.of("a"), values.get("id"));
        assertEquals(List.of("b"), values.get("more"));
        assertEquals(List.of("c", "d"), values.get("rest"));
        assertEquals(List.of("x", "y"), values.get("from"));
        assertEquals(2, values.get("verbose").size());
        assertEquals(List.of(), values.get("once"));
        for (var wrong : List.of(
                List.<String>of(),
                List.of("a", "-x"),
                List.of("a", "--unknown", "1"),
                List.of("a", "--once=1", "--once=2"))) {
            assertThrows(MagicArgsParseException.class, () -> args.parse(wrong), wrong::toString);
        }
        var open = MagicsArgs.builder().anyFlag().anyKeyword().build().parse(List.of("-x", "--k", "v"));
        assertEquals(List.of("v"), open.get("k"));
        assertTrue(open.containsKey("x"));
        assertThrows(
                MagicArgsParseException.class,
                () -> MagicsArgs.builder().build().parse(List.of("too", "many")));
    }

    @Test
    void aRegistryOfOnesOwn() throws Exception {
        var magics = new Magics();
        magics.registerLineMagic("l", args -> args.size());
        magics.registerCellMagic("c", (args, body) -> body + args);
        assertEquals(2, (int) magics.<Integer>applyLineMagic("l", List.of("a", "b c")));
        assertEquals("x[a]", magics.applyCellMagic("c", List.of("a"), "x"));
        var undefined = assertThrows(UndefinedMagicException.class, () -> magics.applyLineMagic("z", List.of()));
        assertEquals("Undefined line magic 'z'", undefined.getMessage());
        assertTrue(undefined.isLineMagic()
                && !undefined.isCellMagic()
                && undefined.getMagicName().equals("z"));
    }

    @Test
    void globs(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("d/sub.jar"));
        for (var name : List.of("a.jar", "b.jar", "q*.txt")) {
            Files.createFile(folder.resolve("d").resolve(name));
        }
        assertEquals(List.of("a.jar", "b.jar"), names(new GlobFinder(folder + "/d/*.jar").computeMatchingFiles()));
        assertEquals(
                List.of("a.jar", "b.jar", "sub.jar"),
                names(new GlobFinder(folder + "/?/*.jar").computeMatchingPaths()));
        assertEquals(List.of("q*.txt"), names(new GlobFinder(folder + "/d/q\\*.txt").computeMatchingFiles()));
        assertEquals(List.of("a.jar", "b.jar", "q*.txt"), names(new GlobFinder(folder + "/d/").computeMatchingFiles()));
        assertThrows(IOException.class, () -> new GlobFinder(folder + "/none/*").computeMatchingFiles());
    }

    private static List<String> names(Iterable<Path> paths) {
        var names = new ArrayList<String>();
        paths.forEach(path -> names.add(path.getFileName().toString()));
        return names;
    }

    @Test
    void textsRenderInWhatTheyAreSaidToBe() {
        var renderer = new Renderer();
        Text.registerAll(renderer);
        assertEquals(
                Map.of("text/plain", "x"), renderer.render("x").toMimeBundle().data());
        for (var type : List.of("text/html", "text/css", "text/latex", "text/markdown", "image/svg+xml")) {
            assertEquals(
                    Map.of("text/plain", "x", type, "x"),
                    renderer.renderAs("x", type).toMimeBundle().data());
        }
        assertEquals(
                List.of(1L),
                renderer.renderAs("[1]", "application/json")
                        .toMimeBundle()
                        .data()
                        .get("application/json"));
    }

    @Test
    void picturesRenderAsPngAndOnRequestAsOthers() {
        var renderer = new Renderer();
        Image.registerAll(renderer);
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        var png = (String) renderer.render(image).getData(MIMEType.IMAGE_PNG);
        assertTrue(png.startsWith("iVBOR"));
        assertTrue(renderer.renderAs(image, "image/jpeg").hasDataForType(MIMEType.IMAGE_JPEG));
        assertTrue(renderer.renderAs(image, "image/gif").hasDataForType(MIMEType.IMAGE_GIF));
        var stream = new ByteArrayInputStream(Base64.getMimeDecoder().decode(png));
        assertTrue(renderer.render(stream).hasDataForType(MIMEType.IMAGE_PNG));
    }

    @Test
    void addressesRenderAsLinksThatWork() throws Exception {
        var renderer = new Renderer();
        Url.registerAll(renderer);
        var url = URI.create("http://localhost/a?b=1&c=2").toURL();
        assertEquals(
                "<a href=\"http://localhost/a?b=1&amp;c=2\">http://localhost/a?b=1&amp;c=2</a>",
                renderer.render(url).getData(MIMEType.TEXT_HTML));
        var embedded = RenderParams.paramsOf(Url.EMBED_KEY, true).and(Url.HTML_TAG_KEY, "img");
        assertEquals(
                "<img src=\"http://localhost/a?b=1&amp;c=2\"></img>",
                renderer.render(url, embedded).getData(MIMEType.TEXT_HTML));
        assertEquals(
                "true",
                RenderParams.paramsOf(RenderParams.param("a", true)).get("a").toString());
    }

    @Test
    void allFunctionsOfTheNearestClassRun() {
        var renderer = new Renderer();
        renderer.createRegistration(Number.class)
                .preferring("text/html")
                .register((n, c) -> c.renderIfRequested(MIMEType.TEXT_HTML, () -> "number"));
        renderer.register(
                Set.of(MIMEType.TEXT_LATEX),
                Set.of(MIMEType.TEXT_LATEX),
                Set.of(Integer.class),
                (n, c) -> c.renderIfRequested(MIMEType.TEXT_LATEX, type -> type.toString()));
        renderer.createRegistration(Integer.class)
                .preferring(MIMEType.TEXT_MARKDOWN)
                .register((n, c) ->
                        c.renderIfRequested(MIMEType.TEXT_MARKDOWN, (type, out) -> out.putMarkdown("*" + n + "*")));
        assertEquals(
                Map.of("text/plain", "1", "text/latex", "text/latex", "text/markdown", "*1*"),
                renderer.render(1).toMimeBundle().data());
        assertEquals(
                Map.of("text/plain", "1", "text/html", "number"),
                renderer.renderAs(1, "text/html").toMimeBundle().data());
        assertEquals(
                Map.of("text/plain", "1.5", "text/html", "number"),
                renderer.render(1.5).toMimeBundle().data());
    }

    @Test
    void displayData() {
        var data = new DisplayData("text");
        data.putData(MIMEType.TEXT_HTML, "<b>", Map.of("isolated", true));
        data.setDisplayId("id");
        var copy = new DisplayData(data);
        assertEquals("id", copy.getDisplayId());
        assertTrue(copy.hasDisplayId() && copy.hasDataForType(MIMEType.TEXT_PLAIN));
        assertEquals(
                Map.of("text/html", Map.of("isolated", true)),
                copy.toMimeBundle().metadata());
        assertEquals(Map.of(), DisplayData.emptyIfNull(null).toMimeBundle().data());
        assertEquals("", DisplayData.EMPTY_STRING.getData(MIMEType.TEXT_PLAIN));
    }

    @Test
    void theParserOfTexts() {
        var parser = new MagicParser();
        assertEquals(
                "a\n<maven|[x, y z]>\nl =<jars|[q]>",
                parser.transformLineMagics(
                        "a\n%maven x \"y z\"\nl = %jars q",
                        call -> "<" + call.getMagicCall().getName() + "|"
                                + call.getMagicCall().getArgs() + ">"));
        var cell = parser.parseCellMagic("%%html --x\nbody\nmore");
        assertEquals("html", cell.getMagicCall().getName());
        assertEquals(List.of("--x"), cell.getMagicCall().getArgs());
        assertEquals("body\nmore", cell.getMagicCall().getBody());
        assertEquals("%%html --x", cell.getRawArgsLine());
        assertNull(parser.parseCellMagic("int x;"));
    }
}
