/**
 * The Java session: {@link elara.kernel.session.JavaSession} puts JShell, run in this process by an engine of ours,
 * behind {@link elara.kernel.request.Interpreter}. Here live evaluation, errors in the cell's own lines, the routing of
 * {@code System.out} and {@code System.in}, interrupt, completion, inspection, and the names a notebook starts with.
 * Sockets and messages do not; how a value looks is the business of {@code elara.kernel.render}.
 */
package elara.kernel.session;
