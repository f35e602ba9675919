package elara.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionFileTest {
    private static final String GOOD = """
            {"transport": "tcp", "ip": "127.0.0.1", "key": "a-b", "signature_scheme": "hmac-sha256",
             "shell_port": 1001, "control_port": 1002, "stdin_port": 1003, "iopub_port": 1004, "hb_port": 1005,
             "kernel_name": "java"}
            """;

    @Test
    void saysWhereToListen(@TempDir Path folder) throws Exception {
        var file = ConnectionFile.read(Files.writeString(folder.resolve("kernel 1.json"), GOOD));
        assertEquals(new ConnectionFile("tcp", "127.0.0.1", "a-b", 1001, 1002, 1003, 1004, 1005), file);
        assertEquals("tcp://127.0.0.1:1004", file.endpoint(file.iopub()));
    }

    @Test
    void endpointsOfIpv6AndOfFiles() throws Exception {
        assertEquals(
                "tcp://[::1]:1001",
                ConnectionFile.parse(GOOD.replace("127.0.0.1", "::1"), "f").endpoint(1001));
        assertEquals(
                "ipc:///tmp/k-1001",
                ConnectionFile.parse(GOOD.replace("tcp", "ipc").replace("127.0.0.1", "/tmp/k"), "f")
                        .endpoint(1001));
    }

    @Test
    void withoutAKeyNoSchemeIsNeeded() throws Exception {
        var file = ConnectionFile.parse(GOOD.replace("a-b", "").replace("hmac-sha256", ""), "f");
        assertEquals("", file.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"shell_port\": 1001, | | shell_port must be a whole number, and is missing",
                "1002 | \"1002\" | control_port must be a whole number, and is a string",
                "1003 | 70000 | stdin_port is 70000; a port is between 1 and 65535",
                "1005 | 0 | hb_port is 0; a port is between 1 and 65535",
                "\"key\": \"a-b\", | | key must be a string, and is missing",
                "hmac-sha256 | hmac-md5 | signature_scheme is \"hmac-md5\"; only hmac-sha256 is known",
                "tcp | udp | transport is \"udp\"; it must be tcp or ipc",
                "\"ip\": \"127.0.0.1\" | \"ip\": null | ip must be a string, and is null",
                "\"java\"} | \"java\" | is not JSON"
            })
    void whatIsWrongIsSaid(String part, String instead, String says) {
        var text = GOOD.replace(part, instead == null ? "" : instead);
        var e = assertThrows(IOException.class, () -> ConnectionFile.parse(text, "k.json"));
        assertTrue(e.getMessage().startsWith("connection file k.json"), e.getMessage());
        assertTrue(e.getMessage().contains(says), e.getMessage());
    }
}
