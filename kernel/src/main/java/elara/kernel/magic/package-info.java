/**
 * Magics: the lines of a cell that are not Java ({@code %jars lib/*.jar}, {@code !ls}, {@code %%html}). One lexer
 * finds them, one registry knows them, one small class is one of them. What a magic needs of the session that calls it
 * is {@link elara.kernel.magic.Host}; the session itself is not known here.
 */
package elara.kernel.magic;
