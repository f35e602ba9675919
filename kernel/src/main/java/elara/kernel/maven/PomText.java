package elara.kernel.maven;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Makes a whole project file of a part of one, as people copy them from web pages: a {@code <dependency>} or several, a
 * {@code <repository>}, {@code <dependencies>}, {@code <dependencyManagement>}, {@code <properties>}, or a whole
 * {@code <project>}, which is left as it is.
 */
final class PomText {
    private static final String OPEN = "<elara>";

    private PomText() {}

    static String complete(String text) throws DependencyProblem {
        // Blanks in place of a declaration, which may stand at the very beginning only.
        var body = text.replaceFirst("^\\s*<\\?xml.*?\\?>", "");
        var gone = text.length() - body.length();
        var padded = text.substring(0, gone).replaceAll("[^\\n]", " ") + body;
        if (padded.contains("<!DOCTYPE")) {
            throw new DependencyProblem("The POM: a document type declaration has no place in it.");
        }
        var document = parse(OPEN + padded + "</elara>");
        var fragment = document.getDocumentElement();
        var children = elements(fragment);
        if (children.isEmpty()) {
            throw new DependencyProblem(
                    "There is no element in the POM; it wants a <project>, <dependencies> or <dependency>.");
        }
        if (children.get(0).getTagName().equals("project")) {
            if (children.size() > 1) {
                throw new DependencyProblem(
                        "Behind </project> there is <" + children.get(1).getTagName() + ">; it wants to be inside.");
            }
            return padded.strip();
        }
        return text(project(document, children));
    }

    private static Document parse(String xml) throws DependencyProblem {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            var column = e.getLineNumber() == 1 ? e.getColumnNumber() - OPEN.length() : e.getColumnNumber();
            var message = e.getMessage().replace("\"elara\"", "what is around it");
            throw new DependencyProblem(
                    "The POM: line " + e.getLineNumber() + ", column " + Math.max(1, column) + ": " + message, e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new DependencyProblem("The POM: " + e.getMessage(), e);
        }
    }

    private static java.util.List<Element> elements(Element parent) {
        var found = new java.util.ArrayList<Element>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element project(Document document, java.util.List<Element> children) throws DependencyProblem {
        var project = document.createElement("project");
        leaf(project, "modelVersion", "4.0.0");
        leaf(project, "groupId", "ijava.notebook");
        leaf(project, "artifactId", "cell");
        leaf(project, "version", "1");
        for (var child : children) {
            switch (child.getTagName()) {
                case "dependency", "repository" ->
                    list(project, child.getTagName().replaceFirst("y$", "ies")).appendChild(child);
                case "dependencies", "repositories" -> {
                    var list = list(project, child.getTagName());
                    elements(child).forEach(list::appendChild);
                }
                case "modelVersion", "groupId", "artifactId", "version" ->
                    list(project, child.getTagName())
                            .setTextContent(child.getTextContent().strip());
                default -> {
                    if (find(project, child.getTagName()) != null) {
                        throw new DependencyProblem("<" + child.getTagName() + "> is there twice.");
                    }
                    project.appendChild(child);
                }
            }
        }
        return project;
    }

    private static void leaf(Element parent, String name, String text) {
        list(parent, name).setTextContent(text);
    }

    private static Element list(Element parent, String name) {
        var there = find(parent, name);
        return there != null
                ? there
                : (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
    }

    private static Element find(Element parent, String name) {
        for (var each : elements(parent)) {
            if (each.getTagName().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static String text(Element project) throws DependencyProblem {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            transformer.transform(new DOMSource(project), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new DependencyProblem("The POM: " + e.getMessage(), e);
        }
    }

    /** Says nothing itself; what is wrong is thrown. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
