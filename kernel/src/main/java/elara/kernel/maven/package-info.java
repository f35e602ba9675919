/**
 * Libraries for the notebook: coordinates, what a session has asked for so far, and what that comes to, as jars. Here
 * is what is to be resolved and what came of it; how, is in {@code mima}, behind {@link elara.kernel.maven.Resolver},
 * and is loaded with its own libraries when it is first needed. Magics and class paths are for others.
 */
package elara.kernel.maven;
