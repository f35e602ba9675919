package elara.kernel.maven.mima;

import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/** Who wanted what, and what came of it, a line each. */
final class Tree {
    private final StringBuilder text = new StringBuilder();

    String text(DependencyNode root) {
        for (var child : root.getChildren()) {
            line(child, "");
        }
        return text.toString();
    }

    private void line(DependencyNode node, String indent) {
        var artifact = node.getArtifact();
        text.append(indent).append(Conversion.coordinates(artifact));
        var winner = node.getData().get(ConflictResolver.NODE_DATA_WINNER);
        if (winner instanceof DependencyNode chosen) {
            var version = chosen.getArtifact().getVersion();
            text.append(version.equals(artifact.getVersion()) ? " (is above)" : " (" + version + " is nearer)");
        }
        var before = DependencyManagerUtils.getPremanagedVersion(node);
        if (before != null && !before.equals(artifact.getVersion())) {
            text.append(" (managed; wanted was ").append(before).append(')');
        }
        if (node.getDependency() != null && !node.getDependency().getScope().equals("compile")) {
            text.append(" [").append(node.getDependency().getScope()).append(']');
        }
        text.append('\n');
        for (var child : node.getChildren()) {
            line(child, indent + "   ");
        }
    }
}
