package io.github.spencerpark.ijava;

import elara.kernel.session.MagicCalls;

/** Where notebooks ask for the kernel that runs them. */
public class IJava {
    /** The environment variable with the class path. */
    public static final String CLASSPATH_KEY = "IJAVA_CLASSPATH";

    /** The environment variable with the compiler's options. */
    public static final String COMPILER_OPTS_KEY = "IJAVA_COMPILER_OPTS";

    /** The environment variable with the longest time a snippet may take. */
    public static final String TIMEOUT_DURATION_KEY = "IJAVA_TIMEOUT";

    /** The environment variable with the paths of start-up scripts. */
    public static final String STARTUP_SCRIPTS_KEY = "IJAVA_STARTUP_SCRIPTS_PATH";

    /** The environment variable with a start-up script. */
    public static final String STARTUP_SCRIPT_KEY = "IJAVA_STARTUP_SCRIPT";

    /** Nothing to know. */
    public IJava() {}

    /**
     * Returns the kernel of the calling thread's notebook.
     *
     * @return the kernel, the same each time
     */
    public static JavaKernel getKernelInstance() {
        return MagicCalls.host().companion(JavaKernel.class, JavaKernel::new);
    }
}
