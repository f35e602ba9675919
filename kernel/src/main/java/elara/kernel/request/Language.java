package elara.kernel.request;

import java.util.List;

/**
 * What a kernel says of itself and its language in {@code kernel_info_reply}.
 *
 * @param implementation the kernel's name
 * @param implementationVersion the kernel's version
 * @param banner what a console prints at its start
 * @param name the language's name
 * @param version the language's version
 * @param mimetype the MIME type of its source files
 * @param fileExtension the extension of its source files, with the dot
 * @param pygmentsLexer the name of the lexer that colours it in exported pages
 * @param codemirrorMode the name of the mode that colours it in a notebook
 * @param helpLinks entries of the front end's help menu
 */
public record Language(
        String implementation,
        String implementationVersion,
        String banner,
        String name,
        String version,
        String mimetype,
        String fileExtension,
        String pygmentsLexer,
        String codemirrorMode,
        List<HelpLink> helpLinks) {
    /**
     * An entry of the front end's help menu.
     *
     * @param text what it says
     * @param url where it leads
     */
    public record HelpLink(String text, String url) {}
}
