package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written where, with a distribution that has no more than a kernelspec. */
class InstallationTest {
    private static final Jdk JAVA_17 = new Jdk(Path.of("/jdk 17"), "17.0.15", 17, Set.of("jdk.jshell"));
    private static final Jdk JAVA_25 = new Jdk(Path.of("/jdk-25"), "25.0.3", 25, Set.of("jdk.jshell"));

    @TempDir
    private Path folder;

    private Distribution distribution;
    private Place place;

    @BeforeEach
    void distribution() throws IOException {
        distribution = distribution("one");
        place = new Place(folder.resolve("prefix/share/jupyter"));
    }

    private Distribution distribution(String name) throws IOException {
        var spec = Files.createDirectories(folder.resolve(name).resolve("kernelspec"));
        Files.writeString(spec.resolve("kernel.json"), """
                {"argv": ["@JAVA@", "@JVM_OPTIONS@", "-jar", "@DISTRIBUTION@/lib/k.jar", "{connection_file}"],
                 "display_name": "Java", "language": "java", "env": {"A": "<&>"},
                 "metadata": {"elara": {"version": "1.2"}}}
                """);
        Files.writeString(spec.resolve("jvm.options"), """
                # flags
                17-:-Dall
                17-17:-Dold
                24-:-Dnew
                17-24:-XX:SharedArchiveFile=@ARCHIVE@
                """);
        Files.writeString(spec.resolve("logo-svg.svg"), "<svg/>");
        return new Distribution(folder.resolve(name));
    }

    private static Installation.Request request(Jdk jdk, String... options) {
        return new Installation.Request(jdk, "Java", List.of(options), Optional.empty(), false);
    }

    private Installation installation(String name) {
        return new Installation(place, name, new PrintWriter(new StringWriter()));
    }

    private Kernelspec spec(String name) throws IOException, Refusal {
        return Kernelspec.read(place.kernel(name).resolve("kernel.json"));
    }

    private Set<String> files(Path below) throws IOException {
        if (!Files.exists(below)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return new java.util.TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> below.relativize(file).toString().replace('\\', '/'))
                    .toList());
        }
    }

    @Test
    void writesTheKernelspecAndNothingElse() throws Exception {
        installation("java").install(request(JAVA_17, "-Xmx8g"), distribution);
        assertEquals(Set.of("kernels/java/kernel.json", "kernels/java/logo-svg.svg"), files(place.data()));
        assertEquals(
                List.of(
                        "/jdk 17/bin/java",
                        "-Dall",
                        "-Dold",
                        "-Xmx8g",
                        "-jar",
                        distribution.folder() + "/lib/k.jar",
                        "{connection_file}"),
                spec("java").argv());
        assertEquals(Optional.of("17.0.15"), spec("java").java());
        assertEquals("<&>", spec("java").json().getAsJsonObject("env").get("A").getAsString());
    }

    @Test
    void takesTheFlagsOfTheVersionOfJava() throws Exception {
        installation("java").install(request(JAVA_25), distribution);
        assertEquals(List.of("-Dall", "-Dnew"), spec("java").argv().subList(1, 3));
    }

    @Test
    void namesTheArchiveOnlyWhereThereIsOne() throws Exception {
        var with = Kernelspec.of(
                distribution,
                new Kernelspec.Wanted(JAVA_17, "Java", List.of(), Optional.of(Path.of("/a")), Optional.empty()));
        assertEquals(Optional.of(Path.of("/a")), StartUpArchive.in(with.argv()));
        var without = Kernelspec.of(
                distribution, new Kernelspec.Wanted(JAVA_17, "Java", List.of(), Optional.empty(), Optional.empty()));
        assertEquals(Optional.empty(), StartUpArchive.in(without.argv()));
    }

    @Test
    void bringsUpToDateWhatIsThere() throws Exception {
        installation("java").install(request(JAVA_17), distribution);
        installation("java").install(request(JAVA_25), distribution("two"));
        assertEquals("/jdk-25/bin/java", spec("java").argv().get(0));
        assertEquals(Optional.of(folder.resolve("two")), spec("java").distribution());
    }

    @Test
    void keepsSeveralBesideEachOtherAndRemovesOneAtATime() throws Exception {
        installation("java").install(request(JAVA_17), distribution);
        installation("java25").install(request(JAVA_25), distribution);
        installation("java").uninstall();
        assertEquals(Set.of("kernels/java25/kernel.json", "kernels/java25/logo-svg.svg"), files(place.data()));
        installation("java25").uninstall();
        assertFalse(Files.exists(place.data().getParent()), "without a trace");
        assertTrue(Files.exists(distribution.folder()), "it was not copied, and is not removed");
    }

    @Test
    void removesTheJarsThatNoKernelNeedsAnyMore() throws Exception {
        for (var version : List.of("1", "2", "3")) {
            var own = place.elara().resolve(version);
            Files.createDirectories(own.getParent());
            Files.move(distribution(version).folder(), own);
            installation("java").install(request(JAVA_17), new Distribution(own));
        }
        assertEquals(
                List.of(place.elara().resolve("2"), place.elara().resolve("3")),
                Place.folders(place.elara()),
                "running kernels have those of the version before open");
        installation("java").uninstall();
        assertFalse(Files.exists(place.elara()));
    }

    @Test
    void leavesOtherKernelsAlone() throws Exception {
        var other = Files.createDirectories(place.kernels().resolve("java"));
        Files.writeString(other.resolve("kernel.json"), "{\"argv\": [\"ijava\"], \"display_name\": \"IJava\"}");
        var before = Files.readString(other.resolve("kernel.json"));
        for (var refusal : List.of(
                assertThrows(Refusal.class, () -> installation("java").install(request(JAVA_17), distribution)),
                assertThrows(Refusal.class, () -> installation("java").uninstall()))) {
            assertEquals(
                    "the name 'java' is taken by another kernel, 'IJava' in " + other + ". Choose another name with"
                            + " --name, or remove that kernel: jupyter kernelspec remove java",
                    refusal.getMessage());
        }
        installation("elara").install(request(JAVA_17), distribution);
        installation("elara").uninstall();
        assertEquals(before, Files.readString(other.resolve("kernel.json")));
        assertEquals(Set.of("kernels/java/kernel.json"), files(place.data()));
    }

    @Test
    void leavesFilesAloneThatSomebodyPutThere() throws Exception {
        installation("java").install(request(JAVA_17), distribution);
        Files.writeString(place.kernel("java").resolve("mine.txt"), "mine");
        installation("java").uninstall();
        assertEquals(Set.of("kernels/java/mine.txt"), files(place.data()));
        var refusal = assertThrows(Refusal.class, () -> installation("java").install(request(JAVA_17), distribution));
        assertTrue(refusal.getMessage().contains("with files that are not Elara's in it"), refusal.getMessage());
    }

    @Test
    void saysWhatIsNotThere() {
        var refusal = assertThrows(Refusal.class, () -> installation("java").uninstall());
        assertEquals("there is no kernel 'java' in " + place.kernels(), refusal.getMessage());
    }

    @Test
    void takesOnlyNamesThatJupyterTakes() {
        for (var name : List.of("A", "a b", "../x", "", ".", "ä")) {
            assertThrows(Refusal.class, () -> place.kernel(name), name);
        }
    }

    @Test
    void leavesNothingWhereItCannotWrite() throws Exception {
        Files.writeString(folder.resolve("prefix"), "a file, not a directory");
        var refusal = assertThrows(Refusal.class, () -> installation("java").install(request(JAVA_17), distribution));
        assertTrue(refusal.getMessage().startsWith(folder.resolve("prefix").toString()), refusal.getMessage());
        assertEquals("a file, not a directory", Files.readString(folder.resolve("prefix")));
    }

    @Test
    void leavesNothingHalfWrittenWhenTheTemplateIsBroken() throws Exception {
        installation("java").install(request(JAVA_17), distribution);
        var before = files(place.data());
        var broken = distribution("broken");
        Files.writeString(broken.template(), "{\"argv\": [");
        assertThrows(Refusal.class, () -> installation("java").install(request(JAVA_25), broken));
        assertEquals(before, files(place.data()));
        assertEquals("/jdk 17/bin/java", spec("java").argv().get(0));
    }

    @Test
    void knowsADamagedInstaller() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lib/a.jar"));
            zip.write(new byte[100_000]);
            zip.putNextEntry(new ZipEntry("complete"));
        }
        var whole = folder.resolve("whole");
        Distribution.unpack(new ByteArrayInputStream(bytes.toByteArray()), whole);
        assertEquals(Set.of("lib/a.jar"), files(whole));
        for (int size : List.of(10, 60, bytes.size() / 2)) {
            var part = new ByteArrayInputStream(bytes.toByteArray(), 0, size);
            var refusal = assertThrows(Refusal.class, () -> Distribution.unpack(part, folder.resolve("part" + size)));
            assertTrue(refusal.getMessage().startsWith("the installer is damaged ("), refusal.getMessage());
        }
    }

    @Test
    void unpacksNothingBesideItsFolder() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../outside"));
        }
        assertThrows(
                Refusal.class,
                () -> Distribution.unpack(new ByteArrayInputStream(bytes.toByteArray()), folder.resolve("in")));
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void readsNoKernelspecThatIsNone() throws Exception {
        for (var text : List.of("", "[]", "{\"argv\"")) {
            Files.writeString(folder.resolve("kernel.json"), text);
            assertEquals(Optional.empty(), Kernelspec.in(folder), text);
        }
        assertFalse(new Kernelspec(
                        JsonParser.parseString("{\"metadata\": {\"elara\": 1}}").getAsJsonObject())
                .isElaras());
    }
}
