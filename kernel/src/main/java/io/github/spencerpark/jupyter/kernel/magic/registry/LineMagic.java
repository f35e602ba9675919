package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a method a line magic, once its object or class is given to {@link Magics}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LineMagic {
    /**
     * Its name.
     *
     * @return the name; empty for the method's
     */
    String value() default "";

    /**
     * Other names.
     *
     * @return the names
     */
    String[] aliases() default {};
}
