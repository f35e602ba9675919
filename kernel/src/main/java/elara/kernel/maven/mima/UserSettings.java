package elara.kernel.maven.mima;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;

/** The user's settings over those of the Maven that is installed, as that Maven would read them. */
final class UserSettings {
    private UserSettings() {}

    static Settings read(Path home) throws SettingsBuildingException {
        var request = new DefaultSettingsBuildingRequest();
        installed().ifPresent(each -> request.setGlobalSettingsFile(each.toFile()));
        request.setUserSettingsFile(home.resolve("settings.xml").toFile());
        var system = new Properties();
        system.putAll(System.getProperties());
        System.getenv().forEach((name, value) -> system.put("env." + name, value));
        request.setSystemProperties(system);
        return new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
    }

    /** {@code conf/settings.xml} of the Maven that MAVEN_HOME names or the PATH has. */
    private static Optional<Path> installed() {
        var named = System.getenv("MAVEN_HOME");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named, "conf", "settings.xml")).filter(Files::isRegularFile);
        }
        var path = System.getenv("PATH");
        for (var each : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            var command = Path.of(each, "mvn");
            if (!each.isBlank() && Files.isRegularFile(command)) {
                try {
                    var settings = command.toRealPath()
                            .getParent()
                            .resolveSibling("conf")
                            .resolve("settings.xml");
                    return Optional.of(settings).filter(Files::isRegularFile);
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
