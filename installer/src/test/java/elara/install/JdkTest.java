package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK will do; stand-ins say what others would. */
@DisabledOnOs(OS.WINDOWS)
class JdkTest {
    @TempDir
    private Path folder;

    private Path java(String specification, String version, String modules) throws IOException {
        var program = folder.resolve("bin/java");
        Files.createDirectories(program.getParent());
        Files.writeString(program, """
                #!/bin/sh
                case "$1" in
                  --list-modules) echo '%s' ;;
                  *) echo '    java.home = %s' >&2
                     echo '    java.specification.version = %s' >&2
                     echo '    java.version = %s' >&2 ;;
                esac
                """.formatted(modules, folder, specification, version));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static String refusal(Path path) {
        return assertThrows(Refusal.class, () -> Jdk.of(path)).getMessage();
    }

    @Test
    void theOneThatRunsThis() throws Exception {
        var jdk = Jdk.of(Path.of(System.getProperty("java.home")));
        assertEquals(Runtime.version().feature(), jdk.feature());
        assertEquals(System.getProperty("java.version"), jdk.version());
        assertTrue(jdk.modules().contains("java.base"));
    }

    @Test
    void byItsProgramToo() throws Exception {
        java("21", "21.0.2", "jdk.jshell@21.0.2");
        assertEquals(21, Jdk.of(folder.resolve("bin/java")).feature());
    }

    @Test
    void noneThere() {
        assertEquals("there is no JDK /nowhere: the directory does not exist", refusal(Path.of("/nowhere")));
        assertEquals("there is no JDK in " + folder + ": it has no bin/java", refusal(folder));
    }

    @Test
    void tooOld() throws Exception {
        assertEquals(
                "Java 11.0.2 (" + folder + ") is too old, Elara needs 17 or newer. Give one with --jdk",
                refusal(java("11", "11.0.2", "jdk.jshell@11")));
        assertEquals(
                "Java 1.8.0_402 (" + folder + ") is too old, Elara needs 17 or newer. Give one with --jdk",
                refusal(java("1.8", "1.8.0_402", "")));
    }

    @Test
    void withoutJShell() throws Exception {
        assertEquals(
                folder + " is a Java runtime without the module jdk.jshell, not a JDK. Install a JDK, or give one with"
                        + " --jdk",
                refusal(java("21", "21.0.2", "java.base@21.0.2")));
    }

    @Test
    void notAJavaAtAll() throws Exception {
        java("x", "x", "");
        assertTrue(refusal(folder).contains("does not run"), refusal(folder));
        Files.writeString(folder.resolve("bin/java"), "#!/bin/sh\n");
        assertTrue(refusal(folder).contains("is no Java that runs"), refusal(folder));
    }
}
