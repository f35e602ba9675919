package io.github.spencerpark.ijava.runtime;

import elara.kernel.session.MagicCalls;
import io.github.spencerpark.jupyter.kernel.magic.registry.UndefinedMagicException;
import java.util.List;

/** Of the verbs of a notebook, those that call magics. */
public class Magics {
    /** Nothing to know. */
    public Magics() {}

    /**
     * Runs a line magic.
     *
     * @param <T> what its value is wanted as
     * @param name its name
     * @param args its arguments
     * @return its value, or null
     * @throws UndefinedMagicException if there is none of that name
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> T lineMagic(String name, List<String> args) {
        try {
            return registry().applyLineMagic(name, args);
        } catch (UndefinedMagicException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeException(
                    "Exception occurred while running line magic '" + name + "': " + e.getMessage(), e);
        }
    }

    /**
     * Runs a cell magic.
     *
     * @param <T> what its value is wanted as
     * @param name its name
     * @param args its arguments
     * @param body the lines below the first
     * @return its value, or null
     * @throws UndefinedMagicException if there is none of that name
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> T cellMagic(String name, List<String> args, String body) {
        try {
            return registry().applyCellMagic(name, args, body);
        } catch (UndefinedMagicException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeException(
                    "Exception occurred while running cell magic '" + name + "': " + e.getMessage(), e);
        }
    }

    private static io.github.spencerpark.jupyter.kernel.magic.registry.Magics registry() {
        return new io.github.spencerpark.jupyter.kernel.magic.registry.Magics(MagicCalls.host());
    }
}
