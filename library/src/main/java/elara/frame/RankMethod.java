package elara.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which rank values get that are equal. */
enum RankMethod {
    AVERAGE,
    MIN,
    MAX,
    FIRST,
    DENSE;

    static RankMethod named(String name) {
        for (var method : values()) {
            if (method.toString().equals(name)) {
                return method;
            }
        }
        throw new IllegalArgumentException("there is no way to rank \"" + name + "\"; there are "
                + Arrays.stream(values()).map(RankMethod::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
