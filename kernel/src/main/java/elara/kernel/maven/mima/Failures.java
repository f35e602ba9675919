package elara.kernel.maven.mima;

import elara.kernel.maven.DependencyProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.version.Version;

/** Says what went wrong so that one sees which artifact, where it was looked for, and what there is instead. */
final class Failures {
    /** How many of the versions that exist are told. */
    private static final int NEAR = 5;

    private final RepositorySystem maven;
    private final DefaultRepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    Failures(RepositorySystem maven, DefaultRepositorySystemSession session, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.session = session;
        this.repositories = repositories;
    }

    DependencyProblem problem(RepositoryException failure, List<Dependency> wanted) {
        var lines = new LinkedHashSet<String>();
        for (var each : attempts(failure)) {
            lines.add(line(each, wanted));
        }
        if (lines.isEmpty()) {
            lines.add(deepest(failure));
        }
        return new DependencyProblem(String.join("\n", lines), failure);
    }

    /** What could not be had and why: an exception may speak of many artifacts. */
    private static List<Exception> attempts(Throwable failure) {
        var found = new ArrayList<Exception>();
        var artifacts = new LinkedHashSet<String>();
        if (failure instanceof ArtifactResolutionException resolution) {
            for (var result : resolution.getResults()) {
                if (result.getArtifact() != null && result.getArtifact().getFile() != null) {
                    continue;
                }
                // Of several repositories, the one that failed says more than those that have not got it.
                result.getExceptions().stream()
                        .filter(e -> !(e instanceof ArtifactNotFoundException))
                        .findFirst()
                        .or(() -> result.getExceptions().stream().findFirst())
                        .ifPresent(e -> {
                            if (artifacts.add(String.valueOf(result.getRequest().getArtifact()))) {
                                found.add(e);
                            }
                        });
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (failure instanceof ArtifactTransferException || failure instanceof VersionRangeResolutionException) {
            return List.of((Exception) failure);
        }
        return failure == null || failure.getCause() == failure ? List.of() : attempts(failure.getCause());
    }

    private String line(Exception failure, List<Dependency> wanted) {
        if (failure instanceof VersionRangeResolutionException range) {
            var artifact = range.getResult().getRequest().getArtifact();
            return "No version of " + artifact.getGroupId() + ":" + artifact.getArtifactId() + " is in "
                    + artifact.getVersion() + "; looked in " + places() + "." + versions(artifact);
        }
        if (!(failure instanceof ArtifactTransferException transfer)) {
            return deepest(failure);
        }
        var artifact = transfer.getArtifact();
        // Of what is missing altogether, the POM is what is missed first.
        var name = Conversion.coordinates(artifact).toString().replaceFirst("^([^:]+:[^:]+):pom:", "$1:");
        if (session.isOffline() || hasCause(transfer, RepositoryOfflineException.class)) {
            return name + " has not been downloaded before, and Maven is offline.";
        }
        if (transfer instanceof ArtifactNotFoundException) {
            return name + " is not there; looked in " + places() + "." + neededBy(artifact, wanted)
                    + versions(artifact);
        }
        var repository = transfer.getRepository();
        return name + " could not be downloaded from " + (repository == null ? places() : repository.getId()) + ": "
                + deepest(transfer) + "." + neededBy(artifact, wanted);
    }

    private static String neededBy(Artifact artifact, List<Dependency> wanted) {
        var asked = wanted.stream()
                .anyMatch(each -> each.getArtifact().getGroupId().equals(artifact.getGroupId())
                        && each.getArtifact().getArtifactId().equals(artifact.getArtifactId()));
        return asked || wanted.isEmpty() ? "" : " What you asked for needs it.";
    }

    private String places() {
        if (repositories.isEmpty()) {
            return "no repository";
        }
        return String.join(", ", repositories.stream().map(Failures::place).toList());
    }

    private static String place(RemoteRepository repository) {
        var mirrored = repository.getMirroredRepositories();
        return mirrored.isEmpty()
                ? repository.getId()
                : repository.getId() + " (a mirror of "
                        + String.join(
                                ", ",
                                mirrored.stream().map(RemoteRepository::getId).toList()) + ")";
    }

    /** The newest versions, and whether the artifact is known at all: one small file a repository. */
    private String versions(Artifact artifact) {
        try {
            var all = new VersionRangeRequest(artifact.setVersion("[0,)"), repositories, null);
            var found = maven.resolveVersionRange(session, all).getVersions().stream()
                    .map(Version::toString)
                    .toList();
            if (found.isEmpty()) {
                return " No version of " + artifact.getGroupId() + ":" + artifact.getArtifactId()
                        + " is there: are both names right?";
            }
            if (found.contains(artifact.getVersion())) {
                return " There is that version, but without this file.";
            }
            var near = Versions.nearest(found, artifact.getVersion(), NEAR);
            return " There " + (found.size() == 1 ? "is " : "are ") + String.join(", ", near)
                    + (found.size() > near.size() ? " and " + (found.size() - near.size()) + " more" : "") + ".";
        } catch (VersionRangeResolutionException e) {
            return "";
        }
    }

    static DependencyProblem problem(RepositoryException failure) {
        var attempts = attempts(failure);
        return new DependencyProblem(deepest(attempts.isEmpty() ? failure : attempts.get(0)), failure);
    }

    static DependencyProblem settings(Path home, Exception failure) {
        return new DependencyProblem(
                "Maven's settings cannot be used: " + deepest(failure).strip() + "\nThey are in "
                        + home.resolve("settings.xml") + ".",
                failure);
    }

    static DependencyProblem unexpected(Throwable failure) {
        return new DependencyProblem("Maven failed: " + deepest(failure), failure);
    }

    private static boolean hasCause(Throwable failure, Class<?> type) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost exception's text: those around it say only that something could not be done. */
    private static String deepest(Throwable failure) {
        var said = failure;
        while (said.getCause() != null && said.getCause() != said && !(said instanceof Listener.Damaged)) {
            said = said.getCause();
        }
        var text = said.getMessage() == null
                        || said.getMessage().isBlank()
                        || said.getMessage().indexOf(' ') < 0
                ? said.getClass().getSimpleName().replaceFirst("Exception$", "")
                        + (said.getMessage() == null ? "" : ": " + said.getMessage())
                : said.getMessage();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
