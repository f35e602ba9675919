package elara.kernel.magic;

import elara.kernel.magic.Declaration.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the notebook has declared and run: {@code %who %whos %reset %history}, and JShell's words for it. */
final class Listings {
    private static final int LONGEST_VALUE = 60;

    private Listings() {}

    static Stream<Magic> all() {
        return Stream.of(
                Named.line(List.of("who"), "%who [type...]", "Lists the variables.", Listings::who),
                Named.shown(
                        List.of("who_ls"),
                        "%who_ls [type...]",
                        "The names of the variables.",
                        (call, host) ->
                                variables(call, host).map(Declaration::name).toList()),
                Named.line(
                        List.of("whos"),
                        "%whos [type...]",
                        "Lists the variables, their types and values.",
                        Listings::whos),
                Named.line(
                        List.of("reset"),
                        "%reset [-f]",
                        "Forgets everything the notebook has declared.",
                        Listings::reset),
                Named.line(
                        List.of("history", "hist"),
                        "%history [-n] [number | first-last]...",
                        "Lists the cells that ran; -n with their numbers.",
                        Listings::history),
                ofJShell("/vars", Kind.VARIABLE, "the variables and their values"),
                ofJShell("/methods", Kind.METHOD, "the methods"),
                ofJShell("/types", Kind.TYPE, "the classes, interfaces, enums and records"),
                ofJShell("/imports", Kind.IMPORT, "the imports"),
                Named.line(
                        List.of("/list"), "/list [name...]", "Lists the sources of what is declared.", Listings::list));
    }

    private static Stream<Declaration> variables(Call call, Host host) {
        return host.declarations().stream()
                .filter(each -> each.kind() == Kind.VARIABLE)
                .filter(each -> call.arguments().isEmpty()
                        || call.arguments().contains(each.type().replaceFirst("<.*", "")));
    }

    private static Object who(Call call, Host host) {
        var names = variables(call, host).map(Declaration::name).toList();
        System.out.println(names.isEmpty() ? "There are no variables." : String.join("\t ", names));
        return null;
    }

    private static Object whos(Call call, Host host) {
        var rows = variables(call, host)
                .map(each -> List.of(each.name(), each.type(), value(each, host)))
                .toList();
        if (rows.isEmpty()) {
            System.out.println("There are no variables.");
            return null;
        }
        var heads = List.of("Variable", "Type", "Data/Info");
        var widths = IntStream.range(0, 2)
                .map(column -> Stream.concat(Stream.of(heads), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder(line(heads, widths));
        text.append("-".repeat(line(heads, widths).length() - 1)).append('\n');
        rows.forEach(row -> text.append(line(row, widths)));
        System.out.print(text);
        return null;
    }

    private static String line(List<String> row, int[] widths) {
        return row.get(0) + " ".repeat(widths[0] - row.get(0).length() + 3) + row.get(1)
                + " ".repeat(widths[1] - row.get(1).length() + 4) + row.get(2) + "\n";
    }

    private static String value(Declaration variable, Host host) {
        String text;
        try {
            text = host.variable(variable.name()).orElse("");
        } catch (RuntimeException e) {
            text = "(its toString() throws " + e + ")";
        }
        var line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE - 3) + "..." : line;
    }

    private static Object reset(Call call, Host host) throws Exception {
        if (!call.arguments().contains("-f")) {
            var answer = host.cell().readLine("Once deleted, variables cannot be recovered. Proceed (y/[n])? ", false);
            if (!answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
                System.out.println("Nothing done.");
                return null;
            }
        }
        host.reset();
        return null;
    }

    private static Object history(Call call, Host host) throws WrongCall {
        var inputs = host.inputs();
        var numbered = call.arguments().contains("-n");
        var ranges =
                call.arguments().stream().filter(each -> !each.equals("-n")).toList();
        for (var range : ranges) {
            if (!range.matches("\\d+(-\\d+)?")) {
                throw new WrongCall("not a range of cells: " + range);
            }
        }
        for (int i = 1; i <= inputs.size(); i++) {
            var number = i;
            if (ranges.isEmpty() || ranges.stream().anyMatch(range -> within(number, range))) {
                System.out.println((numbered ? String.format("%4d: ", i) : "") + inputs.get(i - 1));
            }
        }
        return null;
    }

    private static boolean within(int number, String range) {
        var ends =
                Arrays.stream(range.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        return number >= ends[0] && number <= ends[ends.length - 1];
    }

    private static Magic ofJShell(String name, Kind kind, String what) {
        return Named.line(List.of(name), name + " [name...]", "Lists " + what + ".", (call, host) -> {
            var lines = host.declarations().stream()
                    .filter(each -> each.kind() == kind)
                    .filter(each ->
                            call.arguments().isEmpty() || call.arguments().contains(each.name()))
                    .map(each -> "|    " + described(each, host))
                    .collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                System.out.println(lines);
            }
            return null;
        });
    }

    private static String described(Declaration each, Host host) {
        return switch (each.kind()) {
            case VARIABLE -> each.type() + " " + each.name() + " = " + value(each, host);
            case METHOD -> {
                var close = each.type().lastIndexOf(')') + 1;
                yield each.type().substring(close) + " " + each.name()
                        + each.type().substring(0, close);
            }
            case TYPE -> each.source().replaceFirst("(?s)\\s*\\{.*", "");
            case IMPORT -> each.source().replaceFirst(";$", "");
        };
    }

    private static Object list(Call call, Host host) {
        var declarations = host.declarations().stream()
                .filter(each -> call.arguments().isEmpty() || call.arguments().contains(each.name()))
                .toList();
        for (int i = 0; i < declarations.size(); i++) {
            var source = declarations.get(i).source().replace("\n", "\n       ");
            System.out.println(String.format("%4d : ", i + 1) + source);
        }
        return null;
    }
}
