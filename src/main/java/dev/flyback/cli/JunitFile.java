package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import dev.flyback.report.Report;
import dev.flyback.verify.Observation;
import dev.flyback.verify.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Verdicts in the form that pipelines read as results of tests. */
final class JunitFile {
    private final XMLStreamWriter xml;
    private final Report.Verified report;

    private JunitFile(XMLStreamWriter xml, Report.Verified report) {
        this.xml = xml;
        this.report = report;
    }

    /**
     * Demands that it can be written in the end, before the work begins.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if it cannot
     */
    static void refuseUnwritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String reason = !Files.isDirectory(folder)
                ? "there is no folder " + folder
                : Files.isDirectory(file)
                        ? "it is a folder"
                        : Files.isWritable(Files.exists(file) ? file : folder) ? "" : "permission denied";
        if (!reason.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + " cannot be written: " + reason,
                    "make the folder, or name another file with --junit; nothing was run");
        }
    }

    static void write(Path file, Report.Verified report) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            new JunitFile(xml, report).suite();
            xml.close();
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + " cannot be written: " + FileReason.of(e),
                    "name another file with --junit",
                    e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void suite() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "flyback verify");
        xml.writeAttribute("tests", Integer.toString(report.verdicts().size()));
        xml.writeAttribute("failures", count(report.strictness()::isFault));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", count(this::isSkipped));
        for (Verdict verdict : report.verdicts()) {
            testCase(verdict);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private String count(Predicate<Verdict.Result> isCounted) {
        return Long.toString(report.verdicts().stream()
                .map(verdict -> verdict.result(report.strictness()))
                .filter(isCounted)
                .count());
    }

    private boolean isSkipped(Verdict.Result result) {
        return result != Verdict.Result.PROVED && !report.strictness().isFault(result);
    }

    private void testCase(Verdict verdict) throws XMLStreamException {
        Verdict.Result result = verdict.result(report.strictness());
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "revisions");
        xml.writeAttribute(
                "name", verdict.revision().version() + " " + verdict.revision().description());
        xml.writeAttribute(
                "time", String.format(Locale.ROOT, "%.3f", verdict.duration().toNanos() / 1e9));
        if (report.strictness().isFault(result)) {
            element("failure", result, lines(verdict, report.strictness()::isFault));
        } else if (isSkipped(result)) {
            element("skipped", result, verdict.revision().irreversible().orElse(""));
        }
        String notes = lines(verdict, sort -> !report.strictness().isFault(sort));
        if (!notes.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(notes);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String lines(Verdict verdict, Predicate<Observation.Sort> isWanted) {
        return verdict.observations().stream()
                .filter(observation -> isWanted.test(observation.sort()))
                .map(Observation::words)
                .collect(Collectors.joining("\n"));
    }

    private void element(String name, Verdict.Result result, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("message", result.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
