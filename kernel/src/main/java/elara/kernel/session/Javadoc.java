package elara.kernel.session;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import elara.display.MimeBundle;
import java.util.Locale;
import java.util.Map;

/** Writes a Javadoc comment, as javac's own parser reads it, in one of the looks that a front end may want. */
final class Javadoc extends DocTreeScanner<Void, Void> {
    /** The looks. */
    enum Look {
        HTML("<b>", "</b>", "<code>", "</code>", "\n<br/>"),
        MARKDOWN("**", "**", "`", "`", "\n\n"),
        PLAIN("", "", "", "", "\n");

        private final String bold;
        private final String boldEnd;
        private final String code;
        private final String codeEnd;
        private final String block;

        Look(String bold, String boldEnd, String code, String codeEnd, String block) {
            this.bold = bold;
            this.boldEnd = boldEnd;
            this.code = code;
            this.codeEnd = codeEnd;
            this.block = block;
        }
    }

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("nbsp", " "),
            Map.entry("mdash", "\u2014"),
            Map.entry("ndash", "\u2013"),
            Map.entry("hellip", "\u2026"),
            Map.entry("times", "\u00d7"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("ne", "\u2260"),
            Map.entry("pi", "\u03c0"),
            Map.entry("minus", "\u2212"),
            Map.entry("infin", "\u221e"));

    /** As wide as the text around it; pages indent code far, and put empty lines around it. */
    private static final String PRE = "<pre style=\"margin: 4px 0; padding: 0\">";

    /** What a tag is called before its text. */
    private static final Map<String, String> TAGS = Map.of(
            "param", "Parameter",
            "return", "Returns",
            "throws", "Throws",
            "exception", "Throws",
            "see", "See also",
            "since", "Since",
            "deprecated", "Deprecated",
            "author", "Author",
            "version", "Version");

    private final Look look;
    private final StringBuilder text = new StringBuilder();
    private boolean preformatted;

    private Javadoc(Look look) {
        this.look = look;
    }

    /** A comment, without its stars, in one look. */
    static String in(Look look, String comment) {
        var writer = new Javadoc(look);
        writer.scan(parsed(comment), null);
        return look == Look.HTML
                ? compact(writer.text.toString())
                : writer.text.toString().replaceAll("\n[ \t]*\n\\s*\n", "\n\n").strip();
    }

    /** Without the empty lines that a page would show around code. */
    private static String compact(String html) {
        return html.replaceAll("<pre>\\s*(<code>)?[ \\t]*\\R?", PRE + "$1")
                .replaceAll("\\s*(</code>)?\\s*</pre>\\s*(<br/>)?", "$1</pre>\n")
                .strip();
    }

    /** A text that is code, in all looks. */
    static MimeBundle code(String text) {
        return MimeBundle.text(text)
                .with("text/markdown", "```java\n" + text + "\n```")
                .with("text/html", PRE + escaped(text) + "</pre>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static DocCommentTree parsed(String comment) {
        var task = Syntax.task("/** " + comment + "\n*/ class C { }");
        var trees = DocTrees.instance(task);
        var unit = Syntax.parse(task);
        return trees.getDocCommentTree(
                TreePath.getPath(unit, unit.getTypeDecls().get(0)));
    }

    private void word(String code) {
        text.append(look.code).append(look == Look.HTML ? escaped(code) : code).append(look.codeEnd);
    }

    private void block(DocTree tag, String name) {
        text.append(look.block)
                .append(look.bold)
                .append(TAGS.getOrDefault(((BlockTagTree) tag).getTagName(), ((BlockTagTree) tag).getTagName()))
                .append(look.boldEnd)
                .append(' ');
        if (!name.isEmpty()) {
            word(name);
            text.append(' ');
        }
    }

    @Override
    public Void scan(DocTree node, Void nothing) {
        // Tags with a name of what they are about write that themselves.
        if (node instanceof BlockTagTree && !(node instanceof ParamTree) && !(node instanceof ThrowsTree)) {
            block(node, "");
        }
        return super.scan(node, null);
    }

    @Override
    public Void visitText(TextTree node, Void nothing) {
        text.append(
                preformatted || look == Look.HTML
                        ? node.getBody()
                        : node.getBody().replaceAll("\\s+", " "));
        return null;
    }

    @Override
    public Void visitEntity(EntityTree node, Void nothing) {
        var name = node.getName().toString();
        text.append(look == Look.HTML ? node.toString() : ENTITIES.getOrDefault(name, decoded(name)));
        return null;
    }

    private static String decoded(String name) {
        try {
            var hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            return name.startsWith("#")
                    ? Character.toString(Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10))
                    : "&" + name + ";";
        } catch (IllegalArgumentException e) {
            return "&" + name + ";";
        }
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void nothing) {
        var body = node.getBody().getBody();
        if (node.getKind() == DocTree.Kind.CODE && !preformatted) {
            word(body);
        } else {
            text.append(look == Look.HTML ? escaped(body) : body);
        }
        return null;
    }

    @Override
    public Void visitLink(LinkTree node, Void nothing) {
        if (node.getLabel().isEmpty()) {
            return scan(node.getReference(), null);
        }
        return scan(node.getLabel(), null);
    }

    @Override
    public Void visitReference(ReferenceTree node, Void nothing) {
        var signature = node.getSignature();
        word((signature.startsWith("#") ? signature.substring(1) : signature).replace('#', '.'));
        return null;
    }

    @Override
    public Void visitValue(ValueTree node, Void nothing) {
        return scan(node.getReference(), null);
    }

    @Override
    public Void visitIndex(IndexTree node, Void nothing) {
        return scan(node.getSearchTerm(), null);
    }

    @Override
    public Void visitSystemProperty(SystemPropertyTree node, Void nothing) {
        word(node.getPropertyName().toString());
        return null;
    }

    @Override
    public Void visitParam(ParamTree node, Void nothing) {
        var name = node.getName().toString();
        block(node, node.isTypeParameter() ? "<" + name + ">" : name);
        return scan(node.getDescription(), null);
    }

    @Override
    public Void visitThrows(ThrowsTree node, Void nothing) {
        block(node, node.getExceptionName().getSignature());
        return scan(node.getDescription(), null);
    }

    @Override
    public Void visitDeprecated(DeprecatedTree node, Void nothing) {
        return scan(node.getBody(), null);
    }

    @Override
    public Void visitStartElement(StartElementTree node, Void nothing) {
        element(node.getName().toString(), node.toString(), true);
        return null;
    }

    @Override
    public Void visitEndElement(EndElementTree node, Void nothing) {
        element(node.getName().toString(), node.toString(), false);
        return null;
    }

    private void element(String name, String html, boolean starts) {
        if (look == Look.HTML) {
            text.append(html);
            return;
        }
        var markdown = look == Look.MARKDOWN;
        switch (name.toLowerCase(Locale.ROOT)) {
            case "pre" -> {
                preformatted = starts;
                text.append(markdown ? "\n```\n" : "\n");
            }
            case "li", "dt" -> text.append(starts ? "\n- " : "");
            case "dd" -> text.append(starts ? ": " : "");
            case "p", "ul", "ol", "dl", "table", "blockquote", "div" -> text.append("\n\n");
            case "tr", "br" -> text.append(starts ? "\n" : "");
            case "td", "th" -> text.append(starts ? "" : " | ");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> text.append("\n\n").append(markdown && starts ? "### " : "");
            case "code", "tt" -> text.append(preformatted ? "" : look.code);
            case "b", "strong" -> text.append(preformatted ? "" : look.bold);
            default -> {
                // Says nothing that text could.
            }
        }
    }
}
