package io.github.spencerpark.jupyter.kernel.magic.common;

import elara.kernel.magic.Processes;
import elara.kernel.session.MagicCalls;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.util.List;

/** Runs programs. */
public class Shell {
    /** Nothing to know. */
    public Shell() {}

    /**
     * Runs a program, without a shell.
     *
     * @param args its name and its arguments
     * @return the lines it prints
     * @throws Exception if it cannot be started
     */
    @LineMagic("sh")
    public static List<String> sh(List<String> args) throws Exception {
        return Processes.lines(args, MagicCalls.host().directory());
    }
}
