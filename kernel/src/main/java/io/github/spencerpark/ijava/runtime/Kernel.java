package io.github.spencerpark.ijava.runtime;

import elara.kernel.session.MagicCalls;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;

/** Of the verbs of a notebook, those about the kernel. */
public class Kernel {
    /** Nothing to know. */
    public Kernel() {}

    /**
     * Returns the kernel of the calling thread's notebook.
     *
     * @return the kernel
     */
    public static JavaKernel getKernelInstance() {
        return IJava.getKernelInstance();
    }

    /**
     * Runs code in the scope of the notebook, magics too.
     *
     * @param expr the code
     * @return its value, alive; null when a cell would show none
     * @throws Exception what the code throws
     */
    public static Object eval(String expr) throws Exception {
        return MagicCalls.host().eval(expr);
    }
}
