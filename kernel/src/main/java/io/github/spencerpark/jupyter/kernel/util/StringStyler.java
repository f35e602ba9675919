package io.github.spencerpark.jupyter.kernel.util;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Text in three styles, line by line, as errors are told. */
public class StringStyler {
    private static final String RESET = TextColor.RESET_ALL.getAnsiEscape();

    private final String primary;
    private final String secondary;
    private final String highlight;
    private final Function<Integer, String> prefix;

    /** Collects the styles. */
    public static class Builder {
        private String primary = "";
        private String secondary = "";
        private String highlight = "";
        private Function<Integer, String> prefix = line -> "";

        /** Without any style. */
        public Builder() {}

        /**
         * Adds to the primary style.
         *
         * @param style an escape sequence
         * @return this
         */
        public Builder addPrimaryStyle(String style) {
            primary += style;
            return this;
        }

        /**
         * Adds to the primary style.
         *
         * @param style a colour
         * @return this
         */
        public Builder addPrimaryStyle(TextColor style) {
            return addPrimaryStyle(style.getAnsiEscape());
        }

        /**
         * Adds to the secondary style.
         *
         * @param style an escape sequence
         * @return this
         */
        public Builder addSecondaryStyle(String style) {
            secondary += style;
            return this;
        }

        /**
         * Adds to the secondary style.
         *
         * @param style a colour
         * @return this
         */
        public Builder addSecondaryStyle(TextColor style) {
            return addSecondaryStyle(style.getAnsiEscape());
        }

        /**
         * Adds to the highlight style.
         *
         * @param style an escape sequence
         * @return this
         */
        public Builder addHighlightStyle(String style) {
            highlight += style;
            return this;
        }

        /**
         * Adds to the highlight style.
         *
         * @param style a colour
         * @return this
         */
        public Builder addHighlightStyle(TextColor style) {
            return addHighlightStyle(style.getAnsiEscape());
        }

        /**
         * Sets what lines begin with.
         *
         * @param linePrefix gives it for a line's number
         * @return this
         */
        public Builder withLinePrefix(Function<Integer, String> linePrefix) {
            prefix = linePrefix;
            return this;
        }

        /**
         * Sets what lines begin with.
         *
         * @param linePrefix the text
         * @return this
         */
        public Builder withLinePrefix(String linePrefix) {
            return withLinePrefix(line -> linePrefix);
        }

        /**
         * Ends.
         *
         * @return the styler
         */
        public StringStyler build() {
            return new StringStyler(primary, secondary, highlight, prefix);
        }
    }

    /**
     * Splits a text into lines.
     *
     * @param text the text
     * @return the lines without their ends
     */
    public static List<String> splitLines(String text) {
        return text.lines().toList();
    }

    /**
     * Creates a styler.
     *
     * @param primaryStyle an escape sequence
     * @param secondaryStyle another
     * @param highlightStyle another
     * @param linePrefix gives what a line begins with, by its number
     */
    public StringStyler(
            String primaryStyle, String secondaryStyle, String highlightStyle, Function<Integer, String> linePrefix) {
        primary = primaryStyle;
        secondary = secondaryStyle;
        highlight = highlightStyle;
        prefix = linePrefix;
    }

    /**
     * Styles a text as primary.
     *
     * @param text the text
     * @return the text with escape sequences
     */
    public String primary(String text) {
        return primary + text + RESET;
    }

    /**
     * Styles a line as primary, with its prefix.
     *
     * @param line its number
     * @param text the line
     * @return the line with escape sequences
     */
    public String primaryLine(int line, String text) {
        return prefix.apply(line) + primary(text);
    }

    /**
     * Styles lines as primary, with their prefixes.
     *
     * @param text the lines
     * @return each with escape sequences
     */
    public List<String> primaryLines(String text) {
        return lines(text, this::primaryLine);
    }

    /**
     * Styles a text as secondary.
     *
     * @param text the text
     * @return the text with escape sequences
     */
    public String secondary(String text) {
        return secondary + text + RESET;
    }

    /**
     * Styles a line as secondary, with its prefix.
     *
     * @param line its number
     * @param text the line
     * @return the line with escape sequences
     */
    public String secondaryLine(int line, String text) {
        return prefix.apply(line) + secondary(text);
    }

    /**
     * Styles lines as secondary, with their prefixes.
     *
     * @param text the lines
     * @return each with escape sequences
     */
    public List<String> secondaryLines(String text) {
        return lines(text, this::secondaryLine);
    }

    /**
     * Styles a text as highlight.
     *
     * @param text the text
     * @return the text with escape sequences
     */
    public String highlight(String text) {
        return highlight + text + RESET;
    }

    /**
     * Styles a line as highlight, with its prefix.
     *
     * @param line its number
     * @param text the line
     * @return the line with escape sequences
     */
    public String highlightLine(int line, String text) {
        return prefix.apply(line) + highlight(text);
    }

    /**
     * Styles lines as highlight, with their prefixes.
     *
     * @param text the lines
     * @return each with escape sequences
     */
    public List<String> highlightLines(String text) {
        return lines(text, this::highlightLine);
    }

    private static List<String> lines(String text, BiFunction<Integer, String, String> style) {
        var lines = new ArrayList<String>();
        for (var line : splitLines(text)) {
            lines.add(style.apply(lines.size(), line));
        }
        return lines;
    }

    /**
     * Highlights a part of a text; the rest is primary.
     *
     * @param text the text
     * @param start where the part starts
     * @param end where it ends
     * @return the text with escape sequences
     */
    public String highlightSubstring(String text, int start, int end) {
        var from = Math.max(0, Math.min(start, text.length()));
        var to = Math.max(from, Math.min(end, text.length()));
        return styled(text.substring(0, from), primary)
                + styled(text.substring(from, to), highlight)
                + styled(text.substring(to), primary);
    }

    private static String styled(String text, String style) {
        return text.isEmpty() ? "" : style + text + RESET;
    }

    /**
     * Highlights a part of a text of more than one line; the rest is primary.
     *
     * @param text the text
     * @param start where the part starts
     * @param end where it ends
     * @return the lines with escape sequences and prefixes
     */
    public List<String> highlightSubstringLines(String text, int start, int end) {
        var lines = new ArrayList<String>();
        var begin = 0;
        for (var line : splitLines(text)) {
            lines.add(prefix.apply(lines.size()) + highlightSubstring(line, start - begin, end - begin));
            begin += line.length();
            begin += text.startsWith("\r\n", begin) ? 2 : 1;
        }
        return lines;
    }
}
