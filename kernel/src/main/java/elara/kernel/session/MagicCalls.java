package elara.kernel.session;

import elara.display.Display;
import elara.kernel.magic.Call;
import elara.kernel.magic.Host;
import elara.kernel.render.Renderer;

/** What a magic becomes that stands in the middle of Java, as in {@code List<String> jars = %jars lib/*.jar}. */
public final class MagicCalls {
    private MagicCalls() {}

    /**
     * Runs the magic of a line.
     *
     * @param <T> what its value is wanted as
     * @param line the line, from the magic's name on
     * @return the magic's value
     * @throws Exception what goes wrong in it
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> T line(String line) throws Exception {
        var host = host();
        return (T) host.magics().run(Call.parse(line), host);
    }

    /**
     * Returns what gives values their looks, in a notebook or out of one.
     *
     * @return the renderer
     */
    public static Renderer renderer() {
        return Display.current() instanceof NotebookDisplay notebook ? notebook.renderer() : new Renderer();
    }

    /**
     * Returns the session of the calling thread's cell.
     *
     * @return the session, as magics see it
     */
    public static Host host() {
        if (Display.current() instanceof NotebookDisplay notebook) {
            return notebook.host();
        }
        throw new IllegalStateException("there is no notebook: this works in a cell, and in what a cell has started");
    }
}
