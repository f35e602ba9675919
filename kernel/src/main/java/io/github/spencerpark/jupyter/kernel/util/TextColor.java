package io.github.spencerpark.jupyter.kernel.util;

/** The escape sequences by which a terminal, and a notebook's error, colours text. */
public enum TextColor {
    /** Black text. */
    BLACK_FG("\u001b[30m"),
    /** Black bold text. */
    BOLD_BLACK_FG("\u001b[1m\u001b[30m"),
    /** Red text. */
    RED_FG("\u001b[31m"),
    /** Red bold text. */
    BOLD_RED_FG("\u001b[1m\u001b[31m"),
    /** Green text. */
    GREEN_FG("\u001b[32m"),
    /** Green bold text. */
    BOLD_GREEN_FG("\u001b[1m\u001b[32m"),
    /** Yellow text. */
    YELLOW_FG("\u001b[33m"),
    /** Yellow bold text. */
    BOLD_YELLOW_FG("\u001b[1m\u001b[33m"),
    /** Blue text. */
    BLUE_FG("\u001b[34m"),
    /** Blue bold text. */
    BOLD_BLUE_FG("\u001b[1m\u001b[34m"),
    /** Magenta text. */
    MAGENTA_FG("\u001b[35m"),
    /** Magenta bold text. */
    BOLD_MAGENTA_FG("\u001b[1m\u001b[35m"),
    /** Cyan text. */
    CYAN_FG("\u001b[36m"),
    /** Cyan bold text. */
    BOLD_CYAN_FG("\u001b[1m\u001b[36m"),
    /** White text. */
    WHITE_FG("\u001b[37m"),
    /** White bold text. */
    BOLD_WHITE_FG("\u001b[1m\u001b[37m"),
    /** Text as usual. */
    RESET_FG("\u001b[39m"),
    /** On black. */
    BLACK_BG("\u001b[40m"),
    /** On red. */
    RED_BG("\u001b[41m"),
    /** On green. */
    GREEN_BG("\u001b[42m"),
    /** On yellow. */
    YELLOW_BG("\u001b[43m"),
    /** On blue. */
    BLUE_BG("\u001b[44m"),
    /** On magenta. */
    MAGENTA_BG("\u001b[45m"),
    /** On cyan. */
    CYAN_BG("\u001b[46m"),
    /** On white. */
    WHITE_BG("\u001b[47m"),
    /** On the usual colour. */
    RESET_BG("\u001b[49m"),
    /** Bold. */
    BOLD("\u001b[1m"),
    /** Underlined. */
    UNDERLINE("\u001b[4m"),
    /** With the two colours swapped. */
    SWAP_FG_BG("\u001b[7m"),
    /** All as usual. */
    RESET_ALL("\u001b[0m");

    private final String ansi;

    TextColor(String ansi) {
        this.ansi = ansi;
    }

    /**
     * Returns the escape sequence.
     *
     * @return the sequence
     */
    public String getAnsiEscape() {
        return ansi;
    }

    @Override
    public String toString() {
        return ansi;
    }

    /**
     * A colour of text of the 256 there are.
     *
     * @param color from 0 to 255
     * @return the escape sequence
     */
    public static String fg(int color) {
        return "\u001b[38;5;" + color + "m";
    }

    /**
     * A colour of text.
     *
     * @param r its red, from 0 to 255
     * @param g its green
     * @param b its blue
     * @return the escape sequence
     */
    public static String fg(int r, int g, int b) {
        return "\u001b[38;2;" + r + ";" + g + ";" + b + "m";
    }

    /**
     * A colour to write on of the 256 there are.
     *
     * @param color from 0 to 255
     * @return the escape sequence
     */
    public static String bg(int color) {
        return "\u001b[48;5;" + color + "m";
    }

    /**
     * A colour to write on.
     *
     * @param r its red, from 0 to 255
     * @param g its green
     * @param b its blue
     * @return the escape sequence
     */
    public static String bg(int r, int g, int b) {
        return "\u001b[48;2;" + r + ";" + g + ";" + b + "m";
    }
}
