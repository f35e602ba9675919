package elara.display;

/** Shows the plain text of a value on {@code System.out}; what was printed cannot be taken back, so updates print anew. */
final class ConsoleDisplay implements Display {
    @Override
    public void display(String id, MimeBundle bundle) {
        print(bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        print(bundle);
    }

    @Override
    public void clear(boolean wait) {}

    // A console is what this display is for.
    @SuppressWarnings("SystemOut")
    private static void print(MimeBundle bundle) {
        var text = bundle.plainText();
        if (!text.isEmpty()) {
            System.out.println(text);
        }
    }
}
