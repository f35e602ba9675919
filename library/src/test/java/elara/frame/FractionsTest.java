package elara.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are those of pandas 3.1: {@code pd.DataFrame({"v": values}).to_string(header=False, index=False)}. */
final class FractionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.2 0.6666666666666666     | 0.200000 0.666667",
                "22.8 49.5                  | 22.8 49.5",
                "1 2                        | 1.0 2.0",
                "NaN 0.6666666666666666     | NaN 0.666667",
                "NaN NaN                    | NaN NaN",
                "Infinity -1.5              | inf -1.5",
                "-0.0 0.5                   | -0.0 0.5",
                "1e-9 1                     | 1.000000e-09 1.000000e+00",
                "5e-7 1                     | 5.000000e-07 1.000000e+00",
                "1e7 2.5                    | 10000000.0 2.5",
                "1234567.125 1              | 1234567.125 1.000",
                "1234567.1234567 1          | 1.234567e+06 1.000000e+00",
                "123456789.123 0.1          | 1.234568e+08 1.000000e-01",
                "1e20 1                     | 1.000000e+20 1.000000e+00",
                "100000.123456789 1         | 100000.123457 1.000000"
            })
    void areWrittenAsPandasWritesThem(String values, String texts) {
        var numbers = Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(List.of(texts.split(" ")), Fractions.of(numbers));
    }
}
