package io.symbolon.report;

import io.symbolon.check.CheckReport;
import io.symbolon.check.Outcome;
import io.symbolon.check.Remark;
import io.symbolon.check.SubjectReport;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as the result of tests, one a schema, in the XML that CI servers show. */
final class JunitReport implements ReportWriter {

    @Override
    public String write(CheckReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "symbolon check");
            xml.writeAttribute("tests", String.valueOf(report.subjects().size()));
            xml.writeAttribute("failures", String.valueOf(report.count(Outcome.INCOMPATIBLE)));
            xml.writeAttribute("errors", String.valueOf(report.count(Outcome.INVALID)));
            for (SubjectReport subject : report.subjects()) {
                write(subject, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return text.append('\n').toString();
    }

    private static void write(SubjectReport subject, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", valid(subject.file()));
        xml.writeAttribute("name", valid(subject.subject()));
        if (subject.outcome().isFault()) {
            String tag = subject.outcome() == Outcome.INVALID ? "error" : "failure";
            for (Remark remark : subject.remarks()) {
                write(remark, tag, xml);
            }
        }
        xml.writeEndElement();
    }

    private static void write(Remark remark, String tag, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeAttribute("type", remark.rule());
        xml.writeAttribute("message", valid(remark.sentence()));
        xml.writeCharacters(valid(remark.place().file() + ":" + remark.place().line()));
        if (remark.earlier() != null) {
            xml.writeCharacters(valid(", before: " + remark.earlier().file() + ":"
                    + remark.earlier().line()));
        }
        xml.writeEndElement();
    }

    /** A schema may hold characters that XML has no way to write. */
    private static String valid(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "�");
    }
}
