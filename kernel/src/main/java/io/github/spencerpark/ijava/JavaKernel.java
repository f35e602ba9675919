package io.github.spencerpark.ijava;

import elara.kernel.magic.Host;
import io.github.spencerpark.ijava.magics.MavenResolver;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The kernel that runs a Java notebook, as its cells see it. */
public class JavaKernel extends BaseKernel {
    private final Magics magics;
    private final MavenResolver mavenResolver;

    /**
     * The kernel of a session.
     *
     * @param host the session
     */
    JavaKernel(Host host) {
        super(host, StandardCharsets.UTF_8);
        magics = new Magics(host);
        mavenResolver = new MavenResolver(magics);
    }

    /**
     * Adds to the class path.
     *
     * @param path jars and directories, separated as in a class path
     */
    public void addToClasspath(String path) {
        host.addToClassPath(Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList());
    }

    /**
     * Returns what brings libraries.
     *
     * @return the resolver
     */
    public MavenResolver getMavenResolver() {
        return mavenResolver;
    }

    /**
     * Returns the magics of this notebook.
     *
     * @return the registry
     */
    public Magics getMagics() {
        return magics;
    }

    /**
     * Runs code in the scope of the notebook, magics too.
     *
     * @param expr the code
     * @return its value, alive; or null
     * @throws Exception what the code throws
     */
    public Object evalRaw(String expr) throws Exception {
        return host.eval(expr);
    }

    @Override
    public DisplayData eval(String expr) throws Exception {
        var value = evalRaw(expr);
        return value == null
                ? null
                : value instanceof DisplayData data ? data : getRenderer().render(value);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        var language = host.interpreter().language();
        return new LanguageInfo.Builder(language.name())
                .version(language.version())
                .mimetype(language.mimetype())
                .fileExtension(language.fileExtension())
                .pygments(language.pygmentsLexer())
                .codemirror(language.codemirrorMode())
                .build();
    }
}
