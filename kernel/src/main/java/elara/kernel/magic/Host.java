package elara.kernel.magic;

import elara.display.MimeBundle;
import elara.kernel.render.Renderer;
import elara.kernel.request.Cell;
import elara.kernel.request.Interpreter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The session, as magics see it. */
public interface Host {
    /**
     * Runs code as a cell would: in the same scope, with magics.
     *
     * @param code the code
     * @return the value a cell would show, alive; null when it would show none
     * @throws Exception what the code throws; a {@link CellFailure} when it does not compile
     */
    Object eval(String code) throws Exception;

    /**
     * Runs a file's code as a cell would. Errors point into the file's lines.
     *
     * @param code the code
     * @param file what the file is called in errors
     * @throws Exception what the code throws; a {@link CellFailure} when it does not compile
     */
    void load(String code, String file) throws Exception;

    /**
     * Adds jars and directories of classes: code that is compiled or run from now on finds them. What is there already
     * is passed over.
     *
     * @param entries the files; those that do not exist do no harm
     * @return those that were not there before
     */
    List<Path> addToClassPath(List<Path> entries);

    /**
     * Changes the class path: code that is compiled or run from now on finds other jars.
     *
     * @param removed jars to take away, of which nothing was used; of others, nothing is taken away
     * @param inFront jars that go before what Elara itself has, being other versions of it
     * @param added jars to add at the end
     */
    void changeClassPath(List<Path> removed, List<Path> inFront, List<Path> added);

    /**
     * Whether the notebook uses a jar, so that another version of it would come too late.
     *
     * @param jar a jar of the notebook's class path or of Elara's own
     * @return whether a class of it has been loaded for the notebook
     */
    boolean uses(Path jar);

    /**
     * Returns what was added to the class path.
     *
     * @return absolute paths, in order
     */
    List<Path> classPath();

    /**
     * Returns the directory that relative names are meant in: the notebook's, until {@code %cd}.
     *
     * @return an absolute path
     */
    Path directory();

    /**
     * Sets the directory that relative names are meant in.
     *
     * @param directory an absolute path
     */
    void changeDirectory(Path directory);

    /**
     * Returns the running cell: where to print and to show.
     *
     * @return the cell
     */
    Cell cell();

    /**
     * Returns what gives values their looks.
     *
     * @return the session's renderer
     */
    Renderer renderer();

    /**
     * Returns the whole of the session: completion, documentation.
     *
     * @return the interpreter
     */
    Interpreter interpreter();

    /**
     * Returns what others keep with the session.
     *
     * @param <T> its type
     * @param type its class
     * @param make makes it when it is asked for first
     * @return the same each time
     */
    <T> T companion(Class<T> type, Function<Host, T> make);

    /**
     * Returns the registry.
     *
     * @return the magics of this session
     */
    Magics magics();

    /**
     * Returns the value of a variable.
     *
     * @param name the variable's name
     * @return its value, null too, as text; empty if there is no such variable
     */
    Optional<String> variable(String name);

    /**
     * Returns what the notebook has declared.
     *
     * @return the declarations that are valid, oldest first
     */
    List<Declaration> declarations();

    /** Forgets everything the notebook has declared, as if it had just been opened. */
    void reset();

    /**
     * Returns the cells that ran so far.
     *
     * @return their texts in order; the running one is the last
     */
    List<String> inputs();

    /**
     * Tells what is known of a name.
     *
     * @param name a name or an expression
     * @return its documentation, if there is any
     */
    Optional<MimeBundle> inspect(String name);
}
