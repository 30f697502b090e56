package dev.flyback.report;

import dev.flyback.difference.SqlText;
import dev.flyback.doctor.Finding;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.LogEntry;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Entry;
import dev.flyback.plan.Step;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import dev.flyback.salvage.Restored;
import dev.flyback.salvage.SavedTable;
import dev.flyback.verify.Strictness;
import dev.flyback.verify.Verdict;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Draws reports for people. */
public final class TextRenderer implements Report.Renderer<String> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Colours colours;
    private final UnaryOperator<String> advice;

    /**
     * Makes a renderer.
     *
     * @param colours whether to use colours
     * @param advice makes commands in a remedy ones that can be typed as they are
     */
    public TextRenderer(Colours colours, UnaryOperator<String> advice) {
        this.colours = colours;
        this.advice = advice;
    }

    @Override
    public String moved(Report.Moved report) {
        List<Step> steps =
                report.outcome().steps().stream().map(done -> done.step()).toList();
        if (steps.isEmpty()) {
            return switch (report.motion()) {
                case UPGRADE, DOWNGRADE, STAMP ->
                    "Nothing to do: the database is at " + Words.place(report.to()) + ".\n";
                case REPAIR -> "Nothing to repair: files and history agree.\n";
            };
        }
        String took = " in " + Words.duration(report.outcome().duration());
        return switch (report.motion()) {
            case UPGRADE -> upgraded(steps, took) + arrow(report);
            case DOWNGRADE -> "Undid " + counted(steps) + took + arrow(report);
            case STAMP -> "Recorded " + counted(steps) + " without running anything" + arrow(report);
            case REPAIR -> "Repaired: " + repaired(steps) + ".\n";
        };
    }

    private static String repaired(List<Step> steps) {
        if (steps.stream().allMatch(Step.Mark.class::isInstance)) {
            return Words.counted(steps.size(), "row") + " added to the history";
        }
        return steps.stream()
                .map(step -> Words.verb(step) + " " + Words.subject(step))
                .collect(Collectors.joining(", "));
    }

    // What a baseline stands for is only recorded.
    private static String upgraded(List<Step> steps, String took) {
        List<Step> run =
                steps.stream().filter(step -> !(step instanceof Step.Mark)).toList();
        return run.isEmpty() ? "Recorded a baseline without running anything" : "Applied " + counted(run) + took;
    }

    private static String arrow(Report.Moved report) {
        String to = Words.place(report.to());
        return report.from().equals(report.to())
                ? ", still at " + to + "\n"
                : ": " + Words.place(report.from()) + " -> " + to + "\n";
    }

    private static String counted(List<Step> steps) {
        long repeatables = steps.stream().filter(Step.Rerun.class::isInstance).count();
        long revisions =
                steps.stream().filter(step -> step.version().isPresent()).count();
        String text = revisions > 0 || repeatables == 0 ? Words.counted((int) revisions, "revision") : "";
        String more = repeatables > 0 ? Words.counted((int) repeatables, "repeatable") : "";
        return text + (text.isEmpty() || more.isEmpty() ? "" : " and ") + more;
    }

    @Override
    public String planned(Report.Planned report) {
        if (report.plan().isEmpty()) {
            return "Nothing to do: the database is at " + Words.place(report.from()) + ".\n";
        }
        return report.plan().steps().stream()
                .map(step -> Words.verb(step) + " " + Words.subject(step)
                        + Words.outside(
                                Optional.ofNullable(report.reasonsOutside().get(step))) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String tried(Report.Tried report) {
        return report.preview().steps().isEmpty()
                ? "Nothing to do: the database is at " + Words.place(report.from()) + ".\n"
                : PreviewText.of(report.preview());
    }

    @Override
    public String offline(Report.Offline report) {
        return report.sql();
    }

    @Override
    public String restored(Report.Restored report) {
        return report.tables().isEmpty()
                ? "There was nothing to restore.\n"
                : report.tables().stream().map(TextRenderer::restored).collect(Collectors.joining());
    }

    private static String restored(Restored restored) {
        SavedTable saved = restored.saved();
        String rows = Words.rows(restored.rows());
        String put = saved.content().isOfRowsThatStay()
                ? String.join(", ", saved.columns()) + " put back in " + rows
                : rows + " put back";
        return saved.table() + ": " + put + leftOut(restored) + "\n";
    }

    private static String leftOut(Restored restored) {
        if (restored.leftOut() == 0) {
            return "";
        }
        String state = switch (restored.saved().content()) {
            case ROWS, DELETED_ROWS -> "there with other values";
            case COLUMNS -> "no longer there";
            case VALUES -> "no longer there, or written since";
        };
        return "; " + Words.rows(restored.leftOut()) + " left out: " + state;
    }

    @Override
    public String current(Report.Current report) {
        StringBuilder text = new StringBuilder();
        text.append(report.applied()
                .map(row -> (Words.place(row.version()) + " " + row.description()).strip())
                .orElse("base"));
        if (isHead(report)) {
            text.append(" (head)");
        }
        text.append('\n');
        if (!report.pending().isEmpty()) {
            text.append(Words.counted(report.pending().size(), "script")).append(" pending: ");
            text.append(shortened(report.pending())).append('\n');
        }
        return text.append(divergences(report.divergences())).toString();
    }

    private String divergences(List<Divergence> divergences) {
        return divergences.stream()
                .map(divergence -> divergence.file() + ": " + divergence.problem() + "; "
                        + advice.apply(divergence.remedy()) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isHead(Report.Current report) {
        Optional<Version> head = report.head().map(revision -> revision.version());
        return head.isPresent()
                && report.applied().flatMap(AppliedRevision::version).equals(head);
    }

    private static String shortened(List<Entry> entries) {
        int shown = 5;
        String names = entries.stream()
                .limit(shown)
                .map(entry -> entry.version().map(Version::toString).orElse("R " + entry.description()))
                .collect(Collectors.joining(", "));
        return entries.size() <= shown ? names : names + ", ...";
    }

    @Override
    public String history(Report.Revisions report) {
        if (report.entries().isEmpty()) {
            return "There are no revisions.\n" + rows(report.rows());
        }
        TextTable table = new TextTable();
        table.add(" ", "revision", "description", "state", "applied on", "took", "undo");
        for (Entry entry : report.entries()) {
            table.add(
                    mark(entry),
                    entry.version().map(Version::toString).orElse("R"),
                    entry.description() + labels(entry, report),
                    colours.of(entry.state()),
                    entry.row().map(row -> TIME.format(row.installedOn())).orElse(""),
                    entry.row().map(row -> Words.duration(row.executionTime())).orElse(""),
                    entry.version().isEmpty() ? "" : entry.undoName().isPresent() ? "yes" : "no");
        }
        return table.draw() + divergences(report.unfinished()) + rows(report.rows());
    }

    private static String mark(Entry entry) {
        if (entry.state().isDivergent()) {
            return "!";
        }
        return entry.state().isPending() ? "o" : "*";
    }

    private static String labels(Entry entry, Report.Revisions report) {
        if (entry.version().isEmpty()) {
            return "";
        }
        String current = entry.version().equals(report.current()) ? " (current)" : "";
        String head = entry.version().equals(report.head()) ? " (head)" : "";
        return current + head;
    }

    private static String rows(List<AppliedRevision> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable();
        table.add("rank", "type", "revision", "script", "checksum", "by", "on", "took", "success");
        for (AppliedRevision row : rows) {
            table.add(
                    Integer.toString(row.rank()),
                    row.type().name().toLowerCase(Locale.ROOT),
                    row.version().map(Version::toString).orElse(""),
                    row.script(),
                    row.checksum().map(Object::toString).orElse(""),
                    row.installedBy(),
                    TIME.format(row.installedOn()),
                    Words.duration(row.executionTime()),
                    row.success() ? "yes" : "no");
        }
        return "\n" + table.draw();
    }

    @Override
    public String log(Report.Log report) {
        return report.entries().isEmpty()
                ? "There are no runs in the log.\n"
                : report.entries().stream().map(TextRenderer::run).collect(Collectors.joining("\n"));
    }

    private static String run(LogEntry entry) {
        String outcome = entry.error().isPresent() ? "failed" : "done";
        String who = entry.databaseUser().orElse("?") + ", " + entry.systemUser() + " at " + entry.host() + ", flyback "
                + entry.version()
                + entry.commit().map(commit -> ", scripts of " + commit).orElse("");
        return TIME.format(entry.at().orElseThrow()) + "  " + entry.command() + ": " + outcome + " in "
                + Words.duration(entry.duration()) + ", " + entry.from() + " -> " + entry.to() + "\n  by " + who + "\n"
                + entry.plan().stream().map(step -> "  " + step + "\n").collect(Collectors.joining())
                + entry.error()
                        .map(error -> "  error: " + error.replace("\n", "\n  ") + "\n")
                        .orElse("");
    }

    @Override
    public String heads(Report.Heads report) {
        return report.head()
                .map(revision -> (revision.version() + " " + revision.description()).strip() + " (head)\n")
                .orElse("There are no revisions.\n");
    }

    @Override
    public String shown(Report.Shown report) {
        StringBuilder text = new StringBuilder();
        text.append("revision " + report.revision().version() + "\n");
        text.append("description " + report.revision().description() + "\n");
        append(text, report.revision().up());
        report.revision()
                .undo()
                .ifPresentOrElse(undo -> append(text, undo), () -> text.append("\nThere is no undo script.\n"));
        return text.toString();
    }

    private static void append(StringBuilder text, Script script) {
        text.append("\n-- " + script.name() + " (checksum " + script.checksum() + ")\n");
        text.append(script.text().stripTrailing()).append('\n');
    }

    @Override
    public String created(Report.Created report) {
        return report.up() + "\n" + report.undo() + "\n";
    }

    @Override
    public String generated(Report.Generated report) {
        String excluded = excluded(report.excluded());
        return report.pairs().isEmpty()
                ? "Nothing differs; no file was written.\n" + excluded
                : report.pairs().stream()
                                .map(pair -> created(pair.files()) + ChangeWords.of(pair.changes()))
                                .collect(Collectors.joining())
                        + excluded;
    }

    private static String excluded(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "Left out: 1 object.\n";
            default -> "Left out: " + count + " objects.\n";
        };
    }

    @Override
    public String squashed(Report.Squashed report) {
        return report.files()
                .map(files -> created(files) + "Replaced " + report.replaced().size() + " files.\n")
                .orElseGet(() -> report.replaced().stream()
                        .map(file -> "replace " + file + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public String rebased(Report.Rebased report) {
        if (report.renumberings().isEmpty()) {
            return "Nothing to rebase: no revision came late.\n";
        }
        if (report.planOnly()) {
            return report.renumberings().stream()
                    .flatMap(one -> one.files().stream())
                    .map(file -> "rename " + file.from() + " to " + file.to() + "\n")
                    .collect(Collectors.joining());
        }
        return report.renumberings().stream()
                .map(one -> one.revision().version() + " -> " + one.version())
                .collect(Collectors.joining(
                        ", ",
                        "Renumbered " + Words.counted(report.renumberings().size(), "revision") + ": ",
                        "\n"));
    }

    @Override
    public String difference(Report.Difference report) {
        String excluded = excluded(report.excluded());
        return (excluded.isEmpty() ? "" : "-- " + excluded)
                + (report.changes().isEmpty()
                        ? "-- " + report.from() + " and " + report.to() + " are alike\n"
                        : SqlText.of(report.changes()));
    }

    @Override
    public String agreement(Report.Agreement report) {
        String answer = report.changes().isEmpty()
                ? "No difference: " + report.known() + " builds what " + report.found() + " holds.\n"
                : ChangeWords.of(report.changes()) + "What " + report.found() + " holds is not what " + report.known()
                        + " builds.\n";
        return answer + excluded(report.excluded());
    }

    @Override
    public String verified(Report.Verified report) {
        long proved = count(report, Verdict.Result.PROVED);
        int irreversible = (int) count(report, Verdict.Result.IRREVERSIBLE);
        return report.verdicts().stream()
                        .map(verdict -> verdict(verdict, report.strictness()))
                        .collect(Collectors.joining())
                + proved + " of " + Words.counted(report.verdicts().size() - irreversible, "revision") + " proved"
                + (irreversible == 0 ? "" : ", " + irreversible + " irreversible") + ".\n"
                + (report.repeatables() == 0
                        ? ""
                        : "note: " + Words.counted(report.repeatables(), "repeatable")
                                + " left out; what one makes of a table can keep the table's undo script from running\n");
    }

    private static long count(Report.Verified report, Verdict.Result result) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.result(report.strictness()) == result)
                .count();
    }

    private static String verdict(Verdict verdict, Strictness strictness) {
        String result = switch (verdict.result(strictness)) {
            case PROVED -> "proved";
            case DIFFERS -> "not proved";
            case NO_UNDO -> "no undo script";
            case UNTRIED -> "not tried";
            case IRREVERSIBLE ->
                "irreversible because " + verdict.revision().irreversible().orElseThrow();
        };
        Revision revision = verdict.revision();
        return (revision.version() + " " + revision.description()).strip() + ": " + result + "\n"
                + verdict.observations().stream()
                        .map(observation -> "  " + (strictness.isFault(observation.sort()) ? "" : "note: ")
                                + observation.words() + "\n")
                        .collect(Collectors.joining());
    }

    @Override
    public String waited(Report.Waited report) {
        return report.database() + " answers (after " + Words.duration(report.duration()) + ")\n";
    }

    @Override
    public String examined(Report.Examined report) {
        TextTable settings = new TextTable();
        report.settings()
                .forEach(given -> settings.add(
                        "  " + given.name(),
                        given.value(),
                        given.origin() + (given.isOverruled() ? ", does not count: a stronger setting says it" : "")));
        StringBuilder text =
                new StringBuilder("settings\n").append(settings.draw()).append("\nchecks\n");
        TextTable checks = new TextTable();
        for (Finding finding : report.findings()) {
            checks.add("  " + colours.of(finding.level()), finding.subject(), finding.what());
            finding.remedy().ifPresent(remedy -> checks.add("", "", "-> " + advice.apply(remedy)));
        }
        return text.append(checks.draw())
                .append('\n')
                .append(verdict(report.findings()))
                .toString();
    }

    private static String verdict(List<Finding> findings) {
        int errors = count(findings, Finding.Level.ERROR);
        int warnings = count(findings, Finding.Level.WARNING);
        return errors + warnings == 0
                ? "All is well.\n"
                : Words.counted(errors, "error") + ", " + Words.counted(warnings, "warning") + ".\n";
    }

    private static int count(List<Finding> findings, Finding.Level level) {
        return (int)
                findings.stream().filter(finding -> finding.level() == level).count();
    }

    @Override
    public String local(Report.Local report) {
        TextTable table = new TextTable();
        report.server().ifPresent(server -> {
            table.add("  version", server.version());
            table.add("  port", Integer.toString(server.port()));
            table.add("  pid", Long.toString(server.pid()));
            table.add("  data", server.data());
        });
        return "The local server is " + report.state() + ".\n" + table.draw();
    }

    @Override
    public String localUrl(Report.LocalUrl report) {
        return report.url() + "\n";
    }

    @Override
    public String version(Report.ToolVersion report) {
        return "flyback " + report.flyback() + " (commit " + report.commit() + ", built " + report.built() + ")\n"
                + report.runtime() + ", Quarkus " + report.quarkus() + ", Flyway " + report.flyway() + ", pgjdbc "
                + report.driver() + "\n";
    }

    @Override
    public String completionScript(Report.CompletionScript report) {
        return report.text();
    }

    // Lines that the scripts of src/main/resources/completion take apart.
    @Override
    public String candidates(Report.Candidates report) {
        return report.kind().name().toLowerCase(Locale.ROOT) + "\n"
                + report.candidates().stream()
                        .map(candidate -> (candidate.word() + "\t" + candidate.description()).strip() + "\n")
                        .collect(Collectors.joining());
    }
}
