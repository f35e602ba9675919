package io.github.spencerpark.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.MIMESuffixAssociation;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.RenderParams;
import io.github.spencerpark.jupyter.kernel.display.RenderRequestTypes;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.common.Image;
import io.github.spencerpark.jupyter.kernel.display.common.Text;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEGroup;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMETypeParseException;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicArgsParseException;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import io.github.spencerpark.jupyter.kernel.magic.registry.UndefinedMagicException;
import io.github.spencerpark.jupyter.kernel.util.StringStyler;
import io.github.spencerpark.jupyter.kernel.util.TextColor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Code that calls any member of IJava's base compiles; and those do what they did that no other test calls. */
class EveryMemberTest {
    private static final Pattern MEMBER = Pattern.compile(
            "(?<owner>\\S+) (?<fixed>static )?(?<name>\\w+)(?:\\((?<parameters>[^)]*)\\))?(?:: (?<type>.+))?");

    /** What the erased signature of a method does not tell. */
    private static final String BOTH = "io.github.spencerpark.jupyter.kernel.magic.registry.LineMagicFunction<?>"
            + " & io.github.spencerpark.jupyter.kernel.magic.registry.CellMagicFunction<?>";

    /** A method that calls a member; nothing for what is not to be called. */
    private static String call(String line, int number) {
        var member = MEMBER.matcher(line);
        assertTrue(member.matches(), line);
        var owner = member.group("owner").replace('$', '.');
        var subject = member.group("fixed") != null ? owner : "((" + owner + ") null)";
        var target = subject + "." + member.group("name");
        var parameters = member.group("parameters");
        if (member.group("name").equals("registerLineCellMagic")) {
            parameters = parameters.replaceFirst(", .*", ", " + BOTH);
        }
        if (parameters == null) {
            return "Object m" + number + "() { return " + target + "; }";
        }
        if (member.group("name").equals("new")) {
            return "Object m" + number + "() throws Throwable { return " + created(owner, parameters) + "; }";
        }
        var statement = target + "(" + arguments(parameters) + ");";
        return member.group("type").equals("void")
                ? "void m" + number + "() throws Throwable { " + statement + " }"
                : "Object m" + number + "() throws Throwable { return " + statement + " }";
    }

    /** An abstract class is created by a class of one's own. */
    private static String created(String owner, String parameters) {
        var arguments = "(" + arguments(parameters) + ")";
        return switch (owner.substring(owner.lastIndexOf('.') + 1)) {
            case "RenderRegistration" ->
                "((" + owner.replace(".RenderRegistration", "") + ") null).new RenderRegistration((Class) null)";
            case "BaseKernel" ->
                "new " + owner + arguments
                        + " { public io.github.spencerpark.jupyter.kernel.display.DisplayData eval(String e) { return null; }"
                        + " public io.github.spencerpark.jupyter.kernel.LanguageInfo getLanguageInfo() { return null; } }";
            case "Comm" ->
                "new " + owner + arguments
                        + " { public void onMessage(io.github.spencerpark.jupyter.messages.Message<io.github.spencerpark.jupyter.messages.comm.CommMsgCommand> m) { }"
                        + " protected void onClose(io.github.spencerpark.jupyter.messages.Message<io.github.spencerpark.jupyter.messages.comm.CommCloseCommand> m, boolean s) { } }";
            default -> "new " + owner + arguments;
        };
    }

    private static String arguments(String parameters) {
        var arguments = new ArrayList<String>();
        for (var each : parameters.isEmpty() ? new String[0] : parameters.split(", ", -1)) {
            arguments.add(
                    switch (each) {
                        case "int", "long", "char" -> "(" + each + ") 0";
                        case "boolean" -> "false";
                        default -> "(" + each.replace('$', '.') + ") null";
                    });
        }
        return String.join(", ", arguments);
    }

    @Test
    void everyMemberCanBeCalled() throws IOException {
        var methods = new ArrayList<String>();
        for (var line : SignaturesTest.wanted()) {
            if (!SignaturesTest.isOnPurposeDifferent(line)
                    && !line.contains("KeywordAggregator")
                    && !line.matches("\\S+ is (a class|an interface)")) {
                methods.add(call(line, methods.size()));
            }
        }
        assertTrue(methods.size() > 400);
        var source = "@SuppressWarnings({\"unchecked\", \"rawtypes\", \"deprecation\"}) class Calls {\n"
                + String.join("\n", methods) + "\n}";
        var said = new StringWriter();
        var file = new SimpleJavaFileObject(URI.create("string:///Calls.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(said, null, null, options, null, List.of(file));
        task.analyze();
        assertFalse(said.toString().contains("error:"), said::toString);
    }

    @Test
    void constantsAreThere() throws ReflectiveOperationException, IOException {
        var checked = 0;
        for (var line : SignaturesTest.wanted()) {
            var member = MEMBER.matcher(line);
            if (member.matches() && member.group("fixed") != null && member.group("parameters") == null) {
                assertNotNull(
                        Class.forName(member.group("owner"))
                                .getField(member.group("name"))
                                .get(null),
                        line);
                checked++;
            }
        }
        assertTrue(checked > 80);
        assertEquals("\u001b[34m", TextColor.BLUE_FG.getAnsiEscape());
        assertEquals("\u001b[0m", TextColor.RESET_ALL.getAnsiEscape());
        assertEquals("image", MIMEGroup.Type.IMAGE.groupName());
        assertEquals(Image.PNG, MIMEType.IMAGE_PNG);
        assertEquals(Text.HTML, MIMEType.TEXT_HTML);
        assertEquals("display_id", DisplayData.DISPLAY_ID_KEY);
    }

    @Test
    void displayDataHoldsWhatIsPut() {
        var data = new DisplayData();
        data.putText("t");
        data.putHTML("<b>");
        data.putLatex("$x$");
        data.putMarkdown("*x*");
        data.putJavaScript("1");
        data.putSVG("<svg/>");
        data.putMetaData("k", 1);
        data.putMetaData(MIMEType.TEXT_HTML, Map.of("isolated", true));
        data.putTransientData("tr", 2);
        assertEquals("<b>", data.getData(MIMEType.TEXT_HTML));
        assertEquals("$x$", data.getData(MIMEType.TEXT_LATEX));
        assertEquals("1", data.getData(MIMEType.APPLICATION_JAVASCRIPT));
        assertEquals("<svg/>", data.getData(MIMEType.IMAGE_SVG));
        var copy = new DisplayData(data);
        var other = new DisplayData("other");
        copy.assign(other);
        assertEquals("other", copy.getData(MIMEType.TEXT_PLAIN));
        assertEquals("t", data.getData(MIMEType.TEXT_PLAIN));
        assertFalse(DisplayData.EMPTY.hasDataForType(MIMEType.TEXT_PLAIN));
        assertEquals("", DisplayData.EMPTY_STRING.getData(MIMEType.TEXT_PLAIN));
        assertEquals(DisplayData.EMPTY, DisplayData.emptyIfNull(null));
    }

    @Test
    void aContextTellsWhatIsWanted() {
        var renderer = new Renderer();
        var container = new DisplayData();
        var requested = new RenderRequestTypes.Builder(group -> null)
                .withType("text/html")
                .withType(MIMEType.IMAGE_PNG)
                .build();
        Map<String, Object> params = Map.of("width", "12", "scale", 1.5, "on", "true", "name", "n");
        var context = new RenderContext(requested, renderer, params, container);
        assertEquals(renderer, context.getRenderer());
        assertEquals(container, context.getOutputContainer());
        assertEquals(params, context.getParams());
        assertEquals("12", context.getParameter("width"));
        assertEquals("d", context.getParameter("none", "d"));
        assertEquals("n", context.getParameterAsString("name"));
        assertEquals("d", context.getParameterAsString("none", "d"));
        assertEquals(12, context.getParameterAsInt("width"));
        assertEquals(3, context.getParameterAsInt("none", 3));
        assertEquals(1.5, context.getParameterAsDouble("scale"));
        assertEquals(2.5, context.getParameterAsDouble("none", 2.5));
        assertEquals(true, context.getParameterAsBoolean("on"));
        assertEquals(false, context.getParameterAsBoolean("none", false));
        assertTrue(context.wantsDataRenderedAs(MIMEType.TEXT_HTML));
        assertFalse(context.wantsDataRenderedAs(MIMEType.TEXT_LATEX));
        assertEquals(MIMEType.TEXT_HTML, context.resolveRequestedType(MIMEType.TEXT_HTML));
        assertFalse(requested.isEmpty());
        assertTrue(requested.isRequestedExactly(MIMEType.TEXT_HTML));
        assertTrue(requested.anyRequestedIsSupported(Set.of(MIMEType.TEXT_HTML)));
        assertEquals(MIMEType.TEXT_HTML, requested.resolveSupportedType(MIMEType.TEXT_HTML));
        container.putHTML("<b>");
        container.putData(MIMEType.IMAGE_PNG, "x");
        requested.removeFulfilledRequests(container);
        assertTrue(requested.isEmpty());
        assertNull(MIMESuffixAssociation.NONE.resolveSuffix("xml"));
        assertEquals("k", new RenderParams.Param<>("k", 1).key);
    }

    @Test
    void whatIsBuiltInCanBeCalledByName() {
        var renderer = new Renderer();
        var wanted = new RenderRequestTypes.Builder(group -> null)
                .withType("text/markdown")
                .withType("image/png")
                .build();
        var container = new DisplayData();
        var context = new RenderContext(wanted, renderer, Map.of(), container);
        Text.renderCharSequence("*x*", context);
        Image.renderImage(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), context);
        assertEquals("*x*", container.getData(MIMEType.TEXT_MARKDOWN));
        assertTrue(container.hasDataForType(MIMEType.IMAGE_PNG));
        renderer.createRegistration(Number.class)
                .onType(Integer.class)
                .register((n, c) -> c.renderIfRequested(MIMEType.TEXT_HTML, () -> "#" + n));
        assertEquals("#5", renderer.renderAs(5, "text/html").getData(MIMEType.TEXT_HTML));
    }

    @Test
    void aLanguageIsDescribed() {
        var info = new LanguageInfo.Builder("L")
                .version("1")
                .mimetype("text/l")
                .fileExtension(".l")
                .pygments("pl")
                .codemirror("cl")
                .exporter("el")
                .build();
        assertEquals(
                List.of("L", "1", "text/l", ".l", "pl", "cl", "el"),
                List.of(
                        info.getName(),
                        info.getVersion(),
                        info.getMimetype(),
                        info.getFileExtension(),
                        info.getPygmentsLexer(),
                        info.getCodemirrorMode(),
                        info.getNbconvertExporter()));
        var help = new LanguageInfo.Help("text", "url");
        assertEquals("texturl", help.getText() + help.getUrl());
        var options = new ReplacementOptions(List.of("a"), 1, 2);
        assertEquals("[a]12", options.getReplacements() + "" + options.getSourceStart() + options.getSourceEnd());
        assertTrue(new DisplayStream().isAttached());
        assertTrue(new JupyterIO(StandardCharsets.UTF_8).isAttached());
        assertNotNull(new JupyterIO().in);
    }

    @Test
    void stylesOfOneLineOrSeveral() {
        var styler = new StringStyler.Builder()
                .addSecondaryStyle(TextColor.BLUE_FG)
                .addHighlightStyle(TextColor.RED_BG)
                .withLinePrefix("> ")
                .build();
        assertEquals("\u001b[34mx\u001b[0m", styler.secondary("x"));
        assertEquals("\u001b[41mx\u001b[0m", styler.highlight("x"));
        assertEquals("> \u001b[41mx\u001b[0m", styler.highlightLine(1, "x"));
        assertEquals(2, styler.highlightLines("a\nb").size());
        assertEquals(2, styler.secondaryLines("a\nb").size());
        assertTrue(styler.primaryLine(1, "x").startsWith("> "));
        assertTrue(styler.highlightSubstring("abc", 1, 2).contains("\u001b[41mb"));
    }

    private static final class Both implements LineMagicFunction<String>, CellMagicFunction<String> {
        @Override
        public String execute(List<String> args) {
            return "line" + args;
        }

        @Override
        public String execute(List<String> args, String body) {
            return "cell" + args + body;
        }
    }

    @Test
    void magicsOfBothKindsAndTheirMistakes() throws Exception {
        var magics = new Magics();
        magics.registerLineCellMagic("both", new Both());
        assertEquals("line[a]", magics.applyLineMagic("both", List.of("a")));
        assertEquals("cell[a]b", magics.applyCellMagic("both", List.of("a"), "b"));
        assertEquals("Undefined cell magic 'x'", new UndefinedMagicException("x", false).getMessage());
        assertEquals("a1", new MagicArgsParseException("a%d", 1).getMessage());
        assertInstanceOf(RuntimeException.class, new MagicArgsParseException());
        assertEquals("c", new MagicArgsParseException("c", new IOException()).getMessage());
        assertInstanceOf(IOException.class, new MagicArgsParseException(new IOException()).getCause());
        assertEquals(3, new MIMETypeParseException("s", 3, "p").getPosition());
        assertInstanceOf(IOException.class, new MIMETypeParseException("s", 3, "p", new IOException()).getCause());
    }

    @Test
    void aParserTellsWhereAMagicStands() {
        var parser = new MagicParser();
        var seen = new ArrayList<String>();
        parser.transformLineMagics(
                "int a;\nList<String> l = %jars x",
                context -> {
                    seen.add(context.getMagicCall().getName() + "|" + context.getLinePrefix() + "|"
                            + context.getEntireLine() + "|" + context.getRaw());
                    assertEquals("int a;\nList<String> l = %jars x", context.getRawCell());
                    assertTrue(context.getRawContextPrefix().startsWith("int a;"));
                    return "";
                });
        assertEquals(1, seen.size());
        assertTrue(seen.get(0).startsWith("jars|List<String> l ="), seen.get(0));
        assertEquals(
                "x",
                parser.transformCellMagic(
                        "%%c\nbody",
                        context -> {
                            assertEquals("%%c\nbody", context.getRawCell());
                            return "x";
                        }));
    }
}
