package elara.kernel.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a session has asked for so far. Each wish is resolved together with all before it, so that what comes of them
 * fits together: of two versions the nearer one wins. What the notebook has begun to use stays as it is.
 */
public final class Dependencies implements AutoCloseable {
    private final Supplier<Resolver> open;
    private final Supplier<Preloaded> look;
    private final Map<String, Dependency> wanted = new LinkedHashMap<>();
    private final List<Dependency> managed = new ArrayList<>();
    private final Map<String, Repository> repositories = new LinkedHashMap<>();
    private final Map<String, Resolution.Artifact> present = new LinkedHashMap<>();
    private Resolver resolver;
    private Preloaded preloaded;

    Dependencies(Supplier<Resolver> open, Supplier<Preloaded> look) {
        this.open = open;
        this.look = look;
    }

    /**
     * Those of a new session. Nothing is read before the first wish.
     *
     * @param home Maven's directory of the user, usually {@code ~/.m2}
     * @param cache a directory of the user's for what is remembered between sessions, and for a local repository when
     *     the user's own cannot be written to
     * @return an empty set
     */
    public static Dependencies of(Path home, Path cache) {
        return new Dependencies(
                () -> new Remembered(
                        cache.resolve("resolutions"),
                        home,
                        () -> ResolverLoader.resolver(home, cache.resolve("repository"))),
                () -> Preloaded.of(System.getProperty("java.class.path")));
    }

    /**
     * Adds a repository to look in from now on, after those that are known.
     *
     * @param repository which
     */
    public synchronized void add(Repository repository) {
        repositories.put(repository.id(), repository);
    }

    /**
     * Reads a project file.
     *
     * @param text a whole project file or a part of one
     * @param place the file, for parents beside it; null for text from elsewhere
     * @param transfers to tell of downloads
     * @return what it asks for
     * @throws DependencyProblem if it cannot be read, with line and column, or something it refers to cannot be had
     * @throws InterruptedException if the calling thread is interrupted
     */
    public synchronized Pom read(String text, Path place, Transfers transfers)
            throws DependencyProblem, InterruptedException {
        return resolver()
                .read(
                        place == null ? PomText.complete(text) : text,
                        place,
                        List.copyOf(repositories.values()),
                        transfers);
    }

    /**
     * Resolves a wish with all before it. When that fails, nothing has changed.
     *
     * @param wish what a cell asks for
     * @param jars what the notebook uses
     * @param transfers to tell of downloads
     * @return what to do to the class path
     * @throws DependencyProblem if something cannot be had: which, and where it was looked for
     * @throws InterruptedException if the calling thread is interrupted
     */
    public synchronized Change add(Wish wish, NotebookJars jars, Transfers transfers)
            throws DependencyProblem, InterruptedException {
        var places = new LinkedHashMap<>(repositories);
        wish.repositories().forEach(each -> places.put(each.id(), each));
        var versions = new ArrayList<>(wish.managed());
        versions.addAll(managed);
        var all = new LinkedHashMap<>(wanted);
        var now = new LinkedHashMap<String, Dependency>();
        for (var each : wish.dependencies()) {
            now.put(each.coordinates().key(), each);
        }
        all.putAll(now);

        var notes = new LinkedHashSet<String>();
        var stays = stays(jars, wish.from().isEmpty());
        var request = request(wish.from().isEmpty() ? all : now, stays, versions, places, wish, notes);
        var resolution = resolver().resolve(request, transfers);
        var change = change(resolution, stays, notes);

        wanted.putAll(all);
        managed.addAll(0, wish.managed());
        repositories.putAll(places);
        return change;
    }

    private Resolver resolver() {
        if (resolver == null) {
            resolver = open.get();
            preloaded = look.get();
        }
        return resolver;
    }

    /** What cannot be another version any more; all that is there, when what was asked for before is left alone. */
    private Map<String, Kept> stays(NotebookJars jars, boolean mayChange) {
        resolver();
        var stays = new LinkedHashMap<String, Kept>();
        preloaded.byCoordinates().forEach((coordinates, library) -> {
            if (library.fixed()) {
                stays.put(coordinates.key(), new Kept(coordinates, Kept.Why.ELARA));
            } else if (!present.containsKey(coordinates.key()) && jars.inUse(library.jar())) {
                stays.put(coordinates.key(), new Kept(coordinates, Kept.Why.IN_USE));
            }
        });
        present.forEach((key, artifact) -> {
            if (!mayChange || jars.inUse(artifact.file())) {
                stays.put(key, new Kept(artifact.coordinates(), Kept.Why.IN_USE));
            }
        });
        return stays;
    }

    /** A version that no other can take the place of. */
    private record Kept(Coordinates coordinates, Why why) {
        enum Why {
            ELARA,
            IN_USE
        }

        String instead(Coordinates other) {
            var name = coordinates.artifact();
            return switch (why) {
                case ELARA ->
                    name + " stays " + coordinates.version() + ", not " + other.version()
                            + ": Elara itself is made with that version.";
                case IN_USE ->
                    name + " stays " + coordinates.version() + ", not " + other.version()
                            + ": this session uses it already. For " + other.version()
                            + ", restart the kernel and ask for it in the first cell.";
            };
        }
    }

    private Request request(
            Map<String, Dependency> roots,
            Map<String, Kept> stays,
            List<Dependency> versions,
            Map<String, Repository> places,
            Wish wish,
            Set<String> notes) {
        var dependencies = new ArrayList<Dependency>();
        roots.forEach((key, dependency) -> {
            var kept = stays.get(key);
            if (kept == null
                    || dependency
                            .coordinates()
                            .version()
                            .equals(kept.coordinates().version())) {
                dependencies.add(dependency);
                return;
            }
            if (wish.dependencies().contains(dependency)
                    && !dependency.coordinates().version().isEmpty()) {
                notes.add(kept.instead(dependency.coordinates()));
            }
            dependencies.add(dependency.withVersion(kept.coordinates().version()));
        });
        var managing = new ArrayList<Dependency>();
        stays.values()
                .forEach(each ->
                        managing.add(new Dependency(each.coordinates(), "", List.of(), java.util.Optional.empty())));
        managing.addAll(versions);
        // What is there for certain need not be fetched.
        var there = preloaded.byCoordinates().keySet().stream().toList();
        return new Request(dependencies, managing, List.copyOf(places.values()), wish.from(), wish.mode(), there);
    }

    private Change change(Resolution resolution, Map<String, Kept> stays, Set<String> notes) {
        var added = new ArrayList<Path>();
        var inFront = new ArrayList<Path>();
        var removed = new ArrayList<Path>();
        for (var other : resolution.overruled()) {
            var kept = stays.get(other.key());
            if (kept != null && !kept.coordinates().version().equals(other.version())) {
                notes.add(kept.instead(other));
            }
        }
        // Without anything to log to, what logs would complain; Elara's says nothing, and has all that older ones had.
        var logs = resolution.artifacts().stream().anyMatch(each -> Preloaded.isLogger(each.coordinates()));
        for (var artifact : resolution.artifacts()) {
            var key = artifact.coordinates().key();
            var version = artifact.coordinates().version();
            var before = present.get(key);
            if (before != null && before.file().equals(artifact.file())) {
                continue;
            }
            if (artifact.coordinates().artifact().equals("slf4j-api") && !logs) {
                continue;
            }
            var elaras = preloaded.find(artifact.coordinates());
            if (elaras.isPresent()
                    && (elaras.get().version().equals(version) || elaras.get().fixed())) {
                continue;
            }
            if (before != null) {
                removed.add(before.file());
                notes.add(artifact.coordinates().artifact() + " is now " + version + ", no longer "
                        + before.coordinates().version() + " (nothing of it was in use).");
            }
            if (elaras.isPresent() && elaras.get().spokenOf()) {
                notes.add(elaras.get().artifact() + " is " + version + " in this notebook, not "
                        + elaras.get().version()
                        + ": what Elara's own functions return is of the latter, and they take no other.");
            }
            var goesBefore = elaras.isPresent() || Preloaded.isPacked(artifact.coordinates());
            (goesBefore ? inFront : added).add(artifact.file());
            present.put(key, artifact);
        }
        return new Change(added, inFront, removed, List.copyOf(notes), resolution.tree());
    }

    @Override
    public synchronized void close() {
        if (resolver != null) {
            resolver.close();
        }
    }
}
