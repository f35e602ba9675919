package elara.kernel.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc comments as text and as HTML: the inline and block tags that stand in nearly all of them. */
final class Javadoc {
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern LINK =
            Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^\\s{}]+(?:\\([^)]*\\))?)(?:\\s+([^{}]*))?}");
    private static final Pattern OTHER = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^\\s*@param\\s+(\\S+)\\s*");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)\\s*");

    private Javadoc() {}

    static String html(String javadoc) {
        var text = CODE.matcher(javadoc).replaceAll(match -> quoted("<code>" + escaped(match.group(1)) + "</code>"));
        text = LINK.matcher(text)
                .replaceAll(match -> quoted("<code>" + label(match.group(1), match.group(2)) + "</code>"));
        text = OTHER.matcher(text).replaceAll("$1");
        text = PARAMETER.matcher(text).replaceAll("<br/><b>param</b> <code>$1</code> ");
        return "<p>" + BLOCK.matcher(text).replaceAll("<br/><b>$1</b> ") + "</p>";
    }

    static String plain(String javadoc) {
        var text =
                CODE.matcher(javadoc).replaceAll(match -> quoted(match.group(1).replace("<", "&lt;")));
        text = LINK.matcher(text).replaceAll(match -> quoted(label(match.group(1), match.group(2))));
        text = OTHER.matcher(text).replaceAll("$1");
        text = text.replaceAll("(?i)<li>", "- ").replaceAll("</?\\w[^>]*>", "");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\n[ \t]*\n\\s*\n", "\n\n")
                .strip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String label(String target, String label) {
        var named = label == null || label.isBlank() ? target : label.strip();
        return named.startsWith("#") ? named.substring(1) : named.replace('#', '.');
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
