package elara.frame;

import java.util.ArrayList;
import java.util.List;

/** What the groups of a regular expression are called, which Java tells only from 20 on. */
final class GroupNames {
    private GroupNames() {}

    /** Of each group that captures its name, or its number counted from 0. */
    static List<String> of(String pattern) {
        var names = new ArrayList<String>();
        int classes = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                if (pattern.startsWith("\\Q", i)) {
                    int end = pattern.indexOf("\\E", i);
                    i = end < 0 ? pattern.length() : end;
                }
                i++;
            } else if (c == '[') {
                classes++;
            } else if (c == ']' && classes > 0) {
                classes--;
            } else if (c == '(' && classes == 0) {
                boolean special = pattern.startsWith("(?", i);
                boolean named = pattern.startsWith("(?<", i)
                        && !pattern.startsWith("(?<=", i)
                        && !pattern.startsWith("(?<!", i);
                if (named) {
                    names.add(pattern.substring(i + 3, pattern.indexOf('>', i)));
                } else if (!special) {
                    names.add(String.valueOf(names.size()));
                }
            }
        }
        return names;
    }
}
