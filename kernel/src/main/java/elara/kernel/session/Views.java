package elara.kernel.session;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;

/**
 * JShell's analysis looks at one snippet. A cell's text up to the cursor may be many, of which a method's body or a
 * block of statements can be read as one; so it is shown the whole, and then, with what comes first blanked out, less
 * and less of it. Positions stay what they are.
 */
final class Views {
    private static final int MOST = 12;

    private Views() {}

    static List<String> of(SourceCodeAnalysis analysis, String code) {
        var views = new ArrayList<String>();
        var pieces = Piece.split(analysis, code);
        views.add(code);
        for (int i = Math.max(1, pieces.size() - MOST); i < pieces.size(); i++) {
            var start = pieces.get(i).start();
            views.add(" ".repeat(start) + code.substring(start));
        }
        return views;
    }
}
