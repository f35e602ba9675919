package io.github.spencerpark.jupyter.kernel.magic.common;

import elara.kernel.magic.LoadedSource;
import elara.kernel.session.MagicCalls;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.MagicsArgs;
import java.nio.file.Path;
import java.util.List;

/** Runs files. */
public class Load {
    private static final MagicsArgs ARGS =
            MagicsArgs.builder().required("source").build();

    private final List<String> extensions;
    private final Executor executor;

    /** What runs a file's code. */
    @FunctionalInterface
    public interface Executor {
        /**
         * Runs code.
         *
         * @param code the code of a file, or of a cell of a notebook
         * @throws Exception what the code throws
         */
        void execute(String code) throws Exception;
    }

    /**
     * Creates the magic.
     *
     * @param fileExtensions what may be left out at the end of a file's name
     * @param exec what runs the code
     */
    public Load(List<String> fileExtensions, Executor exec) {
        extensions = fileExtensions.stream()
                .map(each -> each.startsWith(".") ? each : "." + each)
                .toList();
        executor = exec;
    }

    /**
     * Runs a file, or each code cell of a notebook.
     *
     * @param args its name
     * @throws Exception if there is no such file, and what the code throws
     */
    @LineMagic
    public void load(List<String> args) throws Exception {
        var source = ARGS.parse(args).get("source").get(0);
        Path directory = MagicCalls.host().directory();
        for (var code : LoadedSource.find(source, directory, extensions).cells()) {
            executor.execute(code);
        }
    }
}
