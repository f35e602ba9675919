package io.github.spencerpark.jupyter.kernel;

import java.util.List;

/** What could stand in place of a stretch of code. */
public class ReplacementOptions {
    private final List<String> replacements;
    private final int sourceStart;
    private final int sourceEnd;

    /**
     * Creates the options.
     *
     * @param replacements the texts, best first
     * @param sourceStart where the stretch starts
     * @param sourceEnd where it ends
     */
    public ReplacementOptions(List<String> replacements, int sourceStart, int sourceEnd) {
        this.replacements = List.copyOf(replacements);
        this.sourceStart = sourceStart;
        this.sourceEnd = sourceEnd;
    }

    /**
     * Returns the texts.
     *
     * @return best first
     */
    public List<String> getReplacements() {
        return replacements;
    }

    /**
     * Returns where the stretch starts.
     *
     * @return the position
     */
    public int getSourceStart() {
        return sourceStart;
    }

    /**
     * Returns where the stretch ends.
     *
     * @return the position
     */
    public int getSourceEnd() {
        return sourceEnd;
    }
}
