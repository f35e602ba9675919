package io.github.spencerpark.jupyter.kernel.magic;

import elara.kernel.magic.Arguments;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds magics in a text by a pattern, for whoever transforms texts of another language. Notebooks' cells are read by
 * Elara's own lexer, which knows Java.
 */
public class MagicParser {
    private static final Pattern WORDS = Pattern.compile("(?<name>\\S+)(?:\\s+(?<args>.*?))?\\s*$");

    private final Pattern line;
    private final Pattern cell;

    /** Finds {@code %name} at the start of a line, or behind an equals sign, and {@code %%name} at the start of a cell. */
    public MagicParser() {
        this("(?<=(?:^|=))\\s*%", "%%");
    }

    /**
     * Creates a parser.
     *
     * @param linePrefix a pattern of what is before a line magic's name
     * @param cellPrefix a pattern of what is before a cell magic's name
     */
    public MagicParser(String linePrefix, String cellPrefix) {
        line = Pattern.compile(linePrefix + "(?<magic>\\w.*?)$", Pattern.MULTILINE);
        cell = Pattern.compile("^(?<line>" + cellPrefix + "(?<magic>\\w.*?))\\R(?<body>(?sU).+?)$");
    }

    /**
     * Replaces line magics.
     *
     * @param text a cell
     * @param transformer gives the replacement
     * @return the cell with the replacements
     */
    public String transformLineMagics(String text, Function<LineMagicParseContext, String> transformer) {
        return line.matcher(text).replaceAll(found -> {
            var words = WORDS.matcher(found.group(found.groupCount()));
            if (!words.find()) {
                return Matcher.quoteReplacement(found.group());
            }
            var call = LineMagicArgs.of(words.group("name"), Arguments.split(text(words.group("args"))));
            var context = LineMagicParseContext.of(call, found.group(), text, text.substring(0, found.start()));
            return Matcher.quoteReplacement(transformer.apply(context));
        });
    }

    /**
     * Reads a cell magic.
     *
     * @param text a cell
     * @return the magic, or null if the cell is none
     */
    public CellMagicParseContext parseCellMagic(String text) {
        var found = cell.matcher(text);
        if (!found.matches()) {
            return null;
        }
        var words = WORDS.matcher(found.group("magic"));
        if (!words.find()) {
            return null;
        }
        var call =
                CellMagicArgs.of(words.group("name"), Arguments.split(text(words.group("args"))), found.group("body"));
        return CellMagicParseContext.of(call, found.group("line"), text);
    }

    /**
     * Replaces a cell magic.
     *
     * @param text a cell
     * @param transformer gives the replacement
     * @return the replacement, or the cell if it is no magic
     */
    public String transformCellMagic(String text, Function<CellMagicParseContext, String> transformer) {
        var context = parseCellMagic(text);
        return context == null ? text : transformer.apply(context);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
