package elara.kernel.magic;

import java.util.List;

/** A magic: a command of the notebook that is not Java. It is a {@link Line}, a {@link Body} or both. */
public interface Magic {
    /**
     * Returns the names it is called by.
     *
     * @return the name, then its aliases; without percent signs
     */
    List<String> names();

    /**
     * Returns how to call it, as {@code %lsmagic} and the error of a wrong call tell it.
     *
     * @return one line, such as {@code %jars glob...}
     */
    String usage();

    /**
     * Returns what it does.
     *
     * @return one sentence
     */
    String summary();

    /**
     * Whether {@code ${name}} in its line stands for the value of the notebook's variable of that name.
     *
     * @return whether it does; true by default
     */
    default boolean interpolates() {
        return true;
    }

    /**
     * Whether its value is the result of a cell that ends with it, as that of an expression would be.
     *
     * @return whether it is; false by default: the value is there to be assigned
     */
    default boolean shows() {
        return false;
    }

    /** A magic called by a line, {@code %name arguments}. */
    interface Line extends Magic {
        /**
         * Runs it.
         *
         * @param call the line
         * @param host the session it is called in
         * @return its value, or null
         * @throws Exception what goes wrong; a {@link WrongCall} when the line is not as {@link #usage} says
         */
        Object run(Call call, Host host) throws Exception;
    }

    /** A magic called by a whole cell, {@code %%name arguments} and the lines below it. */
    interface Body extends Magic {
        /**
         * Runs it.
         *
         * @param call the first line
         * @param body the lines below it
         * @param host the session it is called in
         * @return its value, or null
         * @throws Exception what goes wrong; a {@link WrongCall} when the first line is not as {@link #usage} says
         */
        Object run(Call call, String body, Host host) throws Exception;
    }
}
