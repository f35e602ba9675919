package elara.kernel.maven.mima;

import elara.kernel.maven.Coordinates;
import elara.kernel.maven.Dependency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Exclusion;

/** The kernel's words for things, and Maven's. */
final class Conversion {
    private Conversion() {}

    static Artifact artifact(Coordinates coordinates, RepositorySystemSession session) {
        var type = session.getArtifactTypeRegistry().get(coordinates.type());
        if (type == null) {
            return new DefaultArtifact(
                    coordinates.group(),
                    coordinates.artifact(),
                    coordinates.classifier(),
                    coordinates.type(),
                    coordinates.version());
        }
        return new DefaultArtifact(
                coordinates.group(),
                coordinates.artifact(),
                coordinates.classifier().isEmpty() ? type.getClassifier() : coordinates.classifier(),
                type.getExtension(),
                coordinates.version(),
                type);
    }

    static org.eclipse.aether.graph.Dependency dependency(Dependency dependency, RepositorySystemSession session) {
        // Wanted is wanted: of the scopes, only what is left out of what comes along would matter.
        return new org.eclipse.aether.graph.Dependency(
                artifact(dependency.coordinates(), session), "compile", false, exclusions(dependency));
    }

    static org.eclipse.aether.graph.Dependency managed(Dependency dependency, RepositorySystemSession session) {
        return new org.eclipse.aether.graph.Dependency(
                artifact(dependency.coordinates(), session), dependency.scope(), null, exclusions(dependency));
    }

    private static List<Exclusion> exclusions(Dependency dependency) {
        var exclusions = new ArrayList<Exclusion>();
        for (var each : dependency.exclusions()) {
            int colon = each.indexOf(':');
            exclusions.add(
                    colon < 0
                            ? new Exclusion(each, "*", "*", "*")
                            : new Exclusion(each.substring(0, colon), each.substring(colon + 1), "*", "*"));
        }
        return exclusions;
    }

    static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getVersion());
    }

    static Dependency dependency(org.apache.maven.model.Dependency model) {
        var coordinates = new Coordinates(
                model.getGroupId(),
                model.getArtifactId(),
                model.getType() == null ? "jar" : model.getType(),
                model.getClassifier() == null ? "" : model.getClassifier(),
                model.getVersion() == null ? "" : model.getVersion());
        var exclusions = model.getExclusions().stream()
                .map(each -> each.getGroupId() + ":" + each.getArtifactId())
                .toList();
        return new Dependency(
                coordinates,
                model.getScope() == null ? "" : model.getScope(),
                exclusions,
                Optional.ofNullable(model.getSystemPath()).map(Path::of));
    }
}
