package dev.faultline.render;

import dev.faultline.advise.Diagnosis;
import dev.faultline.advise.InputResult;
import dev.faultline.advise.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One JUnit test suite as Surefire writes it: every input is a test case, a known fault is its
 * failure, an unknown error its error.
 */
public final class JunitRenderer implements Renderer {
  /** What a reader of the report sees of a failure: the answer as text. */
  private static final RenderOptions TEXT = new RenderOptions(100, false, true, false, 1, null);

  @Override
  public void render(Report report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      suite(report, xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static void suite(Report report, XMLStreamWriter xml)
      throws XMLStreamException, IOException {
    int failures = 0;
    int errors = 0;
    for (InputResult result : report.results()) {
      failures += result.status() == InputResult.Status.DIAGNOSED ? 1 : 0;
      errors += result.status() == InputResult.Status.UNKNOWN ? 1 : 0;
    }
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "faultline");
    xml.writeAttribute("time", "0");
    xml.writeAttribute("tests", Integer.toString(report.results().size()));
    xml.writeAttribute("errors", Integer.toString(errors));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("failures", Integer.toString(failures));
    for (InputResult result : report.results()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testcase");
      String name = result.name().equals("-") ? "standard input" : result.name();
      xml.writeAttribute("name", safe(name));
      xml.writeAttribute("classname", "faultline");
      xml.writeAttribute("time", "0");
      verdict(report, result, xml);
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static void verdict(Report report, InputResult result, XMLStreamWriter xml)
      throws XMLStreamException, IOException {
    switch (result.status()) {
      case DIAGNOSED -> {
        Diagnosis first = result.diagnoses().get(0);
        problem(xml, "failure", first.title(), first.id(), answer(report, result));
      }
      case UNKNOWN ->
          problem(
              xml,
              "error",
              result.unknown().text(),
              "unknown/" + result.unknown().fingerprint().hash(),
              answer(report, result));
      case CLEAN -> {}
    }
  }

  private static String answer(Report report, InputResult result) throws IOException {
    StringBuilder text = new StringBuilder();
    new TextRenderer(TEXT).render(new Report(report.tool(), List.of(result)), text);
    return text.toString();
  }

  private static void problem(
      XMLStreamWriter xml, String element, String message, String type, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("message", safe(message));
    xml.writeAttribute("type", safe(type));
    xml.writeCharacters("\n" + text);
    xml.writeEndElement();
  }

  /** XML has no way at all to write most control characters. */
  private static String safe(String text) {
    return Visible.text(text);
  }
}
