package elara.kernel.magic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The magics of a session, by name. Registering a name anew replaces what it stood for. */
public final class Magics {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_]\\w*)\\}");

    private final Map<String, Magic.Line> lines = new ConcurrentSkipListMap<>();
    private final Map<String, Magic.Body> bodies = new ConcurrentSkipListMap<>();

    /** Creates a registry without a magic. */
    public Magics() {}

    /**
     * Registers a magic under all its names.
     *
     * @param magic the magic
     */
    public void add(Magic magic) {
        for (var name : magic.names()) {
            if (magic instanceof Magic.Line line) {
                lines.put(name, line);
            }
            if (magic instanceof Magic.Body body) {
                bodies.put(name, body);
            }
        }
    }

    /**
     * Returns the magic of a line.
     *
     * @param name its name
     * @return the magic, if there is one
     */
    public Optional<Magic.Line> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    /**
     * Returns the magic of a cell.
     *
     * @param name its name
     * @return the magic, if there is one
     */
    public Optional<Magic.Body> body(String name) {
        return Optional.ofNullable(bodies.get(name));
    }

    /**
     * Returns the magics of lines.
     *
     * @return by name, in order
     */
    public Map<String, Magic.Line> lines() {
        return new TreeMap<>(lines);
    }

    /**
     * Returns the magics of cells.
     *
     * @return by name, in order
     */
    public Map<String, Magic.Body> bodies() {
        return new TreeMap<>(bodies);
    }

    /**
     * Runs the magic of a line.
     *
     * @param call the line
     * @param host the session
     * @return the magic's value, or null
     * @throws Exception what goes wrong; {@link UndefinedMagic} if there is none of that name
     */
    public Object run(Call call, Host host) throws Exception {
        var magic = lines.get(call.name());
        if (magic == null) {
            throw undefined("line magic", "%", call.name(), lines.keySet(), "%%", bodies.containsKey(call.name()));
        }
        try {
            return magic.run(magic.interpolates() ? interpolated(call, host) : call, host);
        } catch (WrongCall e) {
            throw explained(e, magic);
        }
    }

    /**
     * Runs the magic of a cell.
     *
     * @param call the first line
     * @param body the lines below
     * @param host the session
     * @return the magic's value, or null
     * @throws Exception what goes wrong; {@link UndefinedMagic} if there is none of that name
     */
    public Object run(Call call, String body, Host host) throws Exception {
        var magic = bodies.get(call.name());
        if (magic == null) {
            throw undefined("cell magic", "%%", call.name(), bodies.keySet(), "%", lines.containsKey(call.name()));
        }
        try {
            return magic.run(magic.interpolates() ? interpolated(call, host) : call, body, host);
        } catch (WrongCall e) {
            throw explained(e, magic);
        }
    }

    private static WrongCall explained(WrongCall wrong, Magic magic) {
        var explained = new WrongCall(wrong.getMessage(), magic);
        explained.setStackTrace(new StackTraceElement[0]);
        return explained;
    }

    private static UndefinedMagic undefined(
            String kind, String sign, String name, Collection<String> known, String otherSign, boolean isOther) {
        var message = "Undefined " + kind + " '" + name + "'";
        var near = new ArrayList<String>();
        if (isOther) {
            near.add(otherSign + name);
        }
        NearNames.of(name, known).forEach(each -> near.add(sign + each));
        var hint = near.isEmpty() ? "; %lsmagic lists those there are" : "; did you mean " + alternatives(near) + "?";
        return new UndefinedMagic(message + hint);
    }

    private static String alternatives(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
    }

    /** Puts the values of variables in; what is no variable's name stays, for a shell may know it. */
    private static Call interpolated(Call call, Host host) {
        if (!call.text().contains("${")) {
            return call;
        }
        var arguments =
                call.arguments().stream().map(each -> interpolated(each, host)).toList();
        return new Call(call.name(), interpolated(call.text(), host), arguments);
    }

    private static String interpolated(String text, Host host) {
        return VARIABLE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(host.variable(found.group(1)).orElse(found.group())));
    }
}
