package io.github.spencerpark.jupyter.kernel;

import java.util.Map;

/** What a kernel says of its language. */
public class LanguageInfo {
    private final String name;
    private final String version;
    private final String mimetype;
    private final String fileExtension;
    private final String pygmentsLexer;
    private final Object codemirrorMode;
    private final String nbconvertExporter;

    /** An entry of the front end's help menu. */
    public static class Help {
        private final String text;
        private final String url;

        /**
         * Creates an entry.
         *
         * @param text what it says
         * @param url where it leads
         */
        public Help(String text, String url) {
            this.text = text;
            this.url = url;
        }

        /**
         * Returns what it says.
         *
         * @return the text
         */
        public String getText() {
            return text;
        }

        /**
         * Returns where it leads.
         *
         * @return the address
         */
        public String getUrl() {
            return url;
        }
    }

    /** Collects what to say. */
    public static class Builder {
        private final String name;
        private String version;
        private String mimetype;
        private String fileExtension;
        private String pygments;
        private Object codemirror;
        private String exporter;

        /**
         * Begins.
         *
         * @param name the language's name
         */
        public Builder(String name) {
            this.name = name;
        }

        /**
         * Sets the version.
         *
         * @param version the version
         * @return this
         */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /**
         * Sets the MIME type of sources.
         *
         * @param mimetype the type
         * @return this
         */
        public Builder mimetype(String mimetype) {
            this.mimetype = mimetype;
            return this;
        }

        /**
         * Sets the extension of sources.
         *
         * @param fileExtension the extension
         * @return this
         */
        public Builder fileExtension(String fileExtension) {
            this.fileExtension = fileExtension;
            return this;
        }

        /**
         * Sets the lexer of exported pages.
         *
         * @param pygments its name
         * @return this
         */
        public Builder pygments(String pygments) {
            this.pygments = pygments;
            return this;
        }

        /**
         * Sets the mode of a notebook's editor.
         *
         * @param codemirror its name
         * @return this
         */
        public Builder codemirror(String codemirror) {
            this.codemirror = codemirror;
            return this;
        }

        /**
         * Sets the mode of a notebook's editor.
         *
         * @param codemirror its options
         * @return this
         */
        public Builder codemirror(Map<String, Object> codemirror) {
            this.codemirror = codemirror;
            return this;
        }

        /**
         * Sets what exports notebooks.
         *
         * @param exporter its name
         * @return this
         */
        public Builder exporter(String exporter) {
            this.exporter = exporter;
            return this;
        }

        /**
         * Ends.
         *
         * @return what to say
         */
        public LanguageInfo build() {
            return new LanguageInfo(name, version, mimetype, fileExtension, pygments, codemirror, exporter);
        }
    }

    /**
     * Says it all.
     *
     * @param name the language's name
     * @param version its version
     * @param mimetype the MIME type of sources
     * @param fileExtension the extension of sources
     * @param pygmentsLexer the lexer of exported pages
     * @param codemirrorMode the mode of a notebook's editor: a name, or a map of options
     * @param nbconvertExporter what exports notebooks
     */
    public LanguageInfo(
            String name,
            String version,
            String mimetype,
            String fileExtension,
            String pygmentsLexer,
            Object codemirrorMode,
            String nbconvertExporter) {
        this.name = name;
        this.version = version;
        this.mimetype = mimetype;
        this.fileExtension = fileExtension;
        this.pygmentsLexer = pygmentsLexer;
        this.codemirrorMode = codemirrorMode;
        this.nbconvertExporter = nbconvertExporter;
    }

    /**
     * Returns the language's name.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * Returns the language's version.
     *
     * @return the version
     */
    public String getVersion() {
        return version;
    }

    /**
     * Returns the MIME type of sources.
     *
     * @return the type
     */
    public String getMimetype() {
        return mimetype;
    }

    /**
     * Returns the extension of sources.
     *
     * @return the extension
     */
    public String getFileExtension() {
        return fileExtension;
    }

    /**
     * Returns the lexer of exported pages.
     *
     * @return its name
     */
    public String getPygmentsLexer() {
        return pygmentsLexer;
    }

    /**
     * Returns the mode of a notebook's editor.
     *
     * @return its name, or a map of options
     */
    public Object getCodemirrorMode() {
        return codemirrorMode;
    }

    /**
     * Returns what exports notebooks.
     *
     * @return its name, or null
     */
    public String getNbconvertExporter() {
        return nbconvertExporter;
    }
}
