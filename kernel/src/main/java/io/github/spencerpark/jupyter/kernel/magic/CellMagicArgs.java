package io.github.spencerpark.jupyter.kernel.magic;

import java.util.List;

/** A cell magic's call. */
public interface CellMagicArgs extends LineMagicArgs {
    /**
     * Creates a call.
     *
     * @param name the magic's name
     * @param args its arguments
     * @param body the lines below the first
     * @return the call
     */
    static CellMagicArgs of(String name, List<String> args, String body) {
        record Call(String getName, List<String> getArgs, String getBody) implements CellMagicArgs {}
        return new Call(name, args, body);
    }

    /**
     * Returns the lines below the first.
     *
     * @return the lines
     */
    String getBody();
}
