package elara.kernel.magic;

import java.util.List;

/** What is said of a magic, once for all its forms. */
abstract class Named implements Magic {
    private final List<String> names;
    private final String usage;
    private final String summary;
    private final boolean shows;

    Named(List<String> names, String usage, String summary, boolean shows) {
        this.names = names;
        this.usage = usage;
        this.summary = summary;
        this.shows = shows;
    }

    @Override
    public final List<String> names() {
        return names;
    }

    @Override
    public final String usage() {
        return usage;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final boolean shows() {
        return shows;
    }

    /** What the magic of a line does. */
    interface LineFunction {
        Object run(Call call, Host host) throws Exception;
    }

    /** What the magic of a cell does. */
    interface BodyFunction {
        Object run(Call call, String body, Host host) throws Exception;
    }

    /** A line whose value is there to be assigned, if it has one. */
    static Magic line(List<String> names, String usage, String summary, LineFunction function) {
        return new OfLine(names, usage, summary, false, function);
    }

    /** A line whose value is the result of a cell that ends with it. */
    static Magic shown(List<String> names, String usage, String summary, LineFunction function) {
        return new OfLine(names, usage, summary, true, function);
    }

    /** A cell. */
    static Magic body(List<String> names, String usage, String summary, BodyFunction function) {
        return new OfBody(names, usage, summary, function);
    }

    private static final class OfLine extends Named implements Magic.Line {
        private final LineFunction function;

        OfLine(List<String> names, String usage, String summary, boolean shows, LineFunction function) {
            super(names, usage, summary, shows);
            this.function = function;
        }

        @Override
        public Object run(Call call, Host host) throws Exception {
            return function.run(call, host);
        }
    }

    private static final class OfBody extends Named implements Magic.Body {
        private final BodyFunction function;

        OfBody(List<String> names, String usage, String summary, BodyFunction function) {
            super(names, usage, summary, true);
            this.function = function;
        }

        @Override
        public Object run(Call call, String body, Host host) throws Exception {
            return function.run(call, body, host);
        }
    }
}
