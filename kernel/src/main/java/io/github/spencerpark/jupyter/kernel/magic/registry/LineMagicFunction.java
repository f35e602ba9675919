package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/**
 * What a line magic does.
 *
 * @param <T> its value's type
 */
@FunctionalInterface
public interface LineMagicFunction<T> {
    /**
     * Runs it.
     *
     * @param args its arguments
     * @return its value, or null
     * @throws Exception what goes wrong
     */
    T execute(List<String> args) throws Exception;
}
