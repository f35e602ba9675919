package elara.array;

import static elara.array.NDArrays.array;
import static org.junit.jupiter.api.Assertions.assertEquals;

import elara.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NDArrayPrintingTest {
    static Stream<Golden> cases() {
        return Golden.cases("array/printing");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsAsNumPyDoes(Golden golden) {
        assertEquals(golden.text(1), golden.array(0).toString());
    }

    static Stream<Golden> options() {
        return Golden.cases("array/options");
    }

    @ParameterizedTest
    @MethodSource("options")
    void printsAsNumPyDoesWithItsOptions(Golden golden) {
        int[] o = golden.integers(1);
        var options = new PrintOptions(o[0], o[1], o[2], o[3], o[4] == 1);
        assertEquals(golden.text(2), golden.array(0).toString(options));
        assertEquals(golden.text(3), golden.array(0).str(options));
    }

    @Test
    void javaIntegersPrintWithoutType() {
        assertEquals("array([5, 7, 9])", array(1, 2, 3).add(array(4, 5, 6)).toString());
    }

    @Test
    void rowsStandBelowEachOther() {
        var x = array(new int[][] {{1, 2}, {3, 4}});
        assertEquals("array([[11, 22],\n       [13, 24]])", x.add(array(10, 20)).toString());
    }

    @Test
    void aViewPrintsAsItsElements() {
        var x = array(new int[][] {{1, 2}, {3, 4}});
        assertEquals("array([4, 2])", x.get("::-1, 1").toString());
        assertEquals("array(3)", x.get("1, 0").toString());
    }
}
