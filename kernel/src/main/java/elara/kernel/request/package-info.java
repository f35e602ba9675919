/**
 * What each message type asks for: one table from type to handler, the threads that serve requests, the cell that is
 * running with its output and its questions, and the history.
 *
 * <p>Not here: sockets, and the language, which is behind {@link elara.kernel.request.Interpreter}.
 */
package elara.kernel.request;
