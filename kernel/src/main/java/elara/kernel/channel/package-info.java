/**
 * The five ZeroMQ sockets of a kernel and the two threads that own them: messages come in and go out by channel.
 *
 * <p>Not here: what a message means, and the threads that answer it.
 */
package elara.kernel.channel;
