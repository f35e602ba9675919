package elara.kernel.magic;

import java.util.List;

/** A magic that knows what its last argument could become. */
public interface Completing {
    /**
     * Completes an argument.
     *
     * @param begun what is there of it
     * @param host the session
     * @return whole arguments, best first
     */
    List<String> complete(String begun, Host host);
}
