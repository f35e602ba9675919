package elara.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColorsTest {
    @Test
    void theEndsHaveTheEndColours() {
        var colors = new Colors(Colors.SEQUENTIAL, 2, 5);

        assertEquals(0x440154, colors.of(2));
        assertEquals(0xFDE725, colors.of(5));
        assertEquals(0x440154, colors.of(Double.NEGATIVE_INFINITY));
        assertEquals(0xFDE725, colors.of(7));
    }

    @Test
    void zeroIsNearlyWhiteInADivergingScale() {
        var zero = new Color(new Colors(Colors.DIVERGING, -3, 3).of(0));

        assertTrue(zero.getRed() > 240 && zero.getGreen() > 240 && zero.getBlue() > 240, zero.toString());
    }

    @Test
    void negativeIsBlueAndPositiveIsRed() {
        var colors = new Colors(Colors.DIVERGING, -1, 1);
        var negative = new Color(colors.of(-0.8));
        var positive = new Color(colors.of(0.8));

        assertTrue(negative.getBlue() > negative.getRed());
        assertTrue(positive.getRed() > positive.getBlue());
    }

    @Test
    void theSequentialScaleGetsLighter() {
        var colors = new Colors(Colors.SEQUENTIAL, 0, 255);
        double before = -1;
        for (int i = 0; i < 256; i++) {
            var color = new Color(colors.of(i));
            double light = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertTrue(light >= before - 0.5, "darker at " + i);
            before = light;
        }
    }

    @Test
    void aMissingNumberHasAColourThatNoNumberHas() {
        var sequential = new Colors(Colors.SEQUENTIAL, 0, 255);
        for (int i = 0; i < 256; i++) {
            assertTrue(sequential.of(i) != Colors.MISSING);
        }
        assertEquals(Colors.MISSING, sequential.of(Double.NaN));
    }

    @Test
    void theLargestDoublesDoNotOverflow() {
        var colors = new Colors(Colors.DIVERGING, -Double.MAX_VALUE, Double.MAX_VALUE);

        assertEquals(0x053061, colors.of(-Double.MAX_VALUE));
        assertEquals(0x67001F, colors.of(Double.MAX_VALUE));
    }

    @Test
    void inkIsReadableOnItsColour() {
        assertEquals(Color.WHITE, Colors.inkOn(0x053061));
        assertEquals(Color.BLACK, Colors.inkOn(0xFDE725));
    }
}
