package io.github.spencerpark.jupyter.kernel;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A cell's streams. */
public class JupyterIO {
    /** Where values are shown. */
    public final DisplayStream display = new DisplayStream();

    /** What programs print. */
    public final PrintStream out = System.out;

    /** What they complain. */
    public final PrintStream err = System.err;

    /** What the person types. */
    public final InputStream in = System.in;

    /**
     * Those of the calling thread's cell.
     *
     * @param encoding is always UTF-8
     */
    public JupyterIO(Charset encoding) {}

    /** Those of the calling thread's cell. */
    public JupyterIO() {
        this(StandardCharsets.UTF_8);
    }

    /**
     * Whether there is a front end.
     *
     * @return true
     */
    public boolean isAttached() {
        return true;
    }
}
