package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/**
 * What a cell magic does.
 *
 * @param <T> its value's type
 */
@FunctionalInterface
public interface CellMagicFunction<T> {
    /**
     * Runs it.
     *
     * @param args its arguments
     * @param body the lines below the first
     * @return its value, or null
     * @throws Exception what goes wrong
     */
    T execute(List<String> args, String body) throws Exception;
}
