package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.kernel.request.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that are preloaded are the weakest: whatever a notebook declares or imports goes before them. */
class AmbiguityTest {
    @TempDir
    static Path folder;

    private static JavaSession session;
    private static int number;

    /** Classes that bear the names of well-known libraries, empty but for a sign of whose they are. */
    private static void compileTheirs() throws Exception {
        var names = List.of(
                "ai.djl.ndarray.NDArray",
                "ai.djl.ndarray.NDArrays",
                "ai.djl.training.dataset.Batch",
                "ai.djl.training.dataset.Dataset",
                "ai.djl.training.optimizer.Optimizer",
                "ai.djl.training.optimizer.Adam",
                "ai.djl.nn.Linear",
                "smile.data.Table",
                "smile.math.Rng",
                "smile.plot.Heatmap",
                "org.nd4j.linalg.Tensor",
                "org.nd4j.linalg.Slice",
                "org.jfree.chart.Plot",
                "org.jfree.chart.Layer",
                "lib.Stream",
                "lib.Path",
                "lib.Function",
                "lib.Display",
                "lib.Row");
        for (var name : names) {
            var dot = name.lastIndexOf('.');
            var file = folder.resolve("src").resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1)
                            + " { public static String whose() { return \"theirs\"; } }");
        }
        var statics = folder.resolve("src/lib/Fn.java");
        Files.writeString(
                statics,
                "package lib; public class Fn { public static String array(int a) { return \"theirs\"; }"
                        + " public static String mean(String a) { return \"theirs\"; }"
                        + " public static String display(Object a) { return \"theirs\"; } }");
        String[] sources;
        try (var files = Files.walk(folder.resolve("src"))) {
            sources = files.filter(Files::isRegularFile).map(Path::toString).toArray(String[]::new);
        }
        var arguments = new ArrayList<>(List.of("-d", folder.resolve("classes").toString()));
        arguments.addAll(List.of(sources));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
    }

    @BeforeAll
    static void start() throws Exception {
        compileTheirs();
        session = new JavaSession(System.err);
        session.host().addToClassPath(List.of(folder.resolve("classes")));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** As in a notebook that has just been opened. */
    @BeforeEach
    void forget() {
        session.host().reset();
    }

    private static String value(String code) {
        var outcome = session.execute(code, new RecordingCell(++number));
        if (outcome instanceof Outcome.Failure failure) {
            throw new AssertionError(RunningSession.plain(failure));
        }
        return outcome instanceof Outcome.Value value ? value.bundle().plainText() : "nothing";
    }

    @ParameterizedTest
    @CsvSource({
        "ai.djl.ndarray, NDArray",
        "ai.djl.ndarray, NDArrays",
        "ai.djl.training.dataset, Batch",
        "ai.djl.training.optimizer, Adam",
        "ai.djl.nn, Linear",
        "smile.data, Table",
        "smile.math, Rng",
        "smile.plot, Heatmap",
        "org.nd4j.linalg, Tensor",
        "org.nd4j.linalg, Slice",
        "org.jfree.chart, Plot",
        "org.jfree.chart, Layer",
        "lib, Stream",
        "lib, Path",
        "lib, Function",
        "lib, Display",
        "lib, Row"
    })
    void importsOfLibrariesWin(String where, String name) {
        assertEquals("theirs", value("import " + where + ".*;\n" + name + ".whose()"));
        assertEquals("theirs", value("String f(" + name + " x) { return " + name + ".whose(); }\nf(null)"));
        assertEquals(
                "theirs",
                value("class Of" + name + " { " + name + " it = new " + name
                        + "(); String w() { return it.whose(); } }\nnew Of" + name + "().w()"));
    }

    @Test
    void anImportByNameWins() {
        assertEquals("theirs", value("import smile.data.Table;\nTable.whose()"));
        assertEquals("theirs", value("import ai.djl.ndarray.NDArray;\nNDArray.whose()"));
    }

    @Test
    void staticImportsWin() {
        assertEquals("theirs", value("import static lib.Fn.*;\narray(1)"));
        assertEquals("theirs", value("mean(\"x\")"));
        assertEquals("theirs", value("display(1)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Table",
                "Rng",
                "Batch",
                "List",
                "Tensor",
                "Slice",
                "Dataset",
                "Linear",
                "Plot",
                "Display",
                "Stream",
                "Path",
                "Function",
                "Map"
            })
    void aClassOfOnesOwnWins(String name) {
        assertEquals(
                "mine",
                value("class " + name + " { String whose() { return \"mine\"; } }\nnew " + name + "().whose()"));
        assertEquals("mine", value("String use(" + name + " x) { return x.whose(); }\nuse(new " + name + "())"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"array", "mean", "zeros", "plot", "display", "render", "eval", "print", "where", "sum", "max"})
    void aMethodOfOnesOwnWins(String name) {
        assertEquals("mine", value("String " + name + "(Object x) { return \"mine\"; }\n" + name + "(new int[] {1})"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"array", "mean", "Table", "render", "io", "java", "elara", "list"})
    void aVariableOfOnesOwnWins(String name) {
        assertEquals("3", value("int " + name + " = 3;\n" + name));
    }

    @Test
    void awtAndJavaUtilTogether() {
        assertEquals(
                "[1]",
                value(
                        "import java.awt.*;\nimport java.util.*;\nimport java.util.List;\nList<Integer> l = List.of(1);\nl"));
        assertEquals("java.awt.Color[r=1,g=2,b=3]", value("new Color(1, 2, 3)"));
    }

    @Test
    void awtAndAListWithATypeArgument() {
        assertEquals(
                "[1]",
                value(
                        "import java.awt.*;\nimport java.awt.event.*;\nList<Integer> l = new ArrayList<>(List.of(1));\nl"));
        assertEquals("java.awt.Point[x=1,y=2]", value("new Point(1, 2)"));
        assertEquals("1", value("int first(List<Integer> x) { return x.get(0); }\nfirst(l)"));
    }
}
