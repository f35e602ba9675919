package elara.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The NOTICE that is committed, against the one that this build made of its dependencies. */
class NoticeIT {
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC}) // elsewhere the build has no OpenBLAS to list
    void listsWhatElaraIsBuiltOn() throws IOException {
        assertEquals(
                Files.readString(Build.NOTICE),
                Files.readString(Build.ROOT.resolve("NOTICE")),
                "NOTICE does not list what Elara is built on now. Type:"
                        + " mvn -Pnotice pre-integration-test -DskipTests -pl install -am");
    }
}
