package elara.kernel.session;

import static elara.kernel.maven.LocalRepository.dependencies;
import static elara.kernel.maven.LocalRepository.needs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elara.kernel.maven.Dependencies;
import elara.kernel.maven.LocalRepository;
import elara.kernel.maven.MavenMagics;
import elara.kernel.request.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries in a notebook: what {@code %maven} and its like do to the code that follows. Each test has a new session. */
class LibrariesTest {
    @TempDir
    Path home;

    private final LocalRepository repository = new LocalRepository();
    private JavaSession session;
    private RecordingCell cell;
    private int number;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(
                home.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>tests</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                        + "</url></mirror></mirrors></settings>");
        session = new JavaSession(System.err);
        MavenMagics.of(Dependencies.of(home, home.resolve("cache")))
                .forEach(session.host().magics()::add);
    }

    @AfterEach
    void stop() {
        session.close();
        repository.close();
    }

    private Outcome run(String code) {
        cell = new RecordingCell(++number);
        return session.execute(code, cell);
    }

    private String value(String code) {
        var outcome = run(code);
        if (outcome instanceof Outcome.Failure failure) {
            throw new AssertionError(code + " fails:\n" + String.join("\n", failure.traceback()));
        }
        return outcome instanceof Outcome.Value value ? value.bundle().plainText() : "nothing";
    }

    private String failure(String code) {
        var outcome = run(code);
        return outcome instanceof Outcome.Failure failure ? failure.evalue() : "does not fail: " + outcome;
    }

    /** A library with a class that tells its version. */
    private LocalRepository library(String name, String version, String... pom) {
        return repository.withClasses(
                "g:" + name + ":" + version,
                Map.of(
                        name + ".Lib",
                        "package " + name + "; public class Lib { public static String name() { return \"" + name + " "
                                + version + "\"; } }"),
                pom);
    }

    private Path jar(String name, Map<String, byte[]> content) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, LocalRepository.jar(content));
    }

    private static Map<String, byte[]> classes(String name, String result) {
        return LocalRepository.compile(Map.of(
                name,
                "package " + name.substring(0, name.lastIndexOf('.')) + "; public class "
                        + name.substring(name.lastIndexOf('.') + 1) + " { public static String name() { return \""
                        + result + "\"; } }"));
    }

    @Test
    void codeFindsALibraryAndWhatItNeeds() {
        library("other", "1");
        library("liba", "1", dependencies(needs("g:other:1")));
        assertEquals("nothing", value("%maven g:liba:1"));
        assertEquals("liba 1", value("liba.Lib.name()"));
        assertEquals("other 1", value("import other.*; Lib.name()"));
    }

    @Test
    void aMagicAndCodeInOneCell() {
        library("liba", "1");
        assertEquals("liba 1", value("%addMavenDependencies g#liba;1\nliba.Lib.name()"));
        assertEquals("nothing", value("Object nothing = %addMavenDependency g:liba:1\nnothing"));
    }

    @Test
    void ofDownloadsNothingStaysBelowTheCellUnlessAskedFor() {
        library("liba", "1");
        run("%maven g:liba:1");
        assertEquals(0, cell.outputs());
        library("libb", "1");
        run("%maven -v g:libb:1");
        var line = cell.byId.values().iterator().next().plainText();
        assertTrue(line.matches("Downloaded 2 files \\(\\d+ kB\\) in \\d+\\.\\d s"), line);
        assertEquals(1, cell.byId.size());
        run("%maven g:libb:1");
        assertEquals(0, cell.outputs());
    }

    @Test
    void aVersionThatIsNotInUseIsReplaced() {
        library("other", "1");
        library("other", "2");
        library("liba", "1", dependencies(needs("g:other:1")));
        run("%maven g:liba:1");
        run("%maven g:other:2");
        assertEquals("other is now 2, no longer 1 (nothing of it was in use).\n", cell.out());
        assertEquals("other 2", value("other.Lib.name()"));
        assertEquals("liba 1", value("liba.Lib.name()"));
    }

    @Test
    void aVersionThatIsInUseStays() {
        library("other", "1");
        library("other", "2");
        library("libb", "1", dependencies(needs("g:other:2")));
        run("%maven g:other:1");
        assertEquals("other 1", value("other.Lib.name()"));
        var told =
                "other stays 1, not 2: this session uses it already. For 2, restart the kernel and ask for it in the first"
                        + " cell.\n";
        run("%maven g:other:2");
        assertEquals(told, cell.out());
        run("%maven g:libb:1");
        assertEquals(told, cell.out());
        assertEquals("other 1", value("other.Lib.name()"));
        assertEquals("libb 1", value("libb.Lib.name()"));
    }

    @Test
    void nothingIsHalfAdded() {
        library("liba", "1", dependencies(needs("g:none:1")));
        library("libb", "1");
        var message = failure("%maven g:libb:1 g:liba:1");
        assertEquals(
                "g:none:1 is not there; looked in tests (a mirror of central). What you asked for needs it. No version of g:none"
                        + " is there: are both names right?",
                message);
        assertTrue(run("libb.Lib.name()") instanceof Outcome.Failure);
        assertEquals("nothing", value("%maven g:libb:1"));
        assertEquals("libb 1", value("libb.Lib.name()"));
    }

    @Test
    void theTreeIsShownOnRequest() {
        library("other", "1");
        library("liba", "1", dependencies(needs("g:other:1")));
        run("%maven -v g:liba:1");
        assertEquals("g:liba:1\n   g:other:1\n", cell.out());
    }

    @Test
    void exclusions() {
        library("other", "1");
        library("liba", "1", dependencies(needs("g:other:1")));
        run("%maven g:liba:1 --exclude g:other");
        assertEquals("liba 1", value("liba.Lib.name()"));
        assertTrue(run("other.Lib.name()") instanceof Outcome.Failure);
    }

    @Test
    void wrongArgumentsAreTold() {
        assertTrue(
                failure("%maven liba").startsWith("'liba' is not of the form group:artifact"), failure("%maven liba"));
        assertTrue(
                failure("%maven g:liba:1 --form x")
                        .startsWith("unknown option --form; did you mean --from?\nusage: %maven"),
                failure("%maven g:liba:1 --form x"));
        assertTrue(failure("%maven g:liba:1 -x").startsWith("unknown option -x"));
        assertTrue(failure("%maven --from").startsWith("--from wants a value behind it"));
        assertTrue(failure("%mavenRepo one")
                .startsWith(
                        "a repository's id and its address are wanted, not 1 argument\nusage: %mavenRepo id address"));
        assertTrue(failure("%mavenRepo default http://repository.invalid")
                .startsWith("a repository cannot have the id 'default'"));
        assertTrue(failure("%mavenRepo one two").startsWith("'two' is no address of a repository"));
        assertTrue(failure("%loadFromPOM")
                .startsWith("Loading from POM requires at least the path to the POM file\nusage: "));
        assertEquals(
                "There is no POM " + home.resolve("none.xml") + ".",
                failure("%loadFromPOM " + home.resolve("none.xml")));
    }

    @Test
    void anotherRepository() throws IOException {
        Files.writeString(home.resolve("settings.xml"), "<settings/>");
        library("liba", "1");
        run("%addMavenRepo mine " + repository.url());
        run("%maven g:liba:1 --from mine");
        assertEquals("liba 1", value("liba.Lib.name()"));
        library("libb", "1");
        run("%maven g:libb:1 --from=" + repository.url());
        assertEquals("libb 1", value("libb.Lib.name()"));
    }

    @Test
    void aPartOfAPom() {
        library("other", "1");
        library("liba", "1", dependencies(needs("g:other:1")));
        library("libb", "1");
        run(
                "%%loadFromPOM\n<dependency>\n  <groupId>g</groupId>\n  <artifactId>liba</artifactId>\n  <version>1</version>\n"
                        + "  <exclusions><exclusion><groupId>g</groupId><artifactId>other</artifactId></exclusion></exclusions>\n</dependency>\n"
                        + needs("g:libb:1", "<scope>provided</scope>"));
        assertEquals("liba 1", value("liba.Lib.name()"));
        assertTrue(run("other.Lib.name()") instanceof Outcome.Failure);
        assertTrue(run("libb.Lib.name()") instanceof Outcome.Failure);
        run("%%loadFromPOM provided\n" + needs("g:libb:1", "<scope>provided</scope>"));
        assertEquals("libb 1", value("libb.Lib.name()"));
        assertTrue(failure("%%loadFromPOM nonsense\n" + needs("g:libb:1")).startsWith("'nonsense' is no scope;"));
    }

    @Test
    void aPomFileAndAMalformedOne() throws IOException {
        library("liba", "1");
        Files.writeString(
                home.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>p</groupId><artifactId>p</artifactId><version>1</version>"
                        + dependencies(needs("g:liba:1")) + "</project>");
        run("%loadFromPOM " + home.resolve("pom.xml"));
        assertEquals("liba 1", value("liba.Lib.name()"));
        var message = failure("%%loadFromPOM\n<dependencies>\n  <dependency></dependencie>\n</dependencies>");
        assertTrue(message.startsWith("The POM: line 2, column "), message);
        assertTrue(failure("%%loadFromPOM\nnothing").startsWith("There is no element in the POM"));
    }

    @Test
    void jarsGivesTheListOfWhatMatches() throws IOException {
        var one = jar("lib/one.jar", classes("one.Lib", "one"));
        var two = jar("lib/two.jar", classes("two.Lib", "two"));
        assertEquals("[" + one + ", " + two + "]", value("List<String> l = %jars " + home + "/lib/*.jar\nl"));
        assertEquals("one two", value("one.Lib.name() + \" \" + two.Lib.name()"));
        // What is there already is matched all the same.
        assertEquals("1", value("l = %jars " + one + "\nl.size()"));
        assertEquals("nothing", value("%jars " + one));
    }

    @Test
    void jarsThatAreNoneAreTold() throws IOException {
        Files.createDirectories(home.resolve("empty"));
        Files.createDirectories(home.resolve("dir"));
        Files.writeString(home.resolve("dir/file.jar"), "no jar");
        assertEquals("[]", value("List<String> l = %jars " + home + "/empty/*.jar\nl"));
        assertTrue(cell.out().startsWith("Nothing matches " + home + "/empty/*.jar in "), cell.out());
        value("%jars " + home + "/dir");
        assertTrue(cell.out().contains("which is a directory: %jars "), cell.out());
        assertEquals("[]", value("List<String> l = %jars " + home + "/none/*.jar\nl"));
        assertEquals("Nothing matches " + home + "/none/*.jar: there is no directory " + home + "/none.\n", cell.out());
        assertEquals("[]", value("List<String> l = %classpath none/deep*/*\nl"));
        assertTrue(
                cell.out().matches("Nothing matches none/deep\\*/\\*: there is no directory /.*/none.\n"), cell.out());
        var message = failure("%jars " + home + "/dir/*.jar");
        assertTrue(message.startsWith(home + "/dir/file.jar is no jar that can be read: "), message);
        assertEquals("2", value("1 + 1"));
        value("%jars");
        assertEquals("usage: %jars glob...\n", cell.out());
    }

    @Test
    void aDirectoryOfClasses() throws IOException {
        for (var each : classes("direct.Lib", "from a directory").entrySet()) {
            var file = home.resolve("classes").resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        assertEquals("[" + home + "/classes]", value("List<String> l = %classpath " + home + "/classes\nl"));
        assertEquals("from a directory", value("direct.Lib.name()"));
    }

    @Test
    void servicesVersionsAndModulesOfJars() throws IOException {
        var content = new HashMap<>(LocalRepository.compile(Map.of(
                "multi.Lib",
                        "package multi; public class Lib implements java.util.function.Supplier<String> { public String get() { return \"old\"; } }",
                "module-info", "module multi { exports multi; }")));
        content.put(
                "META-INF/versions/17/multi/Lib.class",
                LocalRepository.compile(
                                Map.of(
                                        "multi.Lib",
                                        "package multi; public class Lib implements java.util.function.Supplier<String> { public String get() { return \"new\"; } }"))
                        .get("multi/Lib.class"));
        content.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nMulti-Release: true\nImplementation-Title: Multi\n"
                        .getBytes(StandardCharsets.UTF_8));
        content.put("META-INF/services/java.util.function.Supplier", "multi.Lib\n".getBytes(StandardCharsets.UTF_8));
        var jar = jar("multi.jar", content);
        value("%jars " + jar);
        assertEquals("new", value("new multi.Lib().get()"));
        assertEquals("new", value("ServiceLoader.load(java.util.function.Supplier.class).findFirst().get().get()"));
        assertEquals("Multi", value("multi.Lib.class.getPackage().getImplementationTitle()"));
        assertEquals(
                jar.toUri().toURL().toString(),
                value("multi.Lib.class.getProtectionDomain().getCodeSource().getLocation().toString()"));
        assertEquals(
                "9",
                value(
                        "new String(multi.Lib.class.getResourceAsStream(\"/META-INF/services/java.util.function.Supplier\").readAllBytes()).strip().length()"));
    }

    @Test
    void jarsInsideOfAJar() throws IOException {
        var content = new HashMap<String, byte[]>();
        classes("app.Main", "app").forEach((name, bytes) -> content.put("BOOT-INF/classes/" + name, bytes));
        content.put("BOOT-INF/", new byte[0]);
        content.put("BOOT-INF/lib/inner.jar", LocalRepository.jar(classes("inner.Lib", "inner")));
        var jar = jar("app.jar", content);
        assertEquals("[" + jar + "]", value("List<String> l = %jars " + jar + "\nl"));
        assertEquals("app inner", value("app.Main.name() + \" \" + inner.Lib.name()"));
    }

    @Test
    void aLibraryForANewerJavaIsToldAtOnce() {
        var classes = new HashMap<>(classes("future.Lib", "future"));
        // Of Java 55.
        classes.get("future/Lib.class")[7] = 99;
        repository.withJar("g:future:1", classes);
        value("%maven g:future:1");
        assertEquals(
                "future-1.jar is made for Java 55 or newer, and this is Java "
                        + Runtime.version().feature() + ": an older version of it may do.\n",
                cell.out());
    }

    @Test
    void loggingIsQuietUntilThereIsSomethingToLogTo() {
        repository
                .with("org.slf4j:slf4j-api:1.7.1")
                .with("org.slf4j:slf4j-simple:1.7.1", dependencies(needs("org.slf4j:slf4j-api:1.7.1")));
        value("%maven org.slf4j:slf4j-api:1.7.1");
        assertFalse(session.host().classPath().toString().contains("slf4j-api"));
        value("%maven org.slf4j:slf4j-simple:1.7.1");
        assertTrue(session.host().classPath().toString().contains("slf4j-api-1.7.1.jar"));
    }

    private static final String GUAVA =
            "package com.google.common.base; public class Joiner { public static String version() { return \"99\"; } }";

    @Test
    void anotherVersionOfWhatElaraHasGoesInFrontOfIt() {
        repository.withClasses("com.google.guava:guava:99", Map.of("com.google.common.base.Joiner", GUAVA));
        value("%maven com.google.guava:guava:99");
        assertEquals("", cell.out());
        assertEquals("99", value("com.google.common.base.Joiner.version()"));
        // Elara's own tables go on with theirs.
        assertEquals("2", value("Table.create(IntColumn.create(\"n\", 1, 2)).rowCount()"));
    }

    @Test
    void anotherVersionOfWhatTheNotebookUsesComesTooLate() {
        repository.withClasses("com.google.guava:guava:99", Map.of("com.google.common.base.Joiner", GUAVA));
        assertEquals("1,2", value("com.google.common.base.Joiner.on(\",\").join(1, 2)"));
        value("%maven com.google.guava:guava:99");
        assertTrue(
                cell.out()
                        .matches(
                                "guava stays [\\w.-]+, not 99: this session uses it already. For 99, restart the kernel and ask for it in the first cell.\n"),
                cell.out());
        assertEquals("1,2", value("com.google.common.base.Joiner.on(\",\").join(1, 2)"));
    }

    @Test
    void anotherTablesawTakesThePlaceOfElarasUnlessThatIsInUse() {
        repository.withClasses(
                "tech.tablesaw:tablesaw-core:0.1",
                Map.of(
                        "tech.tablesaw.api.Table",
                        "package tech.tablesaw.api; public class Table { public String select() { return \"0.1\"; } }"));
        library("liba", "1", dependencies(needs("tech.tablesaw:tablesaw-core:0.1")));
        value("%maven g:liba:1");
        assertEquals(
                "tablesaw-core is 0.1 in this notebook, not " + version()
                        + ": what Elara's own functions return is of the latter, and they take no other.\n",
                cell.out());
        assertEquals("0.1", value("new Table().select()"));
    }

    @Test
    void theTablesawThatIsInUseStays() {
        repository.withClasses(
                "tech.tablesaw:tablesaw-core:0.1",
                Map.of("tech.tablesaw.api.Table", "package tech.tablesaw.api; public class Table {}"));
        repository.withPom("tech.tablesaw:tablesaw-core:" + version());
        assertEquals("2", value("Table.create(IntColumn.create(\"n\", 1, 2)).rowCount()"));
        value("%maven tech.tablesaw:tablesaw-core:0.1");
        assertEquals(
                "tablesaw-core stays " + version()
                        + ", not 0.1: this session uses it already. For 0.1, restart the kernel and ask for it in the first cell.\n",
                cell.out());
        assertEquals("2", value("Table.create(IntColumn.create(\"n\", 1, 2)).rowCount()"));
    }

    @Test
    void whatIsPackedIntoOneOfElarasJarsDoesNotHideTheLibraryItself() {
        repository.withClasses(
                "tech.tablesaw:tablesaw-jsplot:1",
                Map.of(
                        "tech.tablesaw.plotly.traces.ScatterTrace",
                        "package tech.tablesaw.plotly.traces; public class ScatterTrace { public static String own() { return \"own\"; } }"));
        value("%maven tech.tablesaw:tablesaw-jsplot:1");
        assertEquals("own", value("tech.tablesaw.plotly.traces.ScatterTrace.own()"));
    }

    private static String version() {
        var matcher = java.util.regex.Pattern.compile("tablesaw-core-([\\d.]+)\\.jar")
                .matcher(System.getProperty("java.class.path"));
        assertTrue(matcher.find());
        return matcher.group(1);
    }
}
