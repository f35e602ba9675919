/**
 * Resolves by Maven's own means (MIMA: Maven Resolver, the model builder, the user's {@code settings.xml}). Nothing but
 * this package knows them. They are in a directory of the distribution that is not on the kernel's class path, and
 * {@link elara.kernel.maven.ResolverLoader} defines this package beside them.
 */
package elara.kernel.maven.mima;
