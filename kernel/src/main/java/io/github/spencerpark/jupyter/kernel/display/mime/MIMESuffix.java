package io.github.spencerpark.jupyter.kernel.display.mime;

import java.util.List;

/** What a MIME type's suffix says of its form. */
public class MIMESuffix {
    /** XML. */
    public static final MIMESuffix XML = new MIMESuffix("xml", MIMEType.APPLICATION_XML);

    /** JSON. */
    public static final MIMESuffix JSON = new MIMESuffix("json", MIMEType.APPLICATION_JSON);

    /** BER. */
    public static final MIMESuffix BER = new MIMESuffix("ber", null);

    /** DER. */
    public static final MIMESuffix DER = new MIMESuffix("der", null);

    /** Fast Infoset. */
    public static final MIMESuffix FASTINFOSET = new MIMESuffix("fastinfoset", MIMEType.APPLICATION_FASTINFOSET);

    /** WAP binary XML. */
    public static final MIMESuffix WBXML = new MIMESuffix("wbxml", MIMEType.APPLICATION_VND_WAP_WBXML);

    /** Zip. */
    public static final MIMESuffix ZIP = new MIMESuffix("zip", MIMEType.APPLICATION_ZIP);

    /** CBOR. */
    public static final MIMESuffix CBOR = new MIMESuffix("cbor", MIMEType.APPLICATION_CBOR);

    private final String suffix;
    private final MIMEType delegate;

    private MIMESuffix(String suffix, MIMEType delegate) {
        this.suffix = suffix;
        this.delegate = delegate;
    }

    /**
     * Returns the suffix of a name.
     *
     * @param name the name
     * @return the suffix, or null for none
     */
    public static MIMESuffix of(String name) {
        if (name == null) {
            return null;
        }
        for (var each : List.of(XML, JSON, BER, DER, FASTINFOSET, WBXML, ZIP, CBOR)) {
            if (each.suffix.equalsIgnoreCase(name)) {
                return each;
            }
        }
        return new MIMESuffix(name, null);
    }

    /**
     * Returns the suffix of a type.
     *
     * @param type the type
     * @return the suffix, or null for none
     */
    public static MIMESuffix of(MIMEType type) {
        return of(type.getSuffix());
    }

    /**
     * Returns the text.
     *
     * @return without the plus sign
     */
    public String getSuffix() {
        return suffix;
    }

    /**
     * Returns the type of the form.
     *
     * @return the type, or null
     */
    public MIMEType getDelegate() {
        return delegate;
    }

    /**
     * Whether the form has a type.
     *
     * @return whether it has
     */
    public boolean hasDelegate() {
        return delegate != null;
    }
}
