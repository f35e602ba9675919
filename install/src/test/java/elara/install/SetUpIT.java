package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code install/jupyter}, in a checkout whose path has a space and a letter that is not ASCII. */
@DisabledOnOs(OS.WINDOWS)
class SetUpIT {
    private Machine machine;

    @BeforeEach
    void machine(@TempDir Path folder) throws IOException {
        machine = new Machine(folder.resolve("a b & c").resolve("é"));
    }

    @Nested
    class SaysInOneSentenceWhatIsMissingAndWhatToType {
        @Test
        void noJava() throws Exception {
            machine.remove("java");
            assertRefused("no Java is on the PATH. Type: sudo apt install openjdk-17-jdk-headless");
        }

        @Test
        void javaHomeWithoutJava() throws Exception {
            machine.set("JAVA_HOME", "/nowhere");
            assertRefused("there is no /nowhere/bin/java, where JAVA_HOME points."
                    + " Set JAVA_HOME to the directory of a JDK, 17 or newer");
        }

        @Test
        void java11() throws Exception {
            var jdk = machine.java("jdk 11", "11.0.2", "jdk.jshell");
            machine.set("JAVA_HOME", jdk);
            assertRefused("Java 11.0.2 (" + jdk + "/bin/java, from JAVA_HOME) is too old, Elara needs 17 or newer."
                    + " Type: unset JAVA_HOME; sudo apt install openjdk-17-jdk-headless");
        }

        @Test
        void java8() throws Exception {
            machine.java("jdk", "1.8.0_402");
            assertRefused(
                    "Java 1.8.0_402 (" + machine.bin() + "/java, from the PATH) is too old, Elara needs 17 or newer."
                            + " Type: sudo apt install openjdk-17-jdk-headless");
        }

        @Test
        void newestJdkOfThisDebian() throws Exception {
            machine.remove("java");
            Files.writeString(machine.bin().resolve("apt-cache"), "#!/bin/sh\n[ $2 = openjdk-21-jdk-headless ]\n");
            assertTrue(machine.bin().resolve("apt-cache").toFile().setExecutable(true));
            assertRefused("no Java is on the PATH. Type: sudo apt install openjdk-21-jdk-headless");
        }

        @Test
        void runtimeWithoutJShell() throws Exception {
            var jre = machine.java("jdk", "21.0.2", "java.desktop");
            assertRefused(jre + " is a Java runtime without the module jdk.jshell, not a JDK."
                    + " Type: sudo apt install openjdk-21-jdk-headless (or set ELARA_JAVA to a JDK)");
        }

        @Test
        void runtimeWithoutCompiler() throws Exception {
            var jre = machine.java("jdk", "17.0.1", "jdk.jshell");
            Files.delete(jre.resolve("bin/javac"));
            assertRefused(jre + " is a Java runtime without the compiler, not a JDK."
                    + " Type: sudo apt install openjdk-17-jdk-headless (or set ELARA_JAVA to a JDK)");
        }

        @Test
        void noPython() throws Exception {
            machine.remove("python3");
            assertRefused("no Python is on the PATH. Type: sudo apt install python3 python3-venv");
        }

        @Test
        void oldPython() throws Exception {
            machine.python("case $2 in *print*) echo 3.9 ;; *) exit 1 ;; esac");
            assertRefused("Python 3.9 is too old, JupyterLab needs 3.10 or newer. Put a newer python3 on the PATH");
        }

        @Test
        void noVenv() throws Exception {
            machine.python("case $2 in *print*) echo 3.12 ;; *ensurepip*) exit 1 ;; esac");
            assertRefused("Python 3.12 is without its venv module. Type: sudo apt install python3-venv");
        }

        @Test
        void noMaven() throws Exception {
            machine.remove("mvn");
            assertRefused("no Maven is on the PATH. Type: sudo apt install maven");
        }

        @Test
        void nowhereToWrite() throws Exception {
            machine.set("ELARA_HOME", "/dev/null/elara");
            assertRefused("/dev/null/elara cannot be written to. Set ELARA_HOME to a directory that can");
        }

        @Test
        void noDistribution() throws Exception {
            machine.set("ELARA_DISTRIBUTION", "/nowhere");
            assertRefused("ELARA_DISTRIBUTION is '/nowhere', which is no distribution of Elara");
        }

        private void assertRefused(String sentence) throws Exception {
            var answer = machine.jupyter("lab");
            assertEquals("elara: " + sentence + "\n", answer.err());
            assertEquals("", answer.out());
            assertEquals(1, answer.code());
            assertEquals(List.of(), machine.calls(), "nothing is begun that cannot be ended");
            assertFalse(Files.exists(machine.made("")));
        }
    }

    @Nested
    class WhenAToolFails {
        @Test
        void mavenWithoutNetwork() throws Exception {
            machine.maven("echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to x: Unknown host'; exit 1");
            assertFailed(
                    "elara: the build of Elara failed for want of a network."
                            + " Connect, or set a proxy or mirror for maven, and type the same again",
                    "maven.log");
        }

        @Test
        void pipWithoutNetwork() throws Exception {
            machine.python("""
                    case "$*" in
                      '-m venv '*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;;
                      '-m pip '*) echo 'WARNING: Retrying after connection broken by NewConnectionError(...)' >&2; exit 1 ;;
                    esac
                    """);
            assertFailed(
                    "elara: the installation of JupyterLab failed for want of a network."
                            + " Connect, or set a proxy or mirror for pip, and type the same again",
                    "pip.log");
        }

        @Test
        void sourcesThatDoNotCompile() throws Exception {
            machine.maven(
                    "echo '[INFO] Building'; echo '[ERROR] A.java:[3,4] cannot find symbol'; echo '[ERROR] '; exit 1");
            assertFailed("elara: the build of Elara failed:\n    [ERROR] A.java:[3,4] cannot find symbol", "maven.log");
        }

        private void assertFailed(String what, String log) throws Exception {
            var answer = machine.jupyter("lab");
            assertTrue(
                    answer.err().endsWith(what + "\nelara: all it said is in " + machine.made("log/" + log) + "\n"),
                    answer.err());
            assertEquals("", answer.out());
            assertEquals(1, answer.code());
        }
    }

    @Nested
    class SetsUpWhatIsMissingOrOutOfDate {
        @Test
        void firstEverythingThenNothing() throws Exception {
            var first = machine.jupyter("nbconvert", "--to", "a  b");
            assertTrue(first.out().startsWith("jupyter nbconvert --to a  b\n"), first.toString());
            assertEquals(0, first.code());
            assertEquals(
                    List.of("building", "making", "installing"),
                    first.err().lines().map(line -> line.split(" ", -1)[1]).toList(),
                    "a line a step");
            assertEquals(List.of("mvn", "venv", "pip"), machine.calls());

            var second = machine.jupyter("--version");
            assertTrue(second.out().startsWith("jupyter --version\n"));
            assertEquals("", second.err());
            assertEquals(List.of(), machine.calls());
        }

        @Test
        void nothingInLessThanASecond() throws Exception {
            machine.jupyter();
            long fastest = Long.MAX_VALUE;
            // On a busy machine one start may take any time.
            for (int i = 0; i < 5 && fastest >= 1000; i++) {
                long start = System.nanoTime();
                machine.jupyter();
                fastest = Math.min(fastest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            assertTrue(fastest < 1000, fastest + " ms");
        }

        @Test
        void theBuildWhenASourceChanges() throws Exception {
            machine.jupyter();
            var before = machine.kernelspec();
            machine.calls();
            Files.writeString(machine.checkout().resolve("library/src/main/A.java"), "class A {}");
            assertEquals(0, machine.jupyter().code());
            assertEquals(List.of("mvn"), machine.calls());
            assertNotEquals(before, machine.kernelspec());

            Files.delete(machine.checkout().resolve("library/src/main/A.java"));
            assertEquals(0, machine.jupyter().code());
            assertEquals(List.of(), machine.calls(), "what was built of these very sources is still there");
            assertEquals(before, machine.kernelspec());
        }

        @Test
        void theKernelspecWhenTheJdkChanges() throws Exception {
            machine.jupyter();
            machine.calls();
            assertTrue(machine.kernelspec().contains("jdk/bin/java\""));
            var jdk = machine.java("other \"jdk\"", "25.0.1", "jdk.jshell");
            machine.set("ELARA_JAVA", jdk.resolve("bin/java"));
            machine.set("JAVA_HOME", "/nowhere");
            var answer = machine.jupyter();
            assertEquals("elara: installing the kernel for Java 25.0.1 (" + jdk + ")\n", answer.err());
            assertEquals(List.of(), machine.calls());
            assertTrue(machine.kernelspec().contains("é/other \\\"jdk\\\"/bin/java\""), machine.kernelspec());
        }

        @Test
        void theEnvironmentWhenOtherVersionsAreRequired() throws Exception {
            machine.jupyter();
            machine.calls();
            Files.writeString(
                    machine.made("distribution").resolve(distribution()).resolve("requirements.txt"), "x==1");
            assertEquals(0, machine.jupyter().code());
            assertEquals(List.of("pip"), machine.calls());
        }

        private String distribution() throws IOException {
            try (var names = Files.list(machine.made("distribution"))) {
                return names.findAny().orElseThrow().getFileName().toString();
            }
        }

        @Test
        void theEnvironmentWhenItWasLeftHalfFinished() throws Exception {
            machine.jupyter();
            machine.calls();
            Files.delete(machine.made("venv/complete"));
            assertEquals(0, machine.jupyter().code());
            assertEquals(List.of("venv", "pip"), machine.calls());
        }

        @Test
        void theEnvironmentWhenItsPythonIsGone() throws Exception {
            machine.jupyter();
            machine.calls();
            Files.delete(machine.made("venv/bin/python"));
            assertEquals(0, machine.jupyter().code());
            assertEquals(List.of("venv", "pip"), machine.calls());
        }

        @Test
        void afterItWasKilledMidway() throws Exception {
            var works = Files.readString(machine.bin().resolve("mvn"));
            machine.maven("sleep 60");
            var killed = machine.start(machine.script());
            while (!Files.exists(machine.made("log/maven.log"))) {
                Thread.sleep(10);
            }
            // With what it started, as Ctrl-C does.
            killed.process().descendants().forEach(ProcessHandle::destroyForcibly);
            killed.process().destroyForcibly();
            killed.answer();
            Files.writeString(machine.bin().resolve("mvn"), works);
            assertEquals(0, machine.jupyter().code());
        }

        @Test
        void oneAtATime() throws Exception {
            var works = Files.readString(machine.bin().resolve("mvn"));
            Files.writeString(machine.bin().resolve("mvn"), works.replace("for word", "sleep 2; for word"));
            var first = machine.start(machine.script(), "first");
            while (!Files.exists(machine.made("log/maven.log"))) {
                Thread.sleep(10);
            }
            var second = machine.jupyter("second");
            assertEquals("elara: waiting for another install/jupyter that is setting up\n", second.err());
            assertTrue(second.out().startsWith("jupyter second\n"));
            assertTrue(first.answer().out().startsWith("jupyter first\n"));
            assertEquals(List.of("mvn", "venv", "pip"), machine.calls());
        }

        @Test
        void nothingOfItWithADistributionGiven() throws Exception {
            machine.jupyter();
            machine.calls();
            var before = machine.kernelspec();
            machine.remove("mvn");
            machine.set("ELARA_DISTRIBUTION", Build.DISTRIBUTION);
            var answer = machine.jupyter();
            assertEquals(0, answer.code(), answer.err());
            assertEquals(List.of(), machine.calls());
            assertEquals(before, machine.kernelspec(), "the environment's own kernelspec stays");
            var path = answer.out()
                    .lines()
                    .filter(line -> line.startsWith("JUPYTER_PATH="))
                    .findFirst()
                    .orElseThrow();
            var spec = Path.of(path.substring("JUPYTER_PATH=".length()), "kernels/java/kernel.json");
            assertTrue(Files.readString(spec).contains(Build.DISTRIBUTION.toString()));
        }
    }

    @Nested
    class Works {
        @Test
        void throughALinkAndInTheWorkingDirectory() throws Exception {
            var link = Files.createSymbolicLink(machine.bin().resolve("ej"), machine.script());
            var answer = machine.start(link, "lab").answer();
            assertTrue(
                    answer.out().startsWith("jupyter lab\nin " + machine.bin().getParent() + "\n"), answer.toString());
            assertTrue(Files.exists(machine.made("venv")));
        }

        @Test
        void withoutAHome() throws Exception {
            machine.set("HOME", "");
            assertEquals(0, machine.jupyter().code());
        }

        @Test
        void withoutAUtf8Locale() throws Exception {
            machine.set("LC_ALL", "C");
            var answer = machine.jupyter();
            assertTrue(answer.out().contains("LC_CTYPE=C.UTF-8"), answer.out());
        }

        @Test
        void withNothingOfTheUsersOwnJupyter() throws Exception {
            for (var variable : List.of(
                    "JUPYTER_PATH",
                    "JUPYTER_CONFIG_DIR",
                    "JUPYTER_CONFIG_PATH",
                    "JUPYTERLAB_SETTINGS_DIR",
                    "PYTHONPATH")) {
                machine.set(variable, "/mine");
            }
            var answer = machine.jupyter();
            assertFalse(answer.out().contains("/mine"), answer.out());
            for (var variable : List.of(
                    "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "PIP_CACHE_DIR")) {
                assertTrue(answer.out().contains(variable + "=" + machine.made("")), variable);
            }
            assertFalse(Files.exists(machine.checkout().resolveSibling("home")), "nothing is written to HOME");
        }
    }
}
