package elara.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code %load}: files and notebooks run as cells. */
class LoadTest extends RunningSession {
    @TempDir
    static Path folder;

    @BeforeAll
    static void changeDirectory() {
        session.host().changeDirectory(folder);
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "jsh", "jshell", "ijava"})
    void theExtensionMayBeLeftOut(String extension) throws IOException {
        write("utils/Of" + extension + ".code." + extension, "int of_" + extension + " = 7;");
        assertEquals("7", value("%load utils/Of" + extension + ".code\nof_" + extension));
        assertEquals("7", value("%load ./utils/Of" + extension + ".code." + extension + "\nof_" + extension));
    }

    @Test
    void aFileOfThatVeryNameGoesFirst() throws IOException {
        write("plain", "int plain = 1;");
        write("plain.java", "int plain = 2;");
        assertEquals("1", value("%load plain\nplain"));
    }

    @Test
    void aNotebookRunsCellByCell() throws IOException {
        write("imports.ipynb", """
                {"cells": [
                  {"cell_type": "markdown", "source": ["# no code"]},
                  {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["import java.time.*;\\n", "int p = 1;"]},
                  {"cell_type": "code", "source": ["%load helper\\n", "int q = p + helper;\\n", "q"]},
                  {"cell_type": "code", "source": "int r = q + 1; System.out.println(r);"},
                  {"cell_type": "code", "source": []}
                 ], "metadata": {}, "nbformat": 4, "nbformat_minor": 2}
                """);
        write("helper.jsh", "int helper = 10;");
        assertEquals("nothing", value("%load imports"));
        assertEquals("12\n", cell.out());
        assertEquals("11", value("q"));
        assertEquals("PT1S", value("Duration.ofSeconds(1)"));
    }

    @Test
    void aClassOfAPackageWithAMainMethod() throws IOException {
        write("src/Greeter.java", """
                package com.example.greet;

                import java.util.stream.IntStream;

                public class Greeter {
                    private static final int TIMES = 2;

                    public static void main(String[] args) {
                        IntStream.range(0, TIMES).forEach(i -> System.out.println("hello " + args[i]));
                    }
                }
                """);
        assertEquals("nothing", value("%load src/Greeter.java\nGreeter.main(new String[] {\"a\", \"b\"});"));
        assertEquals("hello a\nhello b\n", cell.out());
    }

    @Test
    void loadingTwiceIsHarmless() throws IOException {
        write("Point.java", "public class Point { int x = 3; }\nint area(Point p) { return p.x * p.x; }");
        run("%load Point\nvar point = new Point(); point.x = 5;");
        assertEquals("25", value("%load Point\narea(point)"));
        assertEquals("", cell.err());
    }

    @Test
    void errorsPointIntoTheFile() throws IOException {
        write("Broken.java", "package x;\n\nint fine = 1;\nint broken = \"text\";\n");
        var told = traceback("%load Broken");
        assertTrue(told.contains("Broken.java, line 4\n    int broken = \"text\";"), told);
        write("Throws.java", "int zero() { return 0; }\n\nint bad = 1 / zero();");
        told = traceback("1 + 1;\n%load Throws.java");
        assertTrue(told.contains("ArithmeticException"), told);
        assertTrue(told.contains("Throws.java, line 3"), told);
    }

    @Test
    void circlesAreTold() throws IOException {
        write("a.jsh", "%load b");
        write("b.jsh", "%load a.jsh");
        assertEquals(
                "a.jsh loads b.jsh loads a.jsh: a circle", failure("%load a").evalue());
        assertEquals("2", value("1 + 1"));
    }

    @Test
    void whatWasTriedIsTold() {
        assertEquals(
                "no file nowhere/x; tried " + folder.resolve("nowhere/x") + ", " + folder.resolve("nowhere/x.jsh")
                        + ", " + folder.resolve("nowhere/x.jshell") + ", " + folder.resolve("nowhere/x.java") + ", "
                        + folder.resolve("nowhere/x.ijava") + ", " + folder.resolve("nowhere/x.ipynb"),
                failure("%load nowhere/x").evalue());
    }

    @Test
    void badCallsAreTold() throws IOException {
        assertEquals("a file is wanted\nusage: %load file", failure("%load").evalue());
        assertEquals(
                "one file is wanted, not 2\nusage: %load file",
                failure("%load a b").evalue());
        Files.createDirectories(folder.resolve("dir"));
        assertEquals(
                folder.resolve("dir") + " is a directory, a file is wanted",
                failure("%load dir").evalue());
        write("no.ipynb", "[1, 2]");
        assertTrue(failure("%load no.ipynb").evalue().startsWith("no.ipynb is not a notebook"));
        Files.write(folder.resolve("binary.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(failure("%load binary").evalue().endsWith("binary.java is not text in UTF-8"));
    }

    @Test
    void anAddressIsLoaded() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/lib/Remote.java", exchange -> {
            var bytes = "int remote = 9;".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var base = "http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort();
            assertEquals("9", value("%load " + base + "/lib/Remote.java\nremote"));
            assertTrue(failure("%load " + base + "/none.java").evalue().endsWith("answers with status 404"));
        } finally {
            server.stop(0);
        }
    }
}
