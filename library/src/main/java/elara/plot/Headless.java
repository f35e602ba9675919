package elara.plot;

/**
 * The one place that decides how AWT starts. Pictures are drawn in memory, so no window system is asked for, unless the
 * program has said itself what it wants. AWT reads the property once, when its first class is initialised: every way
 * into this package passes here before that.
 */
final class Headless {
    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Headless() {}

    /** Does nothing more than to have this class initialised. */
    static void ensure() {}
}
