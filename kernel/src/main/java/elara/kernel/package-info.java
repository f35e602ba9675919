/**
 * The kernel's entrance, {@link elara.kernel.Main}, and its wiring, {@link elara.kernel.Kernel}. The way of a cell goes
 * from {@code channel} through {@code wire} and {@code request} to {@code session} and {@code render}, and back; each
 * of these packages says for itself what lives there. Nothing else lives here.
 */
package elara.kernel;
