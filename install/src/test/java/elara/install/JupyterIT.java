package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code install/jupyter} in earnest: this build's distribution, on the Java that runs this test, in the checkout's own
 * Python environment, which is made once and kept.
 */
@DisabledOnOs(OS.WINDOWS)
class JupyterIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void environment() {
        Jupyter.assumeThere();
    }

    @Test
    void tellsItsVersions() throws Exception {
        assertTrue(new Jupyter(folder).run("--version").out().contains("jupyterlab "));
    }

    @Test
    void hasTheKernel() throws Exception {
        var spec = Jupyter.json(new Jupyter(folder).run("kernelspec", "list", "--json"))
                .at("/kernelspecs/java");
        assertEquals("Java", spec.at("/spec/display_name").asString());
        assertEquals("message", spec.at("/spec/interrupt_mode").asString());
        assertEquals(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                spec.at("/spec/argv/0").asString());
        for (var logo : List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg")) {
            assertTrue(Files.exists(Path.of(spec.at("/resource_dir").asString(), logo)), logo);
        }
    }

    @Test
    void executesANotebook() throws Exception {
        var outputs = new Jupyter(folder)
                .execute("a b.ipynb", List.of("var x = 20;\nSystem.out.println(x + 1);\nx + 22"))
                .at("/cells/0/outputs");
        assertEquals(2, outputs.size(), outputs.toString());
        assertEquals("21\n", Jupyter.text(outputs.at("/0/text")));
        assertEquals("42", Jupyter.text(outputs.at("/1/data/text~1plain")));
    }
}
