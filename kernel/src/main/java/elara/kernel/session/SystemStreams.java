package elara.kernel.session;

import elara.kernel.request.Cell;
import elara.kernel.request.InputRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} of the whole process, put in place once: each byte goes
 * to the cell of the thread that writes it, so that a stream kept in a variable is as good as the one asked for anew.
 */
final class SystemStreams implements AutoCloseable {
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final InputStream inBefore = System.in;

    /** Puts the streams in place. */
    SystemStreams(CurrentCell current) {
        System.setOut(printStream(current, Cell.Stream.STDOUT, outBefore));
        System.setErr(printStream(current, Cell.Stream.STDERR, errBefore));
        System.setIn(new Questions(current));
    }

    /** Puts back what was there. */
    @Override
    public void close() {
        System.setOut(outBefore);
        System.setErr(errBefore);
        System.setIn(inBefore);
    }

    private static PrintStream printStream(CurrentCell current, Cell.Stream stream, PrintStream outside) {
        return new PrintStream(new ToCell(current, stream, outside), false, StandardCharsets.UTF_8);
    }

    /** Writes to the cell. What nobody's cell can be blamed for goes where the process itself writes. */
    private static final class ToCell extends OutputStream {
        private final CurrentCell current;
        private final Cell.Stream stream;
        private final PrintStream outside;

        ToCell(CurrentCell current, Cell.Stream stream, PrintStream outside) {
            this.current = current;
            this.stream = stream;
            this.outside = outside;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            var cell = current.get();
            if (cell == null) {
                outside.write(bytes, offset, length);
            } else {
                cell.write(stream, bytes, offset, length);
            }
        }

        // The cell sends what is written within moments anyway; a message for each flush would slow down everybody.
        @Override
        public void flush() {}
    }

    /** Asks the person for a line when there is nothing left of the line before. */
    private static final class Questions extends InputStream {
        private static final String END = "\u0004";

        private final CurrentCell current;
        private final ReentrantLock turn = new ReentrantLock();
        private byte[] line = {};
        private int next;

        Questions(CurrentCell current) {
            this.current = current;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                turn.lockInterruptibly();
            } catch (InterruptedException e) {
                throw interrupted();
            }
            try {
                if (next == line.length) {
                    line = ask();
                    next = 0;
                    if (line.length == 0) {
                        return -1;
                    }
                }
                var count = Math.min(length, line.length - next);
                System.arraycopy(line, next, target, offset, count);
                next += count;
                return count;
            } finally {
                turn.unlock();
            }
        }

        @Override
        public int available() {
            return line.length - next;
        }

        private byte[] ask() throws IOException {
            var text = current.get();
            if (text == null) {
                throw new IOException("nobody to ask: no cell has run yet");
            }
            try {
                var answer = text.cell().readLine("", false);
                // As on a terminal, control-D ends the line without its end, and on an empty line the input.
                var whole = answer.endsWith(END)
                        ? answer.substring(0, answer.length() - END.length())
                        : answer + System.lineSeparator();
                return whole.getBytes(StandardCharsets.UTF_8);
            } catch (InputRefused e) {
                // As for a program whose input is empty; a Scanner says then that there is no line, but not why.
                text.cell().write(Cell.Stream.STDERR, "The input is at its end: " + e.getMessage() + ".\n");
                return new byte[0];
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }

        private static InterruptedIOException interrupted() {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("interrupted while waiting for input");
        }
    }
}
