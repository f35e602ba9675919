package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Locale;
import java.util.Objects;

/**
 * A MIME type, {@code group/tree.subtype+suffix}. A star stands for any; a group alone for all of the group.
 */
public class MIMEType {
    /** Any type. */
    public static final MIMEType ANY = parse("*");

    /** XML. */
    public static final MIMEType APPLICATION_XML = parse("application/xml");

    /** JSON. */
    public static final MIMEType APPLICATION_JSON = parse("application/json");

    /** JavaScript. */
    public static final MIMEType APPLICATION_JAVASCRIPT = parse("application/javascript");

    /** PDF. */
    public static final MIMEType APPLICATION_PDF = parse("application/pdf");

    /** Fast Infoset. */
    public static final MIMEType APPLICATION_FASTINFOSET = parse("application/fastinfoset");

    /** WAP binary XML. */
    public static final MIMEType APPLICATION_VND_WAP_WBXML = parse("application/vnd.wap.wbxml");

    /** Zip. */
    public static final MIMEType APPLICATION_ZIP = parse("application/zip");

    /** CBOR. */
    public static final MIMEType APPLICATION_CBOR = parse("application/cbor");

    /** HTML. */
    public static final MIMEType TEXT_HTML = parse("text/html");

    /** Markdown. */
    public static final MIMEType TEXT_MARKDOWN = parse("text/markdown");

    /** LaTeX. */
    public static final MIMEType TEXT_LATEX = parse("text/latex");

    /** Plain text. */
    public static final MIMEType TEXT_PLAIN = parse("text/plain");

    /** CSS. */
    public static final MIMEType TEXT_CSS = parse("text/css");

    /** PNG. */
    public static final MIMEType IMAGE_PNG = parse("image/png");

    /** JPEG. */
    public static final MIMEType IMAGE_JPEG = parse("image/jpeg");

    /** GIF. */
    public static final MIMEType IMAGE_GIF = parse("image/gif");

    /** SVG. */
    public static final MIMEType IMAGE_SVG = parse("image/svg+xml");

    private static final String WILDCARD = "*";

    private final String group;
    private final String tree;
    private final String subtype;
    private final String suffix;

    /**
     * Creates a type.
     *
     * @param group the group, such as {@code image}
     * @param tree the tree, such as {@code vnd}, or null
     * @param subtype the subtype, or null for the whole group
     * @param suffix the suffix, such as {@code xml}, or null
     */
    public MIMEType(String group, String tree, String subtype, String suffix) {
        this.group = group;
        this.tree = tree;
        this.subtype = subtype;
        this.suffix = suffix;
    }

    /**
     * Reads a type.
     *
     * @param raw its text; parameters behind a semicolon are passed over
     * @return the type
     * @throws MIMETypeParseException if it is none
     */
    public static MIMEType parse(String raw) {
        var text = raw.strip();
        var parameters = text.indexOf(';');
        text = parameters < 0 ? text : text.substring(0, parameters).strip();
        if (text.equals("*") || text.equals("*/*")) {
            return new MIMEType("*", null, "*", null);
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!(Character.isLetterOrDigit(c) || "!#$&-^_.+*/".indexOf(c) >= 0)) {
                throw new MIMETypeParseException(raw, i, "Unexpected char '" + c + "'");
            }
        }
        var slash = text.indexOf('/');
        if (text.isEmpty() || slash == 0) {
            throw new MIMETypeParseException(raw, 0, "Expected a group");
        }
        if (slash < 0) {
            return new MIMEType(text, null, null, null);
        }
        var rest = text.substring(slash + 1);
        var plus = rest.lastIndexOf('+');
        var suffix = plus < 0 ? null : rest.substring(plus + 1);
        var name = plus < 0 ? rest : rest.substring(0, plus);
        var dot = name.indexOf('.');
        return new MIMEType(
                text.substring(0, slash),
                dot < 0 ? null : name.substring(0, dot),
                dot < 0 ? (name.isEmpty() ? null : name) : name.substring(dot + 1),
                suffix);
    }

    /**
     * Returns the group.
     *
     * @return such as {@code image}
     */
    public String getGroup() {
        return group;
    }

    /**
     * Returns the tree.
     *
     * @return such as {@code vnd}, or null
     */
    public String getTree() {
        return tree;
    }

    /**
     * Returns the subtype.
     *
     * @return such as {@code png}, or null
     */
    public String getSubtype() {
        return subtype;
    }

    /**
     * Returns the suffix.
     *
     * @return such as {@code xml}, or null
     */
    public String getSuffix() {
        return suffix;
    }

    /**
     * Whether there is a tree.
     *
     * @return whether there is
     */
    public boolean hasTree() {
        return tree != null;
    }

    /**
     * Whether there is a subtype.
     *
     * @return whether there is
     */
    public boolean hasSubtype() {
        return subtype != null;
    }

    /**
     * Whether there is a suffix.
     *
     * @return whether there is
     */
    public boolean hasSuffix() {
        return suffix != null;
    }

    /**
     * The type without its suffix.
     *
     * @return another type, or this
     */
    public MIMEType withoutSuffix() {
        return hasSuffix() ? new MIMEType(group, tree, subtype, null) : this;
    }

    /**
     * Whether it stands for a whole group.
     *
     * @return whether it does
     */
    public boolean subtypeIsWildcard() {
        return subtype == null || WILDCARD.equals(subtype);
    }

    /**
     * Whether it stands for any type.
     *
     * @return whether it does
     */
    public boolean isWildcard() {
        return WILDCARD.equals(group) && subtypeIsWildcard();
    }

    private static boolean same(String a, String b) {
        return a == null ? b == null : b != null && a.equalsIgnoreCase(b);
    }

    /**
     * Compares the group, whatever its case.
     *
     * @param other a group
     * @return whether they are equal
     */
    public boolean groupEquals(String other) {
        return same(group, other);
    }

    /**
     * Compares the tree, whatever its case.
     *
     * @param other a tree
     * @return whether they are equal
     */
    public boolean treeEquals(String other) {
        return same(tree, other);
    }

    /**
     * Compares the subtype, whatever its case.
     *
     * @param other a subtype
     * @return whether they are equal
     */
    public boolean subtypeEquals(String other) {
        return same(subtype, other);
    }

    /**
     * Compares the suffix, whatever its case.
     *
     * @param other a suffix
     * @return whether they are equal
     */
    public boolean suffixEquals(String other) {
        return same(suffix, other);
    }

    /**
     * Compares the groups.
     *
     * @param other a type
     * @return whether they are equal
     */
    public boolean hasSameGroupAs(MIMEType other) {
        return groupEquals(other.group);
    }

    /**
     * Compares the trees.
     *
     * @param other a type
     * @return whether they are equal
     */
    public boolean hasSameTreeAs(MIMEType other) {
        return treeEquals(other.tree);
    }

    /**
     * Compares the subtypes.
     *
     * @param other a type
     * @return whether they are equal
     */
    public boolean hasSameSubtypeAs(MIMEType other) {
        return subtypeEquals(other.subtype);
    }

    /**
     * Compares the suffixes.
     *
     * @param other a type
     * @return whether they are equal
     */
    public boolean hasSameSuffixAs(MIMEType other) {
        return suffixEquals(other.suffix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMEType type
                && hasSameGroupAs(type)
                && hasSameTreeAs(type)
                && hasSameSubtypeAs(type)
                && hasSameSuffixAs(type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower(group), lower(tree), lower(subtype), lower(suffix));
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        if (isWildcard()) {
            return WILDCARD;
        }
        return group
                + (subtype == null ? "" : "/" + (tree == null ? "" : tree + ".") + subtype)
                + (suffix == null ? "" : "+" + suffix);
    }
}
