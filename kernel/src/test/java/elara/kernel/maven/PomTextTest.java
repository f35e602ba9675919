package elara.kernel.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Parts of project files become whole ones. */
class PomTextTest {
    private static final String HEAD = "<modelVersion>4.0.0</modelVersion><groupId>ijava.notebook</groupId>"
            + "<artifactId>cell</artifactId><version>1</version>";

    private static String complete(String text) throws DependencyProblem {
        return PomText.complete(text).replaceAll("\\s*\\n\\s*", "");
    }

    @Test
    void dependenciesByThemselvesAreCollected() throws DependencyProblem {
        assertEquals(
                "<project>" + HEAD
                        + "<dependencies><dependency>1</dependency><dependency>2</dependency></dependencies></project>",
                complete("<dependency>1</dependency>\n<!-- and -->\n<dependency>2</dependency>"));
    }

    @Test
    void listsAndSinglesGoTogether() throws DependencyProblem {
        assertEquals(
                "<project>" + HEAD
                        + "<dependencies><dependency>1</dependency><dependency>2</dependency></dependencies>"
                        + "<repositories><repository>3</repository></repositories><properties><a>b</a></properties></project>",
                complete("<dependencies><dependency>1</dependency></dependencies><repository>3</repository>"
                        + "<dependency>2</dependency><properties><a>b</a></properties>"));
    }

    @Test
    void whatIsNamedReplacesTheDefault() throws DependencyProblem {
        assertTrue(complete("<version> 7 </version><dependency/>").contains("<version>7</version>"));
    }

    @Test
    void aWholeProjectStaysAsItIs() throws DependencyProblem {
        var project = "<project>\n  <a/>\n</project>";
        assertEquals(project, PomText.complete("<?xml version=\"1.0\"?>\n" + project + "\n"));
    }

    private static String problem(String text) {
        return assertThrows(DependencyProblem.class, () -> PomText.complete(text))
                .getMessage();
    }

    @Test
    void whatIsMalformedIsToldWithLineAndColumn() {
        assertTrue(
                problem("<dependency>\n <a></b>\n</dependency>").startsWith("The POM: line 2, column 7: "),
                problem("<dependency>\n <a></b>\n</dependency>"));
        assertTrue(problem("<a></b>").startsWith("The POM: line 1, column 6: "), problem("<a></b>"));
        assertTrue(problem("<dependency>").contains("\"dependency\""), problem("<dependency>"));
    }

    @Test
    void whatIsMissingOrTooMuchIsTold() {
        assertEquals(
                "There is no element in the POM; it wants a <project>, <dependencies> or <dependency>.",
                problem("  words "));
        assertEquals(
                "Behind </project> there is <dependency>; it wants to be inside.", problem("<project/><dependency/>"));
        assertEquals("<properties> is there twice.", problem("<properties/><properties/>"));
    }

    @Test
    void nothingOutsideIsRead() {
        var bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><dependency>&x;</dependency>";
        assertEquals("The POM: a document type declaration has no place in it.", problem(bomb));
    }
}
