/**
 * Puts Elara where Jupyter finds it, takes it away again, and says what is wrong when it does not work.
 *
 * <p>{@link elara.install.Main} is the command line. {@link elara.install.JupyterPaths} knows where Jupyter looks,
 * {@link elara.install.Distribution} what there is to install, {@link elara.install.Kernelspec} the one file that Jupyter
 * reads, {@link elara.install.Installation} the steps, and {@link elara.install.Doctor} the checks. Knows nothing of the
 * kernel but how to start it.
 */
package elara.install;
