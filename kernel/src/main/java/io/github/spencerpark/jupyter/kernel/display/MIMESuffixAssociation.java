package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/** Which type a suffix stands for. */
@FunctionalInterface
public interface MIMESuffixAssociation {
    /** Knows none. */
    MIMESuffixAssociation NONE = suffix -> null;

    /**
     * Resolves a suffix.
     *
     * @param suffix the suffix, without the plus sign
     * @return the type, or null
     */
    MIMEType resolveSuffix(String suffix);
}
