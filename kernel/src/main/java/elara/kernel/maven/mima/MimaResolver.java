package elara.kernel.maven.mima;

import elara.kernel.maven.DependencyProblem;
import elara.kernel.maven.Pom;
import elara.kernel.maven.Repository;
import elara.kernel.maven.Request;
import elara.kernel.maven.Resolution;
import elara.kernel.maven.Resolver;
import elara.kernel.maven.Transfers;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.named.providers.FileLockNamedLockFactory;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/** Resolves as Maven does, with the user's own settings. */
public final class MimaResolver implements Resolver {
    private static final String DELETE_LOCK_FILES = "aether.named.file-lock.deleteLockFiles";

    private final Path home;
    private final Path spare;

    /** One thread, that the calling one waits for: a wait can be interrupted, Maven's own cannot. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(null, task, "elara-maven", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(MimaResolver.class.getClassLoader());
        return thread;
    });

    private final Listener listener = new Listener();
    private Context context;

    /**
     * Creates a resolver; settings are read when it is first used.
     *
     * @param home Maven's directory of the user, usually {@code ~/.m2}
     * @param spare a local repository for when the user's cannot be written to
     */
    public MimaResolver(Path home, Path spare) {
        this.home = home;
        this.spare = spare;
    }

    @Override
    public Resolution resolve(Request request, Transfers transfers) throws DependencyProblem, InterruptedException {
        return work(transfers, () -> {
            var session = session(request.mode());
            var repositories = repositories(session, request.repositories(), request.from());
            return new Resolving(context.repositorySystem(), session, repositories, transfers).resolve(request);
        });
    }

    @Override
    public Pom read(String text, Path place, List<Repository> repositories, Transfers transfers)
            throws DependencyProblem, InterruptedException {
        return work(transfers, () -> {
            var session = session(Request.Mode.USUAL);
            return new Poms(context, session, repositories(session, repositories, List.of())).read(text, place);
        });
    }

    private <T> T work(Transfers transfers, Callable<T> task) throws DependencyProblem, InterruptedException {
        listener.begin(transfers);
        Future<T> result = worker.submit(task);
        try {
            return result.get();
        } catch (InterruptedException e) {
            listener.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DependencyProblem problem) {
                throw problem;
            }
            if (e.getCause() instanceof RepositoryException problem) {
                throw Failures.problem(problem);
            }
            throw Failures.unexpected(e.getCause());
        }
    }

    /** Settings are read at the first use, and again after they could not be. */
    private Context context() throws DependencyProblem {
        if (context == null) {
            try {
                var settings = UserSettings.read(home);
                var overrides = ContextOverrides.create()
                        .withUserSettings(true)
                        .withEffectiveSettings(settings)
                        .offline(settings.isOffline())
                        .withMavenUserHomeOverride(home)
                        .configProperties(configuration())
                        .transferListener(listener)
                        .extraArtifactTypes(Types.JARS);
                context = create(overrides);
                var local = context.repositorySystemSession()
                        .getLocalRepository()
                        .getBasedir()
                        .toPath();
                if (!writable(local)) {
                    context.close();
                    context = create(overrides.withLocalRepositoryOverride(spare));
                }
            } catch (RuntimeException | SettingsBuildingException e) {
                throw Failures.settings(home, e);
            }
        }
        return context;
    }

    /**
     * Lock files stay. Removed by one kernel while another is opening them, as is the default, they would lock nothing.
     * The factory asks for a system property, once.
     */
    private static void keepLockFiles() {
        var before = System.getProperty(DELETE_LOCK_FILES);
        System.setProperty(DELETE_LOCK_FILES, "false");
        try {
            MethodHandles.lookup().ensureInitialized(FileLockNamedLockFactory.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the class is public", e);
        } finally {
            if (before == null) {
                System.clearProperty(DELETE_LOCK_FILES);
            } else {
                System.setProperty(DELETE_LOCK_FILES, before);
            }
        }
    }

    private static Context create(ContextOverrides.Builder overrides) {
        keepLockFiles();
        return new StandaloneStaticRuntime().create(overrides.build());
    }

    private static boolean writable(Path directory) {
        var existing = directory.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
    }

    private static Map<String, Object> configuration() {
        var properties = new LinkedHashMap<String, Object>();
        // Kernels are processes of their own and share the local repository: locks that hold between processes.
        properties.put("aether.syncContext.named.factory", "file-lock");
        properties.put("aether.syncContext.named.nameMapper", "file-gav");
        // As long as another one may take for a large download.
        properties.put("aether.syncContext.named.time", "1800");
        properties.put("aether.connector.connectTimeout", "20000");
        properties.put("aether.connector.requestTimeout", "60000");
        properties.put(ConflictResolver.CONFIG_PROP_VERBOSE, ConflictResolver.Verbosity.STANDARD);
        properties.put(DependencyManagerUtils.CONFIG_PROP_VERBOSE, true);
        // What the user says by system properties goes before.
        System.getProperties().forEach((name, value) -> {
            if (String.valueOf(name).startsWith("aether.")) {
                properties.put(String.valueOf(name), value);
            }
        });
        return properties;
    }

    private DefaultRepositorySystemSession session(Request.Mode mode) throws DependencyProblem {
        var session = new DefaultRepositorySystemSession(context().repositorySystemSession());
        if (mode.offline()) {
            session.setOffline(true);
        }
        if (mode.update()) {
            session.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
            // What is remembered within the process would go before.
            session.setCache(new org.eclipse.aether.DefaultRepositoryCache());
        }
        return session;
    }

    /** The given ones after the user's, their mirrors, proxies and passwords found; or those of certain ids only. */
    private List<RemoteRepository> repositories(
            DefaultRepositorySystemSession session, List<Repository> added, List<String> from)
            throws DependencyProblem {
        // Central is what every project has at last; what the settings' profiles name goes before it.
        var all = new ArrayList<RemoteRepository>();
        context().remoteRepositories().stream().filter(each -> !isCentral(each)).forEach(all::add);
        context.remoteRepositories().stream().filter(MimaResolver::isCentral).forEach(all::add);
        for (var each : added) {
            var remote = new RemoteRepository.Builder(each.id(), "default", each.url()).build();
            // A repository that is named anew is another one.
            all.removeIf(known -> known.getId().equals(each.id()));
            all.addAll(context.repositorySystem().newResolutionRepositories(session, List.of(remote)));
        }
        if (from.isEmpty()) {
            return all;
        }
        var chosen = new ArrayList<RemoteRepository>();
        for (var id : from) {
            var found = all.stream().filter(each -> isOrMirrors(each, id)).toList();
            if (found.isEmpty()) {
                throw new DependencyProblem("There is no repository '" + id + "'. Known are: "
                        + String.join(
                                ", ", all.stream().map(RemoteRepository::getId).toList())
                        + ". Add others by %mavenRepo id url, or give an address.");
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private static boolean isCentral(RemoteRepository repository) {
        return isOrMirrors(repository, ContextOverrides.CENTRAL.getId());
    }

    private static boolean isOrMirrors(RemoteRepository repository, String id) {
        return repository.getId().equals(id)
                || repository.getMirroredRepositories().stream()
                        .anyMatch(each -> each.getId().equals(id));
    }

    @Override
    public void close() {
        worker.shutdownNow();
        if (context != null) {
            context.close();
        }
    }
}
