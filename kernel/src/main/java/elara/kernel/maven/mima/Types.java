package elara.kernel.maven.mima;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifactType;

/** Types of artifacts that are jars, although Maven itself does not know so: plug-ins of projects' builds do. */
final class Types {
    static final List<ArtifactType> JARS = Stream.of(
                    "bundle", "orbit", "eclipse-plugin", "hk2-jar", "nbm-file", "takari-jar")
            .map(type -> (ArtifactType) new DefaultArtifactType(type, "jar", "", "java"))
            .toList();

    private Types() {}
}
