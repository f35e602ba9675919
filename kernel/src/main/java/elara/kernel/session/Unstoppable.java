package elara.kernel.session;

/** What is said of a cell that goes on although it was stopped. */
final class Unstoppable {
    private Unstoppable() {}

    static String describe(Thread thread) {
        var frames = thread.getStackTrace();
        var where = frames.length == 0 ? "" : " (in " + name(frames[0]) + ")";
        var why = switch (thread.getState()) {
            case BLOCKED -> "it waits for a lock that another thread holds" + where;
            case RUNNABLE ->
                frames.length > 0 && frames[0].isNativeMethod()
                        ? "it is in native code" + where + ", which Java cannot stop"
                        : "it catches what it is stopped with" + where + "; interrupt it again";
            default -> "it catches what it is stopped with" + where + "; interrupt it again";
        };
        return "This cell was interrupted and goes on: " + why + ". If it does not end, restart the kernel.";
    }

    private static String name(StackTraceElement frame) {
        return ReplNames.hide(frame.getClassName() + "." + frame.getMethodName());
    }
}
