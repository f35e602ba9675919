package elara.kernel.maven;

/** Hears of downloads while they go on, from several threads. */
public interface Transfers {
    /** For whom they are of no interest. */
    Transfers UNHEARD = new Transfers() {
        @Override
        public void expected(int files) {}

        @Override
        public void progressed(String file, long bytes, long size) {}

        @Override
        public void ended(String file, boolean arrived) {}
    };

    /**
     * So many artifacts are needed, most of which may be there already.
     *
     * @param files how many
     */
    void expected(int files);

    /**
     * A part of a file has come.
     *
     * @param file its name
     * @param bytes how much of it has come by now
     * @param size how much there is to come; negative when nobody knows
     */
    void progressed(String file, long bytes, long size);

    /**
     * A file that had begun to come has ended.
     *
     * @param file its name
     * @param arrived whether it is there now
     */
    void ended(String file, boolean arrived);
}
