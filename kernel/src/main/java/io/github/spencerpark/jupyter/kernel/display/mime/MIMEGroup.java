package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.Locale;

/** The first half of a MIME type. */
public class MIMEGroup {
    /** application. */
    public static final MIMEGroup APPLICATION = new MIMEGroup(Type.APPLICATION);

    /** audio. */
    public static final MIMEGroup AUDIO = new MIMEGroup(Type.AUDIO);

    /** example. */
    public static final MIMEGroup EXAMPLE = new MIMEGroup(Type.EXAMPLE);

    /** font. */
    public static final MIMEGroup FONT = new MIMEGroup(Type.FONT);

    /** image. */
    public static final MIMEGroup IMAGE = new MIMEGroup(Type.IMAGE);

    /** message. */
    public static final MIMEGroup MESSAGE = new MIMEGroup(Type.MESSAGE);

    /** model. */
    public static final MIMEGroup MODEL = new MIMEGroup(Type.MODEL);

    /** multipart. */
    public static final MIMEGroup MULTIPART = new MIMEGroup(Type.MULTIPART);

    /** text. */
    public static final MIMEGroup TEXT = new MIMEGroup(Type.TEXT);

    /** video. */
    public static final MIMEGroup VIDEO = new MIMEGroup(Type.VIDEO);

    /** The registered groups, and all others. */
    public enum Type {
        /** application. */
        APPLICATION,
        /** audio. */
        AUDIO,
        /** example. */
        EXAMPLE,
        /** font. */
        FONT,
        /** image. */
        IMAGE,
        /** message. */
        MESSAGE,
        /** model. */
        MODEL,
        /** multipart. */
        MULTIPART,
        /** text. */
        TEXT,
        /** video. */
        VIDEO,
        /** Another. */
        OTHER;

        /**
         * Returns the group's name.
         *
         * @return in lower case
         */
        public String groupName() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return groupName();
        }
    }

    private final Type type;
    private final String name;

    private MIMEGroup(Type type) {
        this(type, type.groupName());
    }

    private MIMEGroup(Type type, String name) {
        this.type = type;
        this.name = name;
    }

    /**
     * Returns the group of a name.
     *
     * @param name the name
     * @return the group
     */
    public static MIMEGroup of(String name) {
        for (var type : Type.values()) {
            if (type != Type.OTHER && type.groupName().equalsIgnoreCase(name)) {
                return new MIMEGroup(type);
            }
        }
        return new MIMEGroup(Type.OTHER, name);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * Returns the type.
     *
     * @return the type
     */
    public Type getType() {
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MIMEGroup group && name.equalsIgnoreCase(group.name);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
