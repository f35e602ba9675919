package elara.kernel.maven.mima;

import elara.kernel.maven.Coordinates;
import elara.kernel.maven.DependencyProblem;
import elara.kernel.maven.Request;
import elara.kernel.maven.Resolution;
import elara.kernel.maven.Transfers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/** One request on its way: bills of materials, then the tree of what is needed, then the files. */
final class Resolving {
    private static final Set<String> MOVING = Set.of("LATEST", "RELEASE");

    private final RepositorySystem maven;
    private final DefaultRepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Transfers transfers;

    Resolving(
            RepositorySystem maven,
            DefaultRepositorySystemSession session,
            List<RemoteRepository> repositories,
            Transfers transfers) {
        this.maven = maven;
        this.session = session;
        this.repositories = repositories;
        this.transfers = transfers;
    }

    Resolution resolve(Request request) throws DependencyProblem, RepositoryException {
        var failures = new Failures(maven, session, repositories);
        var managed = new ArrayList<Dependency>();
        for (var each : request.managed()) {
            managed.addAll(
                    each.coordinates().isBom()
                            ? billOfMaterials(each.coordinates(), failures)
                            : List.of(Conversion.managed(each, session)));
        }
        var collect = new CollectRequest().setRepositories(repositories).setManagedDependencies(managed);
        var files = new ArrayList<Resolution.Artifact>();
        for (var each : request.dependencies()) {
            if (each.file().isPresent()) {
                files.add(
                        new Resolution.Artifact(each.coordinates(), each.file().get()));
            } else {
                collect.addDependency(withVersion(Conversion.dependency(each, session), managed));
            }
        }
        DependencyNode root;
        try {
            root = maven.collectDependencies(session, collect).getRoot();
        } catch (RepositoryException e) {
            throw failures.problem(e, collect.getDependencies());
        }
        var there = Set.copyOf(request.there());
        var chosen = chosen(root).stream()
                .filter(node -> !there.contains(Conversion.coordinates(node.getArtifact())))
                .toList();
        transfers.expected(chosen.size());
        try {
            for (var result : maven.resolveArtifacts(session, requests(chosen))) {
                var artifact = result.getArtifact();
                // What is no jar may well be needed for what comes with it, but not on a class path.
                if (artifact.getExtension().equals("jar")) {
                    files.add(new Resolution.Artifact(
                            Conversion.coordinates(artifact), artifact.getFile().toPath()));
                }
            }
        } catch (ArtifactResolutionException e) {
            throw failures.problem(e, collect.getDependencies());
        }
        return new Resolution(files, new Tree().text(root), overruled(root), lasts(root));
    }

    /** The versions of a bill of materials, as if they had been written there. */
    private List<Dependency> billOfMaterials(Coordinates bom, Failures failures) throws DependencyProblem {
        var request = new ArtifactDescriptorRequest(
                Conversion.artifact(new Coordinates(bom.group(), bom.artifact(), "pom", "", bom.version()), session),
                repositories,
                null);
        try {
            var descriptor = maven.readArtifactDescriptor(strict(), request);
            return descriptor.getManagedDependencies();
        } catch (ArtifactDescriptorException e) {
            throw failures.problem(e, List.of(new Dependency(request.getArtifact(), "import")));
        }
    }

    private DefaultRepositorySystemSession strict() {
        var copy = new DefaultRepositorySystemSession(session);
        copy.setArtifactDescriptorPolicy(
                new org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy(false, false));
        return copy;
    }

    /** What is asked for itself gets no managed version from Maven's collector, which a project's model would. */
    private static Dependency withVersion(Dependency wanted, List<Dependency> managed) throws DependencyProblem {
        var artifact = wanted.getArtifact();
        if (!artifact.getVersion().isEmpty()) {
            return wanted;
        }
        for (var each : managed) {
            if (ArtifactIdUtils.equalsVersionlessId(each.getArtifact(), artifact)) {
                return wanted.setArtifact(artifact.setVersion(each.getArtifact().getVersion()));
            }
        }
        throw new DependencyProblem(
                "Which version of " + Conversion.coordinates(artifact)
                        + "? Write it behind it, as in group:artifact:1.0; only what a bill of materials (group:artifact:version@pom) lists needs none.");
    }

    /** The nodes that won, each artifact once, what needs others before them, as Maven orders a class path. */
    private static List<DependencyNode> chosen(DependencyNode root) {
        var found = new LinkedHashMap<String, DependencyNode>();
        var level = List.of(root);
        while (!level.isEmpty()) {
            var next = new ArrayList<DependencyNode>();
            for (var node : level) {
                for (var child : node.getChildren()) {
                    if (child.getData().containsKey(ConflictResolver.NODE_DATA_WINNER)) {
                        continue;
                    }
                    if (found.putIfAbsent(ArtifactIdUtils.toId(child.getArtifact()), child) == null) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return List.copyOf(found.values());
    }

    /** Whether no snapshot is in it, and nobody left it to Maven which version to take. */
    private static boolean lasts(DependencyNode root) {
        return root.getChildren().stream()
                .allMatch(child -> !child.getArtifact().isSnapshot()
                        && child.getVersionConstraint().getRange() == null
                        && !MOVING.contains(child.getVersionConstraint().toString())
                        && lasts(child));
    }

    private static List<Coordinates> overruled(DependencyNode root) {
        var overruled = new LinkedHashSet<Coordinates>();
        for (var child : root.getChildren()) {
            var before = DependencyManagerUtils.getPremanagedVersion(child);
            if (before != null && !before.equals(child.getArtifact().getVersion())) {
                overruled.add(Conversion.coordinates(child.getArtifact()).withVersion(before));
            }
            overruled.addAll(overruled(child));
        }
        return List.copyOf(overruled);
    }

    private List<ArtifactRequest> requests(List<DependencyNode> nodes) {
        return nodes.stream().map(ArtifactRequest::new).toList();
    }
}
