package io.github.spencerpark.jupyter.kernel.display;

/**
 * Gives a value its looks.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface RenderFunction<T> {
    /**
     * Puts the value into the context, in the types that are requested.
     *
     * @param data the value
     * @param context what is requested, and where to put it
     */
    void render(T data, RenderContext context);
}
