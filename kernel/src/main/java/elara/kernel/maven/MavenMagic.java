package elara.kernel.maven;

import elara.kernel.magic.Call;
import elara.kernel.magic.Host;
import elara.kernel.magic.Magic;
import elara.kernel.magic.WrongCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code %maven}: libraries by their coordinates. */
final class MavenMagic implements Magic.Line {
    private static final Map<String, String> FLAGS = Map.of("v", "verbose", "o", "offline", "U", "update");
    private static final List<String> VALUED = List.of("from", "exclude");

    private final Libraries libraries;

    MavenMagic(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public List<String> names() {
        return List.of("maven", "addMavenDependency", "addMavenDependencies");
    }

    @Override
    public String usage() {
        return "%maven group:artifact[:type[:classifier]]:version... [--from repository] [--exclude group:artifact]"
                + " [-v] [--offline] [--update]";
    }

    @Override
    public String summary() {
        return "Adds libraries, and what they need, from Maven repositories; group:artifact:version@pom takes versions from"
                + " a bill of materials.";
    }

    @Override
    public boolean interpolates() {
        return false;
    }

    @Override
    public Object run(Call call, Host host) throws Exception {
        var options = Options.of(call.arguments(), VALUED, FLAGS);
        for (var each : options.all("exclude")) {
            if (!each.matches("[^:]+(:[^:]+)?")) {
                throw new WrongCall("--exclude wants group:artifact, not '" + each + "'");
            }
        }
        var dependencies = new ArrayList<Dependency>();
        var boms = new ArrayList<Dependency>();
        for (var each : options.arguments()) {
            Coordinates coordinates;
            try {
                coordinates = Coordinates.parse(each);
            } catch (DependencyProblem e) {
                throw new WrongCall(e.getMessage());
            }
            var dependency = new Dependency(coordinates, "compile", options.all("exclude"), Optional.empty());
            (coordinates.isBom() ? boms : dependencies).add(dependency);
        }
        var places = new ArrayList<Repository>();
        var from = new ArrayList<String>();
        var offline = options.has("offline");
        for (var each : options.all("from")) {
            switch (each) {
                case "maven-central" -> from.add("central");
                case "maven-local" -> offline = true;
                default ->
                    from.add(host(each)
                            .map(name -> named("from-" + name, each, places))
                            .orElse(each));
            }
        }
        var mode = new Request.Mode(offline, options.has("update") || !places.isEmpty());
        if (!dependencies.isEmpty() || !boms.isEmpty()) {
            libraries.add(new Wish(dependencies, boms, places, from, mode), options.has("verbose"), host);
        }
        return null;
    }

    private static String named(String id, String url, List<Repository> places) {
        places.add(new Repository(id, url));
        return id;
    }

    /** The host of an address; nothing for a repository's id. */
    private static Optional<String> host(String place) {
        if (!place.contains(":/")) {
            return Optional.empty();
        }
        var host = URI.create(place).getHost();
        return Optional.of(host == null ? "local" : host);
    }
}
