package io.github.spencerpark.jupyter.kernel.magic.registry;

/** Nobody has registered a magic of that name. */
public class UndefinedMagicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String magicName;
    private final boolean isLineMagic;

    /**
     * Creates the exception.
     *
     * @param magicName the name
     * @param isLineMagic whether a line magic was called
     */
    public UndefinedMagicException(String magicName, boolean isLineMagic) {
        super("Undefined " + (isLineMagic ? "line" : "cell") + " magic '" + magicName + "'");
        this.magicName = magicName;
        this.isLineMagic = isLineMagic;
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String getMagicName() {
        return magicName;
    }

    /**
     * Whether a line magic was called.
     *
     * @return whether it was
     */
    public boolean isLineMagic() {
        return isLineMagic;
    }

    /**
     * Whether a cell magic was called.
     *
     * @return whether it was
     */
    public boolean isCellMagic() {
        return !isLineMagic;
    }
}
