package io.github.spencerpark.jupyter.kernel;

import elara.kernel.magic.Host;
import elara.kernel.session.MagicCalls;
import io.github.spencerpark.jupyter.kernel.comm.CommManager;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What notebooks may ask of the kernel that runs them, whatever its language. */
public abstract class BaseKernel {
    /** The session, as magics see it. */
    protected final Host host;

    private final Renderer renderer;
    private final JupyterIO io;
    private final CommManager comms;

    /**
     * Of the calling thread's notebook.
     *
     * @param charset is always UTF-8
     */
    public BaseKernel(Charset charset) {
        this(MagicCalls.host(), charset);
    }

    /** Of the calling thread's notebook. */
    public BaseKernel() {
        this(StandardCharsets.UTF_8);
    }

    /**
     * Of a session.
     *
     * @param host the session
     * @param charset is always UTF-8
     */
    protected BaseKernel(Host host, Charset charset) {
        this.host = host;
        renderer = new Renderer(host.renderer()).connected();
        io = new JupyterIO(charset);
        comms = new CommManager();
    }

    /**
     * Returns what gives values their looks; what is registered with it counts for all cells.
     *
     * @return the renderer
     */
    public Renderer getRenderer() {
        return renderer;
    }

    /**
     * Shows a value.
     *
     * @param data the value
     */
    public void display(DisplayData data) {
        io.display.display(data);
    }

    /**
     * Returns the streams of the calling thread's cell.
     *
     * @return the streams
     */
    public JupyterIO getIO() {
        return io;
    }

    /**
     * Returns the registry of comms.
     *
     * @return the comms
     */
    public CommManager getCommManager() {
        return comms;
    }

    /**
     * Whether {@code System.out} and its like are the cell's.
     *
     * @return true
     */
    public boolean shouldReplaceStdStreams() {
        return true;
    }

    /**
     * Says whether {@code System.out} and its like are the cell's: they always are.
     *
     * @param shouldReplaceStdStreams passed over
     */
    public void setShouldReplaceStdStreams(boolean shouldReplaceStdStreams) {}

    /**
     * Returns what a console prints at its start.
     *
     * @return the banner
     */
    public String getBanner() {
        return host.interpreter().language().banner();
    }

    /**
     * Returns the entries of the front end's help menu.
     *
     * @return the entries
     */
    public List<LanguageInfo.Help> getHelpLinks() {
        var links = new ArrayList<LanguageInfo.Help>();
        host.interpreter()
                .language()
                .helpLinks()
                .forEach(link -> links.add(new LanguageInfo.Help(link.text(), link.url())));
        return links;
    }

    /**
     * Runs code and gives its value its looks.
     *
     * @param expr the code
     * @return the value, or null
     * @throws Exception what the code throws
     */
    public abstract DisplayData eval(String expr) throws Exception;

    /**
     * Tells what is known of a name.
     *
     * @param code the text
     * @param at the position of the name
     * @param extraDetail whether more is wanted
     * @return the documentation, or null
     * @throws Exception if it cannot be told
     */
    public DisplayData inspect(String code, int at, boolean extraDetail) throws Exception {
        return host.interpreter()
                .inspect(code, at, extraDetail ? 1 : 0)
                .map(DisplayData::of)
                .orElse(null);
    }

    /**
     * Completes code.
     *
     * @param code the text
     * @param at the position
     * @return what could stand there
     * @throws Exception if it cannot be told
     */
    public ReplacementOptions complete(String code, int at) throws Exception {
        var completions = host.interpreter().complete(code, at);
        return new ReplacementOptions(
                completions.matches().stream().map(match -> match.text()).toList(),
                completions.start(),
                completions.end());
    }

    /**
     * Tells whether code can be run as it is.
     *
     * @param code the text
     * @return {@code complete}, {@code invalid}, {@code unknown}, or the indentation of the next line
     */
    public String isComplete(String code) {
        var completeness = host.interpreter().isComplete(code);
        return switch (completeness.status()) {
            case COMPLETE -> "complete";
            case INVALID -> "invalid";
            case INCOMPLETE -> completeness.indent();
            default -> "unknown";
        };
    }

    /**
     * Returns what is said of the language.
     *
     * @return the language
     */
    public abstract LanguageInfo getLanguageInfo();

    /**
     * The kernel ends.
     *
     * @param isRestarting whether to start again
     */
    public void onShutdown(boolean isRestarting) {}

    /** Stops the running cell. */
    public void interrupt() {
        host.interpreter().interrupt();
    }

    /**
     * Tells an exception.
     *
     * @param e the exception
     * @return lines for a reader
     */
    public List<String> formatError(Exception e) {
        var lines = new ArrayList<String>();
        lines.add(e.toString());
        for (var frame : e.getStackTrace()) {
            lines.add("    at " + frame);
        }
        return lines;
    }
}
