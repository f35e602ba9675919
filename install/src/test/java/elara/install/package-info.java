/**
 * What is promised of {@code install/jupyter}, of the distribution and of the NOTICE.
 *
 * <p>{@link elara.install.SetUpIT} runs the script on {@link elara.install.Machine}s made for it, where Java, Maven and
 * Python are stand-ins: quick, and with no network. {@link elara.install.JupyterIT} runs it in earnest.
 */
package elara.install;
