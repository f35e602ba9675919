package elara.frame;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** The print format of a column of numbers, which Tablesaw gives to its own kin only. */
final class NumberFormats {
    private static final MethodHandle GETTER = getter();

    private NumberFormats() {}

    private static MethodHandle getter() {
        try {
            return MethodHandles.privateLookupIn(NumberColumn.class, MethodHandles.lookup())
                    .findVirtual(
                            NumberColumn.class,
                            "getPrintFormatter",
                            MethodType.methodType(NumberColumnFormatter.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Gives a column the print format of another. */
    static <C extends NumberColumn<?, ?>> C copy(NumberColumn<?, ?> from, C to) {
        try {
            to.setPrintFormatter((NumberColumnFormatter) GETTER.invoke(from));
            return to;
        } catch (Throwable e) { // what a method handle may throw, and this getter does not
            throw new IllegalStateException(e);
        }
    }
}
