package elara.kernel.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to write which artifact is meant. */
class CoordinatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "g.h:a-b:1.0          | g.h | a-b | jar  | ''    | 1.0",
                "g:a:war:1            | g   | a   | war  | ''    | 1",
                "g:a:jar:linux:1      | g   | a   | jar  | linux | 1",
                "g:a                  | g   | a   | jar  | ''    | ''",
                "g:a:[1.0,2.0)        | g   | a   | jar  | ''    | [1.0,2.0)",
                "g:a:1-SNAPSHOT       | g   | a   | jar  | ''    | 1-SNAPSHOT",
                "g:bom:1@pom          | g   | bom | bom  | ''    | 1",
                "g#a;1.0              | g   | a   | jar  | ''    | 1.0",
                "g#a#branch;1.0       | g   | a   | jar  | ''    | 1.0",
                "g#a;1.2.+            | g   | a   | jar  | ''    | '[1.2,1.3)'",
                "g#a;latest.release   | g   | a   | jar  | ''    | RELEASE",
                "g#a;latest.integration | g | a   | jar  | ''    | LATEST",
            })
    void forms(String text, String group, String artifact, String type, String classifier, String version)
            throws DependencyProblem {
        assertEquals(new Coordinates(group, artifact, type, classifier, version), Coordinates.parse(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "g:", ":a:1", "g:a:b:c:d:e", "g#a", "g;1", "g:a:1;", "g a:b:1", "g:a:1@jar"})
    void whatIsNoneOfThemIsTold(String text) {
        var problem = assertThrows(DependencyProblem.class, () -> Coordinates.parse(text));
        assertEquals(
                "'" + text + "' is not of the form group:artifact[:type[:classifier]]:version, or org#name;rev.",
                problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"g:a:1", "g:a:war:1", "g:a:jar:linux:1", "g:a", "g:a:1@pom"})
    void theyAreWrittenAsTheyAreRead(String text) throws DependencyProblem {
        assertEquals(text, Coordinates.parse(text).toString());
    }

    @Test
    void versionsOfTheSameHaveTheSameKey() throws DependencyProblem {
        assertEquals(
                Coordinates.parse("g:a:1").key(), Coordinates.parse("g#a;2").key());
        assertTrue(!Coordinates.parse("g:a:1")
                .key()
                .equals(Coordinates.parse("g:a:jar:x:1").key()));
    }
}
