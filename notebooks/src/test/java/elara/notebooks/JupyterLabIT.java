package elara.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The tests in {@code src/test/python}, which are Python's because Jupyter is: JupyterLab and Notebook in a real Chromium,
 * the messages as other front ends expect them, and the exports of the course. Each is told here as a test of its own.
 *
 * <p>{@code ELARA_PYTEST} says which of their files to run, separated by blanks; all, when it is not set. Pictures of what
 * was seen are left in {@code target/pictures}.
 */
@DisabledOnOs(OS.WINDOWS)
final class JupyterLabIT {
    private static final Path ROOT =
            Path.of(System.getProperty("elara.root")).toAbsolutePath().normalize();
    private static final Path PICTURES =
            Path.of(System.getProperty("elara.pictures")).toAbsolutePath();
    private static final int PATIENCE_MINUTES = 15;

    @TestFactory
    Stream<DynamicTest> python() throws Exception {
        // A build that nobody asked to install a browser's driver does not; one under CI does.
        assume(System.getenv("CI") != null || Files.exists(ROOT.resolve(".elara/test/complete")), """
                there is no Python environment for it. Type notebooks/src/test/python/run --version""");
        assume(isOnPath("chromium"), "there is no chromium. Type apt install chromium");
        var report = PICTURES.resolveSibling("pytest.xml");
        var log = PICTURES.resolveSibling("pytest.log");
        Files.createDirectories(report.getParent());
        Files.deleteIfExists(report);
        var command = new ArrayList<>(List.of(
                ROOT.resolve("notebooks/src/test/python/run").toString(), "-q", "--tb=short", "--junitxml=" + report));
        var files = System.getenv("ELARA_PYTEST");
        if (files != null && !files.isBlank()) {
            command.addAll(List.of(files.strip().split("\\s+", -1)));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ELARA_DISTRIBUTION", System.getProperty("elara.distribution"));
        builder.environment().put("ELARA_JAVA", System.getProperty("java.home"));
        builder.environment().put("ELARA_PICTURES", PICTURES.toString());
        var process = builder.start();
        try {
            assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), "no end; what it said is in " + log);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertTrue(Files.exists(report), () -> read(log));
        var tests = tests(report);
        assertFalse(tests.isEmpty(), () -> read(log));
        assertEquals(
                process.exitValue() == 0,
                tests.stream().allMatch(test -> test.failure().isEmpty()),
                () -> read(log));
        return tests.stream().map(test -> DynamicTest.dynamicTest(test.name(), test::check));
    }

    private record PythonTest(String name, String failure, String skipped) {
        void check() {
            assertTrue(failure.isEmpty(), failure);
            assume(skipped.isEmpty(), name + ": " + skipped);
        }
    }

    private static List<PythonTest> tests(Path report) throws Exception {
        var tests = new ArrayList<PythonTest>();
        var cases = parse(report).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            tests.add(new PythonTest(
                    test.getAttribute("classname") + "." + test.getAttribute("name"),
                    text(test, "failure") + text(test, "error"),
                    message(test)));
        }
        return tests;
    }

    private static Element parse(Path report) throws IOException, SAXException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element test, String tag) {
        var found = test.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static String message(Element test) {
        var found = test.getElementsByTagName("skipped");
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("message");
    }

    /** Where something is missing, says so, loudly. */
    private static void assume(boolean there, String otherwise) {
        if (!there) {
            System.getLogger(JupyterLabIT.class.getName())
                    .log(System.Logger.Level.WARNING, "SKIPPED: JupyterLab was not tested: " + otherwise);
        }
        assumeTrue(there, otherwise);
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
