package elara.kernel.maven.mima;

import elara.kernel.maven.DependencyProblem;
import elara.kernel.maven.Pom;
import elara.kernel.maven.Repository;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.extensions.mmr.internal.ModelResolverImpl;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.building.ModelSource2;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.RequestTrace;
import org.eclipse.aether.impl.RemoteRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;

/** Reads project files by Maven's model builder: inheritance, properties, profiles, imports. */
final class Poms {
    private final Context context;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    Poms(Context context, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.context = context;
        this.session = session;
        this.repositories = repositories;
    }

    Pom read(String text, Path place) throws DependencyProblem {
        var request = new DefaultModelBuildingRequest()
                .setModelSource(new Source(text, place))
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MAVEN_2_0)
                .setProcessPlugins(false)
                .setTwoPhaseBuilding(false)
                .setLocationTracking(true)
                .setSystemProperties(properties(session.getSystemProperties()))
                .setUserProperties(properties(session.getUserProperties()))
                .setActiveProfileIds(context.contextOverrides().getActiveProfileIds())
                .setInactiveProfileIds(context.contextOverrides().getInactiveProfileIds())
                .setModelResolver(new ModelResolverImpl(
                        context.repositorySystem(),
                        session,
                        RequestTrace.newChild(null, this),
                        "project",
                        context.lookup().lookup(RemoteRepositoryManager.class).orElseThrow(),
                        repositories));
        try {
            var builder = context.lookup().lookup(ModelBuilder.class).orElseThrow();
            return pom(builder.build(request).getEffectiveModel());
        } catch (ModelBuildingException e) {
            throw problem(e, place);
        }
    }

    private Pom pom(Model model) {
        var managed = model.getDependencyManagement() == null
                ? List.<org.apache.maven.model.Dependency>of()
                : model.getDependencyManagement().getDependencies();
        var known = repositories.stream()
                .flatMap(each -> each.getMirroredRepositories().isEmpty()
                        ? java.util.stream.Stream.of(each.getId())
                        : each.getMirroredRepositories().stream().map(RemoteRepository::getId))
                .collect(Collectors.toSet());
        var own = new ArrayList<Repository>();
        for (var each : model.getRepositories()) {
            // Every project has those: they are what it inherits.
            if (!known.contains(each.getId())) {
                own.add(new Repository(each.getId(), each.getUrl()));
            }
        }
        return new Pom(
                model.getDependencies().stream().map(Conversion::dependency).toList(),
                managed.stream().map(Conversion::dependency).toList(),
                own);
    }

    private static Properties properties(java.util.Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static DependencyProblem problem(ModelBuildingException failure, Path place) {
        var lines = failure.getProblems().stream()
                .filter(each -> each.getSeverity() != ModelProblem.Severity.WARNING)
                .map(each -> line(each, place))
                .distinct()
                .toList();
        return new DependencyProblem(String.join("\n", lines), failure);
    }

    private static String line(ModelProblem problem, Path place) {
        var where = problem.getLineNumber() > 0
                ? "line " + problem.getLineNumber() + ", column " + problem.getColumnNumber() + ": "
                : "";
        // Where it stands is said before; the parser says it once more.
        var message = problem.getMessage()
                .replaceFirst("^Non-(parseable|readable) POM .*?: ", "")
                .replaceFirst("(?s)\\s*\\(position: .*\\)\\s*(@.*)?$", "")
                .replaceFirst("\\s*@\\s*line \\d+, column \\d+\\s*$", "");
        return (place == null ? "The POM" : place.getFileName().toString()) + ": " + where + message;
    }

    /** Text as a source of which the neighbours can be found. */
    private record Source(String text, Path place) implements ModelSource2 {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getLocation() {
            return place == null ? "the cell" : place.toString();
        }

        @Override
        public ModelSource2 getRelatedSource(String path) {
            if (place == null) {
                return null;
            }
            var related = place.toAbsolutePath()
                    .resolveSibling(path.replace('\\', File.separatorChar))
                    .normalize();
            if (related.toFile().isDirectory()) {
                related = related.resolve("pom.xml");
            }
            try {
                return related.toFile().isFile() ? new Source(java.nio.file.Files.readString(related), related) : null;
            } catch (java.io.IOException e) {
                return null;
            }
        }

        @Override
        public java.net.URI getLocationURI() {
            return place == null ? null : place.toUri();
        }
    }
}
