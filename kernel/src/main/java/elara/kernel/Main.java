package elara.kernel;

/** Starts the kernel. */
public final class Main {
    private Main() {}

    /**
     * Starts.
     *
     * @param args the connection file
     */
    public static void main(String[] args) {}
}
