package elara.kernel.magic;

import elara.display.MimeBundle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is and what it does: {@code %lsmagic}, {@code %magic}, {@code ?name}. */
final class Help {
    private Help() {}

    static Stream<Magic> all() {
        return Stream.of(
                Named.line(List.of("lsmagic"), "%lsmagic", "Lists the magics.", (call, host) -> {
                    System.out.println("Available line magics:\n"
                            + names("%", host.magics().lines().keySet()) + "\n\nAvailable cell magics:\n"
                            + names("%%", host.magics().bodies().keySet()));
                    return null;
                }),
                Named.line(List.of("magic", "quickref"), "%magic", "Tells what each magic does.", (call, host) -> {
                    System.out.println(Stream.concat(
                                    host.magics().lines().values().stream(), host.magics().bodies().values().stream())
                            .distinct()
                            .map(Help::told)
                            .collect(Collectors.joining("\n\n")));
                    return null;
                }),
                Named.line(List.of("pinfo"), "?name", "Tells what is known of a name or of a magic.", Help::inform));
    }

    private static String names(String sign, Collection<String> names) {
        return names.stream()
                .filter(name -> Character.isLetterOrDigit(name.charAt(0)))
                .map(name -> sign + name)
                .collect(Collectors.joining("  "));
    }

    private static String told(Magic magic) {
        return magic.usage() + "\n    " + magic.summary();
    }

    private static Object inform(Call call, Host host) {
        var name = call.text();
        var bundle = name.startsWith("%") ? ofMagic(name, host) : host.inspect(name);
        if (bundle == null || bundle.isEmpty()) {
            System.out.println("Object `" + name + "` not found.");
            return null;
        }
        host.cell().page(bundle.get());
        return null;
    }

    private static Optional<MimeBundle> ofMagic(String name, Host host) {
        var plain = name.replaceFirst("^%+", "").toLowerCase(Locale.ROOT);
        var both = Stream.concat(
                        name.startsWith("%%") ? Stream.empty() : host.magics().line(plain).stream(),
                        host.magics().body(plain).stream())
                .map(Help::told)
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return both.isEmpty() ? Optional.empty() : Optional.of(MimeBundle.text(both));
    }
}
