package io.github.spencerpark.jupyter.kernel.magic;

import java.util.List;

/** A line magic's call. */
public interface LineMagicArgs {
    /**
     * Creates a call.
     *
     * @param name the magic's name
     * @param args its arguments
     * @return the call
     */
    static LineMagicArgs of(String name, List<String> args) {
        record Call(String getName, List<String> getArgs) implements LineMagicArgs {}
        return new Call(name, args);
    }

    /**
     * Returns the magic's name.
     *
     * @return the name
     */
    String getName();

    /**
     * Returns its arguments.
     *
     * @return the arguments
     */
    List<String> getArgs();
}
