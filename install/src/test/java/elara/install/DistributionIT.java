package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is in the distribution, and what is not. */
class DistributionIT {
    private static final Path LIB = Build.DISTRIBUTION.resolve("lib");
    private static final Path INSTALLER = Path.of(System.getProperty("elara.installer"));

    @Test
    void hasWhatInstallingTakes() {
        for (var file : List.of(
                "LICENSE",
                "NOTICE",
                "requirements.txt",
                "elara-installer.jar",
                "kernelspec/kernel.json",
                "kernelspec/jvm.options")) {
            assertTrue(Files.exists(Build.DISTRIBUTION.resolve(file)), file);
        }
    }

    @Test
    void hasEveryJarThatTheKernelNames() throws IOException {
        var jars = jars();
        var kernel = jars.stream()
                .filter(jar -> jar.startsWith("elara-kernel-"))
                .findFirst()
                .orElseThrow();
        try (var jar = new JarFile(LIB.resolve(kernel).toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertEquals("elara.kernel.Main", manifest.getValue("Main-Class"));
            var named = Arrays.stream(manifest.getValue("Class-Path").split(" ", -1))
                    .map(name -> Path.of(name).getFileName().toString())
                    .collect(Collectors.toSet());
            jars.remove(kernel);
            // OpenBLAS is unpacked, where the library finds it.
            named.removeIf(name -> name.startsWith("openblas-"));
            assertEquals(jars, named);
        }
    }

    @Test
    void hasNothingTwice() throws IOException {
        // What the kernel carries inside, under names of its own. (Jackson 2 is what Symja reads its rules with.)
        for (var inside : List.of("jeromq", "jnacl", "jackson-core-3", "jackson-databind-3")) {
            assertFalse(jars().stream().anyMatch(jar -> jar.startsWith(inside)), inside);
        }
    }

    @Test
    void isLight() throws IOException {
        // Said in the manifests, so that a notebook that asks for the whole of one gets it.
        for (var reduced : List.of("icu4j-", "fastutil-")) {
            var name = jars().stream()
                    .filter(each -> each.startsWith(reduced))
                    .findFirst()
                    .orElseThrow();
            try (var jar = new JarFile(LIB.resolve(name).toFile())) {
                assertNotNull(jar.getManifest().getMainAttributes().getValue("Elara-Reduced"), name);
            }
        }
        assertTrue(Files.size(INSTALLER) < 60_000_000, () -> INSTALLER + " has become heavy");
    }

    @Test
    void hasMavenOffTheClassPath() throws IOException {
        var maven = jars(LIB.resolve("maven"));
        for (var each :
                List.of("standalone-static-", "mmr-", "maven-resolver-impl-", "httpclient-", "plexus-cipher-")) {
            assertTrue(maven.stream().anyMatch(jar -> jar.startsWith(each)), each);
        }
        maven.retainAll(jars());
        assertEquals(Set.of(), maven);
    }

    private static Set<String> jars() throws IOException {
        return jars(LIB);
    }

    private static Set<String> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
