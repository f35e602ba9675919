package io.github.spencerpark.jupyter.kernel.display.mime;

/** The second half of a MIME type. */
public class MIMESubtype {
    /** Nothing to know. */
    public MIMESubtype() {}

    /** Those of the group application. */
    public enum Application {
        /** JSON. */
        JSON,
        /** XML. */
        XML
    }

    /** Where subtypes are registered. */
    public static class Tree {
        /** Vendors'. */
        public static final Tree VENDOR = new Tree("vnd");

        /** Persons'. */
        public static final Tree PERSONAL = new Tree("prs");

        /** Nobody's. */
        public static final Tree UNREGISTERED = new Tree("x");

        private final String name;

        private Tree(String name) {
            this.name = name;
        }

        /**
         * Returns the tree of a name.
         *
         * @param name the name
         * @return the tree
         */
        public static Tree of(String name) {
            return switch (name) {
                case "vnd" -> VENDOR;
                case "prs" -> PERSONAL;
                case "x" -> UNREGISTERED;
                default -> new Tree(name);
            };
        }

        /**
         * Returns the name.
         *
         * @return the name
         */
        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
