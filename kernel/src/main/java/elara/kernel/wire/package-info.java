/**
 * What a Jupyter message is: connection file, frames, signature, JSON. Bytes come in and messages go out, and the
 * other way round.
 *
 * <p>Not here: sockets, threads, and what any message type means.
 */
package elara.kernel.wire;
