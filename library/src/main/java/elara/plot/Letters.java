package elara.plot;

import java.awt.Font;
import java.awt.Graphics2D;

/** Words on a picture, placed by an anchor: baseline at {@code y}, and {@code x} left, in the middle, or right. */
final class Letters {
    private Letters() {}

    static double width(Graphics2D g, Font font, String text) {
        return text.isEmpty()
                ? 0
                : font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /** Returns how far below the middle of a line of digits its baseline is. */
    static double drop(Font font) {
        return font.getSize2D() * 0.36;
    }

    static void left(Graphics2D g, Font font, String text, double x, double y) {
        g.setFont(font);
        g.drawString(text, (float) x, (float) y);
    }

    static void center(Graphics2D g, Font font, String text, double x, double y) {
        left(g, font, text, x - width(g, font, text) / 2, y);
    }

    static void right(Graphics2D g, Font font, String text, double x, double y) {
        left(g, font, text, x - width(g, font, text), y);
    }

    /** Writes from below to above, with the middle of the word at {@code y} and the baseline at {@code x}. */
    static void upward(Graphics2D g, Font font, String text, double x, double y) {
        var before = g.getTransform();
        g.rotate(-Math.PI / 2, x, y);
        center(g, font, text, x, y);
        g.setTransform(before);
    }

    /** Shortens a text until it has room, with an ellipsis at its end. */
    static String fitted(Graphics2D g, Font font, String text, double room) {
        if (width(g, font, text) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && width(g, font, text.substring(0, length) + "…") > room) {
            length--;
        }
        return text.substring(0, length) + "…";
    }
}
