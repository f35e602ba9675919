package io.github.spencerpark.jupyter.kernel.display;

import elara.display.Displayable;
import elara.display.MimeBundle;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Set;

/** A value that knows how it is shown. */
public interface DisplayDataRenderable extends Displayable {
    /** Any type. */
    Set<MIMEType> ANY = Set.of(MIMEType.ANY);

    /**
     * Returns the types it can be shown in.
     *
     * @return the types; any by default
     */
    default Set<MIMEType> getSupportedRenderTypes() {
        return ANY;
    }

    /**
     * Returns the types it is shown in when none are asked for.
     *
     * @return the types; the supported ones by default
     */
    default Set<MIMEType> getPreferredRenderTypes() {
        return getSupportedRenderTypes();
    }

    /**
     * Puts itself into the context, in the types that are requested.
     *
     * @param context what is requested, and where to put it
     */
    void render(RenderContext context);

    @Override
    default MimeBundle toMimeBundle() {
        return new Renderer().render(this).toMimeBundle();
    }
}
