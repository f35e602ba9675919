package elara.kernel.maven;

import elara.kernel.magic.Call;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.magic.WrongCall;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code %loadFromPOM} and {@code %%loadFromPOM}: what a project's file asks for. */
final class LoadFromPomMagic implements Magic.Line, Magic.Body {
    /** What each of Maven's scopes (and Ivy's configurations, which IJava wanted) stands for. */
    private static final Map<String, Set<String>> SCOPES = Map.of(
            "master", Set.of("compile", "runtime", "system"),
            "default", Set.of("compile", "runtime", "system"),
            "compile", Set.of("compile"),
            "runtime", Set.of("compile", "runtime"),
            "provided", Set.of("compile", "provided", "system"),
            "test", Set.of("compile", "runtime", "provided", "test", "system"),
            "system", Set.of("system"),
            "import", Set.of());

    private static final Map<String, String> FLAGS = Map.of("v", "verbose", "o", "offline", "U", "update");

    private final Libraries libraries;

    LoadFromPomMagic(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public List<String> names() {
        return List.of("loadFromPOM");
    }

    @Override
    public String usage() {
        return "%loadFromPOM file [scope...] [-v], or %%loadFromPOM [scope...] [-v] and the POM, or a part of it, below";
    }

    @Override
    public String summary() {
        return "Adds the dependencies of a Maven project.";
    }

    @Override
    public boolean interpolates() {
        return false;
    }

    @Override
    public Object run(Call call, Host host) throws Exception {
        var options = Options.of(call.arguments(), List.of(), FLAGS);
        if (options.arguments().isEmpty()) {
            throw new WrongCall("Loading from POM requires at least the path to the POM file");
        }
        var given = Path.of(options.arguments().get(0));
        var file = host.directory().resolve(given).normalize();
        if (Files.isDirectory(file)) {
            file = file.resolve("pom.xml");
        }
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("There is no POM " + file + ".");
        }
        var scopes = options.arguments().subList(1, options.arguments().size());
        add(libraries.read(Files.readString(file), file, host), scopes, options, host);
        return null;
    }

    @Override
    public Object run(Call call, String body, Host host) throws Exception {
        var options = Options.of(call.arguments(), List.of(), FLAGS);
        add(libraries.read(body, null, host), options.arguments(), options, host);
        return null;
    }

    private void add(Pom pom, List<String> scopes, Options options, Host host) throws Exception {
        var chosen = new LinkedHashSet<String>(scopes.isEmpty() ? SCOPES.get("default") : Set.of());
        for (var each : scopes) {
            if (!SCOPES.containsKey(each)) {
                throw new WrongCall(
                        "'" + each + "' is no scope; those are compile, runtime, provided, system and test");
            }
            chosen.addAll(SCOPES.get(each));
        }
        var dependencies = new ArrayList<Dependency>();
        for (var each : pom.dependencies()) {
            if (chosen.contains(each.scope().isEmpty() ? "compile" : each.scope())) {
                dependencies.add(each);
            }
        }
        var mode = new Request.Mode(options.has("offline"), options.has("update"));
        libraries.add(
                new Wish(dependencies, pom.managed(), pom.repositories(), List.of(), mode),
                options.has("verbose"),
                host);
    }
}
