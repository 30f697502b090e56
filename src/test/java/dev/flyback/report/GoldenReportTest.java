package dev.flyback.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flyback.difference.Action;
import dev.flyback.difference.Change;
import dev.flyback.difference.Fate;
import dev.flyback.difference.Hazard;
import dev.flyback.difference.PropertyChange;
import dev.flyback.doctor.Finding;
import dev.flyback.doctor.Given;
import dev.flyback.execute.Outcome;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.LogEntry;
import dev.flyback.history.RowType;
import dev.flyback.history.ScriptKey;
import dev.flyback.history.Unfinished;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Entry;
import dev.flyback.plan.Overview;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.preview.Activity;
import dev.flyback.preview.Effect;
import dev.flyback.preview.Loss;
import dev.flyback.preview.Preview;
import dev.flyback.preview.Retyping;
import dev.flyback.preview.TracedStatement;
import dev.flyback.preview.TracedStep;
import dev.flyback.preview.UnagreedLoss;
import dev.flyback.report.Report.Candidates.Candidate;
import dev.flyback.report.Report.Motion;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Renumbering;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import dev.flyback.salvage.Restored;
import dev.flyback.salvage.SavedTable;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.verify.LockMode;
import dev.flyback.verify.Observation;
import dev.flyback.verify.RelationLock;
import dev.flyback.verify.Strictness;
import dev.flyback.verify.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report as text and as JSON, as it stands in a file; {@code -Dflyback.golden=write} writes the files anew. */
class GoldenReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/report");

    private static final Revision TENANT =
            revision("001", "create tenant", "CREATE TABLE tenant ();\n", "DROP TABLE tenant;\n");
    private static final Revision PLAYBOOK =
            revision("002", "playbook \"größe\"", "CREATE TABLE playbook ();\n", "DROP TABLE playbook;\n");
    private static final Revision EXCEPTION = revision("003", "exception", "-- \\ \t\nSELECT '\u2028';", null);
    private static final Repeatable VIEWS =
            new Repeatable("all views", Script.of("R__all_views.sql", "SELECT 1", Optional.empty()));
    private static final Catalogue FILES =
            new Catalogue("db/migrations", List.of(TENANT, PLAYBOOK, EXCEPTION), List.of(VIEWS), Map.of(), List.of());
    private static final AppliedRevision TENANT_ROW = row(1, TENANT, RowType.APPLIED, 1234, true);
    private static final AppliedRevision PLAYBOOK_ROW = row(2, PLAYBOOK, RowType.APPLIED, 5, true);
    private static final AppliedRevision UNDO_ROW = row(3, PLAYBOOK, RowType.UNDONE, 65_000, true);

    private static final List<Change> CHANGES = List.of(
            new Change(
                    Action.DROP,
                    new ObjectKey(Kind.INDEX, "", "public.tenant_name"),
                    List.of("DROP INDEX public.tenant_name"),
                    Set.of()),
            new Change(
                    Action.ALTER,
                    new ObjectKey(Kind.COLUMN, "public.tenant", "name"),
                    Optional.empty(),
                    List.of("ALTER TABLE public.tenant ALTER COLUMN name TYPE text"),
                    Set.of(Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.REWRITES_TABLE),
                    Fate.CHANGES,
                    List.of(
                            new PropertyChange("comment", List.of("a\nb"), List.of("c")),
                            new PropertyChange("not_null", List.of("true"), List.of()),
                            new PropertyChange("options", List.of("a=1"), List.of()),
                            new PropertyChange("type", List.of("integer"), List.of("text")))),
            new Change(
                    Action.ALTER,
                    new ObjectKey(Kind.ENUM, "", "public.status"),
                    Optional.empty(),
                    List.of("ALTER TYPE public.status ADD VALUE 'new'"),
                    Set.of(Hazard.NEW_ENUM_VALUE),
                    Fate.CHANGES,
                    List.of(
                            new PropertyChange("labels", List.of("a", "b"), List.of("b", "new")),
                            new PropertyChange("privileges", List.of("a", "b"), List.of("b", "a")))),
            new Change(
                    Action.CREATE,
                    new ObjectKey(Kind.INDEX, "", "public.tenant_name"),
                    List.of("CREATE INDEX tenant_name ON public.tenant (name)"),
                    Set.of(Hazard.SCANS_TABLE)),
            new Change(Action.CREATE, new ObjectKey(Kind.SCHEMA, "", "shop"), List.of("CREATE SCHEMA shop"), Set.of()),
            new Change(
                    Action.ALTER,
                    new ObjectKey(Kind.COLUMN, "public.tenant", "title"),
                    Optional.of("words"),
                    List.of("ALTER TABLE public.tenant RENAME COLUMN title TO words"),
                    Set.of(),
                    Fate.CHANGES,
                    List.of()),
            new Change(
                    Action.CREATE,
                    new ObjectKey(Kind.INDEX, "", "public.tenant_words"),
                    Optional.empty(),
                    List.of("CREATE INDEX tenant_words ON public.tenant (words)"),
                    Set.of(),
                    Fate.IS_REBUILT,
                    List.of()));

    private static final List<Verdict> VERDICTS = List.of(
            new Verdict(
                    TENANT,
                    true,
                    List.of(
                            new Observation(Observation.Sort.ORDER, "the columns of public.a are in another order"),
                            new Observation(Observation.Sort.NOTE, "the rows of public.a are lost")),
                    Duration.ofMillis(12)),
            new Verdict(
                    PLAYBOOK,
                    true,
                    List.of(new Observation(Observation.Sort.LEFT, "enum public.state still exists")),
                    Duration.ofMillis(1345)),
            new Verdict(EXCEPTION, true, List.of(), Duration.ofMillis(1)),
            new Verdict(
                    revision("004", "merge", "-- flyback: irreversible because \"it\" merges\n", null),
                    true,
                    List.of(),
                    Duration.ofMillis(1)),
            new Verdict(revision("005", "last", "SELECT 1;", null), false, List.of(), Duration.ZERO));

    private static final Preview TRIED = new Preview(
            List.of(
                    new TracedStep(
                            new Step.Up(TENANT),
                            Optional.empty(),
                            List.of(
                                    new TracedStatement(
                                            TENANT.up().name(),
                                            3,
                                            "ALTER TABLE tenant ADD email varchar",
                                            Duration.ofMillis(12),
                                            List.of(
                                                    new RelationLock("public.note", LockMode.ROW_SHARE, true),
                                                    new RelationLock("public.tenant", LockMode.ACCESS_EXCLUSIVE, true)),
                                            List.of(new Effect("public.tenant", true, new Activity(2, 1204, 1, 2, 3))),
                                            List.of("view public.names")),
                                    new TracedStatement(
                                            TENANT.up().name(),
                                            4,
                                            "SELECT 1",
                                            Duration.ofMillis(1),
                                            List.of(),
                                            List.of(),
                                            List.of()))),
                    new TracedStep(
                            new Step.Rerun(VIEWS),
                            Optional.of("VACUUM in line 1"),
                            List.of(new TracedStatement(
                                    "R__all_views.sql",
                                    1,
                                    "VACUUM",
                                    Duration.ofMillis(1500),
                                    List.of(new RelationLock("public.tenant", LockMode.SHARE_UPDATE_EXCLUSIVE, false)),
                                    List.of(),
                                    List.of())))),
            List.of(
                    new Loss(Loss.Sort.TABLE_DROPPED, "public.playbook", Optional.empty(), Optional.empty(), 1204),
                    new Loss(Loss.Sort.TABLE_EMPTIED, "public.log", Optional.empty(), Optional.empty(), 1),
                    new Loss(Loss.Sort.COLUMN_DROPPED, "public.exception", Optional.of("owner"), Optional.empty(), 812),
                    new Loss(
                            Loss.Sort.ATTRIBUTE_DROPPED,
                            "public.tenant",
                            Optional.of("(address).region"),
                            Optional.empty(),
                            4),
                    new Loss(
                            Loss.Sort.VALUES_ALTERED,
                            "public.exception",
                            Optional.of("state"),
                            Optional.of(new Retyping("text", "character varying(5)")),
                            7),
                    new Loss(Loss.Sort.ROWS_DELETED, "public.tenant", Optional.empty(), Optional.empty(), 3),
                    new Loss(Loss.Sort.ROWS_CHANGED, "public.tenant", Optional.empty(), Optional.empty(), 2)));

    private static final List<Restored> RESTORED = List.of(
            new Restored(saved(SavedTable.Content.ROWS, List.of(), "id", "title"), 1204, 0),
            new Restored(saved(SavedTable.Content.DELETED_ROWS, List.of("id"), "title"), 1, 2),
            new Restored(saved(SavedTable.Content.COLUMNS, List.of("id"), "owner", "\"State\""), 812, 1),
            new Restored(saved(SavedTable.Content.VALUES, List.of("id"), "price"), 3, 1));

    private static SavedTable saved(SavedTable.Content content, List<String> key, String... columns) {
        return new SavedTable(content, "public.playbook", key, List.of(columns), "1.copy", 1204);
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                arguments(
                        "upgraded",
                        moved(Motion.UPGRADE, "", "003", up(TENANT, 12), up(PLAYBOOK, 1500), up(EXCEPTION, 3))),
                arguments("upgraded-with-repeatable", moved(Motion.UPGRADE, "003", "003", rerun(65_000))),
                arguments("upgraded-with-both", moved(Motion.UPGRADE, "002", "003", up(EXCEPTION, 999), rerun(1))),
                arguments(
                        "upgraded-baseline",
                        moved(Motion.UPGRADE, "001", "001", mark(TENANT, false), mark(TENANT, true))),
                arguments("upgraded-nothing", moved(Motion.UPGRADE, "003", "003")),
                arguments("upgraded-nothing-at-all", moved(Motion.UPGRADE, "", "")),
                arguments(
                        "downgraded",
                        moved(Motion.DOWNGRADE, "002", "", undo(PLAYBOOK, 8), undo(TENANT, 4), mark(false, 0))),
                arguments(
                        "downgraded-saved",
                        moved(Motion.DOWNGRADE, "002", "001", undo(PLAYBOOK, 8))
                                .with(Optional.of(new Report.Moved.Data(
                                        TRIED.losses(),
                                        Optional.of(Path.of("/data/lost")),
                                        List.of("public.tenant"))))),
                arguments("downgraded-nothing", moved(Motion.DOWNGRADE, "001", "001")),
                arguments("stamped", moved(Motion.STAMP, "", "001", mark(TENANT, true))),
                arguments("stamped-nothing", moved(Motion.STAMP, "001", "001")),
                arguments("repaired", moved(Motion.REPAIR, "001", "001", mark(TENANT, false), mark(TENANT, true))),
                arguments("repaired-by-undoing", moved(Motion.REPAIR, "001", "001", undo(PLAYBOOK, 8), forget())),
                arguments("repaired-nothing", moved(Motion.REPAIR, "001", "001")),
                arguments("tried", new Report.Tried(Motion.UPGRADE, version("001"), TRIED)),
                arguments(
                        "tried-nothing",
                        new Report.Tried(Motion.UPGRADE, version("001"), new Preview(List.of(), List.of()))),
                arguments("offline", new Report.Offline(Motion.UPGRADE, "SELECT 'größe';\n")),
                arguments("restored", new Report.Restored(RESTORED)),
                arguments("restored-nothing", new Report.Restored(List.of())),
                arguments("planned", planned(Motion.UPGRADE, "001", new Step.Up(PLAYBOOK), new Step.Rerun(VIEWS))),
                arguments(
                        "planned-back",
                        planned(
                                Motion.DOWNGRADE,
                                "002",
                                new Step.Undo(PLAYBOOK, PLAYBOOK.undo().orElseThrow()),
                                mark(false, 0).step())),
                arguments("planned-nothing", planned(Motion.UPGRADE, "003")),
                arguments(
                        "generated",
                        new Report.Generated(
                                List.of(new Report.Generated.Pair(
                                        new Report.Created(
                                                Version.of("004"), Path.of("V004__a.sql"), Path.of("U004__a.sql")),
                                        CHANGES)),
                                0)),
                arguments("generated-nothing", new Report.Generated(List.of(), 1)),
                arguments(
                        "squashed",
                        new Report.Squashed(
                                Optional.of(new Report.Created(
                                        Version.of("002"),
                                        Path.of("V002__baseline.sql"),
                                        Path.of("U002__baseline.sql"))),
                                List.of("V001__create_tenant.sql", "U001__create_tenant.sql", "V002__playbook.sql"))),
                arguments(
                        "squashed-plan",
                        new Report.Squashed(
                                Optional.empty(), List.of("V001__create_tenant.sql", "U001__create_tenant.sql"))),
                arguments("rebased", new Report.Rebased(renumberings(), false)),
                arguments("rebased-plan", new Report.Rebased(renumberings(), true)),
                arguments("rebased-nothing", new Report.Rebased(List.of(), false)),
                arguments("difference", new Report.Difference("base", "schema", CHANGES, 0)),
                arguments("difference-none", new Report.Difference("base", "schema", List.of(), 2)),
                arguments(
                        "agreement-not",
                        new Report.Agreement("revision 003", "the database", CHANGES, List.of(CHANGES.get(0)), 2)),
                arguments("agreement", new Report.Agreement("revision 003", "the database", List.of(), List.of(), 0)),
                arguments("verified", new Report.Verified(VERDICTS.subList(0, 1), new Strictness(false, false), 0)),
                arguments("verified-not", new Report.Verified(VERDICTS, new Strictness(false, false), 2)),
                arguments("current", current(List.of(TENANT_ROW), false)),
                arguments(
                        "current-head",
                        current(
                                List.of(
                                        TENANT_ROW,
                                        PLAYBOOK_ROW,
                                        row(3, EXCEPTION, RowType.APPLIED, 1, true),
                                        viewsRow(4)),
                                true)),
                arguments("current-base", current(List.of(), true)),
                arguments(
                        "current-divergent",
                        current(
                                List.of(
                                        changed(TENANT_ROW),
                                        row(2, EXCEPTION, RowType.APPLIED, 1, true),
                                        missing(3, "004")),
                                false)),
                arguments(
                        "current-cut-off",
                        current(
                                List.of(TENANT_ROW),
                                List.of(unfinished(PLAYBOOK, "division by zero"), unfinished(EXCEPTION)),
                                true)),
                arguments(
                        "current-no-files",
                        new Report.Current(Optional.empty(), Optional.empty(), List.of(), List.of(), false)),
                arguments(
                        "current-many-pending",
                        new Report.Current(Optional.empty(), Optional.empty(), many(), List.of(), false)),
                arguments("history", history(false, TENANT_ROW, PLAYBOOK_ROW, UNDO_ROW)),
                arguments(
                        "history-cut-off",
                        history(false, List.of(TENANT_ROW), List.of(unfinished(PLAYBOOK, "division by zero")))),
                arguments("history-verbose", history(true, TENANT_ROW, PLAYBOOK_ROW, UNDO_ROW, viewsRow(4))),
                arguments(
                        "history-divergent",
                        history(
                                false,
                                changed(TENANT_ROW),
                                row(2, EXCEPTION, RowType.APPLIED, 1, false),
                                missing(3, "004"))),
                arguments(
                        "history-empty",
                        new Report.Revisions(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of())),
                arguments(
                        "log",
                        new Report.Log(List.of(run("upgrade"), run("downgrade -1", "V1__a.sql: no\n  | SELECT")))),
                arguments("log-empty", new Report.Log(List.of())),
                arguments("heads", new Report.Heads(Optional.of(EXCEPTION))),
                arguments("heads-none", new Report.Heads(Optional.empty())),
                arguments("shown", new Report.Shown(TENANT)),
                arguments("shown-without-undo", new Report.Shown(EXCEPTION)),
                arguments(
                        "created",
                        new Report.Created(Version.of("004"), Path.of("V004__a.sql"), Path.of("U004__a.sql"))),
                arguments(
                        "examined",
                        new Report.Examined(
                                List.of(
                                        new Given("DATABASE_URL", "***", ".env line 3", false),
                                        new Given("DB_HOST", "db", "environment", true)),
                                List.of(
                                        new Finding("port", Finding.Level.OK, "db:5432 answers", Optional.empty()),
                                        new Finding(
                                                "migration lock",
                                                Finding.Level.WARNING,
                                                "held by pid 7",
                                                Optional.of("wait for that run")),
                                        new Finding(
                                                "rights",
                                                Finding.Level.ERROR,
                                                "app may not create objects",
                                                Optional.of("GRANT CREATE"))))),
                arguments(
                        "examined-well",
                        new Report.Examined(
                                List.of(),
                                List.of(new Finding("port", Finding.Level.OK, "db:5432 answers", Optional.empty())))),
                arguments("waited", new Report.Waited("sentinai on localhost:5432", Duration.ofMillis(2345))),
                arguments("local-started", local()),
                arguments("local-stopped", new Report.Local("stopped", Optional.empty(), ExitCode.DONE)),
                arguments("local-url", new Report.LocalUrl("postgresql://a:b@h:1/d")),
                arguments(
                        "version",
                        new Report.ToolVersion(
                                "0.1.0",
                                "abc1234",
                                "2026-01-31T12:00:00Z",
                                "GraalVM CE 25.0.2 (native)",
                                "3.33.2",
                                "12.0.0",
                                "42.7.10")),
                arguments("completion-script", new Report.CompletionScript("bash", "complete -F _flyback flyback\n")),
                arguments(
                        "candidates",
                        new Report.Candidates(
                                Report.Candidates.Kind.WORDS,
                                List.of(new Candidate("head", "the newest"), new Candidate("002", "")))),
                arguments("candidates-folders", new Report.Candidates(Report.Candidates.Kind.FOLDERS, List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void draws_text_as_in_the_file(String name, Report report) throws IOException {
        String text = report.accept(new TextRenderer(Colours.NONE, UnaryOperator.identity()));

        compare(name + ".txt", text);
        assertThat(text).endsWith("\n");
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" ") || line.contains("Optional"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void draws_json_as_in_the_file(String name, Report report) throws IOException {
        String json = report.accept(new JsonRenderer(UnaryOperator.identity()));

        compare(name + ".json", json);
        assertThat(new ObjectMapper().readTree(json)).isNotNull();
    }

    @Test
    void draws_a_failure_as_in_the_file() throws IOException {
        Failure failure = new Failure(ExitCode.DISAGREEMENT, "files and history disagree:\n  V1: \"x\"", "mend them");

        compare("failure.json", JsonRenderer.failure(failure));
    }

    @Test
    void draws_what_would_be_lost_with_the_failure_that_is_about_it() throws IOException {
        Failure failure = new UnagreedLoss(TRIED.losses(), LossWords.of(TRIED.losses()));

        compare("failure-loss.json", JsonRenderer.failure(failure));
    }

    @Test
    void draws_every_kind_of_report() {
        List<String> drawn = reports()
                .map(report -> report.get()[1].getClass().getSimpleName())
                .distinct()
                .toList();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Report.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void has_no_file_that_nothing_draws() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.(txt|json)$", ""))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("failure", "failure-loss"),
                                    reports().map(report -> (String) report.get()[0]))
                            .toList());
        }
    }

    @Test
    void colours_states_for_a_terminal_and_keeps_the_columns() {
        Report report = history(false, TENANT_ROW);
        String plain = report.accept(new TextRenderer(Colours.NONE, UnaryOperator.identity()));
        String coloured = report.accept(new TextRenderer(Colours.ANSI, UnaryOperator.identity()));

        assertThat(coloured).contains("\u001b[32mapplied\u001b[0m", "\u001b[33mpending\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d*m", "")).isEqualTo(plain);
    }

    @Test
    void exits_with_a_no_only_where_one_was_asked_for() {
        List<AppliedRevision> divergent = List.of(changed(TENANT_ROW));

        assertThat(current(List.of(), false).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(current(List.of(), true).exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(current(divergent, false).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(current(divergent, true).exitCode()).isEqualTo(ExitCode.DISAGREEMENT);
        assertThat(new Report.Heads(Optional.empty()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static void compare(String fileName, String drawn) throws IOException {
        Path file = FOLDER.resolve(fileName);
        if ("write".equals(System.getProperty("flyback.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        // The repository may be checked out with either kind of line end.
        assertThat(drawn.replace("\r\n", "\n"))
                .isEqualTo(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    private static Revision revision(String version, String description, String up, String undo) {
        String name = version + "__" + description.replace(' ', '_') + ".sql";
        return new Revision(
                Version.of(version),
                description,
                Script.of("V" + name, up, Optional.empty()),
                Optional.ofNullable(undo).map(text -> Script.of("U" + name, text, Optional.empty())));
    }

    private static AppliedRevision row(int rank, Revision revision, RowType type, int milliseconds, boolean success) {
        return new AppliedRevision(
                rank,
                Optional.of(revision.version()),
                revision.description(),
                type,
                (type == RowType.UNDONE ? revision.undo().orElseThrow() : revision.up()).name(),
                Optional.of(revision.up().checksum()),
                "ada",
                OffsetDateTime.of(2026, 1, 31, 12, 0, rank - 1, 0, ZoneOffset.UTC),
                Duration.ofMillis(milliseconds),
                success);
    }

    private static AppliedRevision changed(AppliedRevision row) {
        return new AppliedRevision(
                row.rank(),
                row.version(),
                row.description(),
                row.type(),
                row.script(),
                Optional.of(4711),
                row.installedBy(),
                row.installedOn(),
                row.executionTime(),
                row.success());
    }

    private static AppliedRevision missing(int rank, String version) {
        return row(rank, revision(version, "gone", "", null), RowType.APPLIED, 7, true);
    }

    private static AppliedRevision viewsRow(int rank) {
        return new AppliedRevision(
                rank,
                Optional.empty(),
                VIEWS.description(),
                RowType.APPLIED,
                VIEWS.script().name(),
                Optional.of(VIEWS.script().checksum()),
                "ada",
                OffsetDateTime.of(2026, 1, 31, 12, 0, rank - 1, 0, ZoneOffset.UTC),
                Duration.ofMillis(20),
                true);
    }

    private static Report.Moved moved(Motion motion, String from, String to, Outcome.Done... done) {
        return new Report.Moved(motion, version(from), version(to), new Outcome(List.of(done)), Optional.empty());
    }

    private static Report planned(Motion motion, String from, Step... steps) {
        return new Report.Planned(motion, version(from), new Plan(List.of(steps)), Map.of());
    }

    private static Optional<Version> version(String text) {
        return text.isEmpty() ? Optional.empty() : Version.parse(text);
    }

    private static Outcome.Done up(Revision revision, int milliseconds) {
        return new Outcome.Done(new Step.Up(revision), Duration.ofMillis(milliseconds));
    }

    private static Outcome.Done undo(Revision revision, int milliseconds) {
        return new Outcome.Done(
                new Step.Undo(revision, revision.undo().orElseThrow()), Duration.ofMillis(milliseconds));
    }

    private static Outcome.Done rerun(int milliseconds) {
        return new Outcome.Done(new Step.Rerun(VIEWS), Duration.ofMillis(milliseconds));
    }

    private static Outcome.Done mark(boolean applied, int milliseconds) {
        return new Outcome.Done(
                new Step.Mark(
                        Optional.empty(),
                        VIEWS.description(),
                        VIEWS.script().name(),
                        Optional.of(VIEWS.script().checksum()),
                        applied),
                Duration.ofMillis(milliseconds));
    }

    private static Outcome.Done mark(Revision revision, boolean applied) {
        return new Outcome.Done(
                new Step.Mark(
                        Optional.of(revision.version()),
                        revision.description(),
                        revision.up().name(),
                        Optional.of(revision.up().checksum()),
                        applied),
                Duration.ZERO);
    }

    private static Outcome.Done forget() {
        return new Outcome.Done(
                new Step.Forget(Optional.of(TENANT.version()), "", TENANT.up().name()), Duration.ZERO);
    }

    private static Unfinished unfinished(Revision revision, String... errors) {
        return new Unfinished(
                ScriptKey.up(revision.version()),
                revision.up().name(),
                revision.up().checksum(),
                List.of("a", "b"),
                Optional.of(new Unfinished.Open(3, 7, true, Stream.of(errors).findFirst())),
                false);
    }

    private static Report.Current current(List<AppliedRevision> rows, boolean check) {
        return current(rows, List.of(), check);
    }

    private static Report.Current current(List<AppliedRevision> rows, List<Unfinished> journal, boolean check) {
        History history = History.of(rows, journal);
        return new Report.Current(
                history.current().flatMap(history::applied),
                FILES.head(),
                Overview.of(FILES, history).stream()
                        .filter(entry -> entry.state().isPending())
                        .toList(),
                Divergences.of(FILES, history),
                check);
    }

    private static List<Entry> many() {
        return Stream.of("1", "2", "3", "4", "5", "6")
                .map(version -> new Entry(
                        Version.parse(version),
                        "does " + version,
                        Entry.State.PENDING,
                        "V" + version + "__does.sql",
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static Report.Revisions history(boolean verbose, AppliedRevision... rows) {
        return history(verbose, List.of(rows), List.of());
    }

    private static Report.Revisions history(boolean verbose, List<AppliedRevision> rows, List<Unfinished> journal) {
        History history = History.of(rows, journal);
        return new Report.Revisions(
                Overview.of(FILES, history),
                history.current(),
                FILES.head().map(Revision::version),
                Divergences.incomplete(history),
                verbose ? history.rows() : List.of());
    }

    private static LogEntry run(String command, String... errors) {
        return new LogEntry(
                Optional.of(OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC)),
                command,
                List.of("apply 001 create tenant", "apply 002 playbook"),
                "base",
                "002",
                Stream.of(errors).findFirst(),
                Duration.ofMillis(1234),
                Optional.of("app"),
                "ada",
                "build-7",
                "0.1.0",
                errors.length == 0 ? Optional.of("1a2b3c4d") : Optional.empty());
    }

    private static List<Renumbering> renumberings() {
        return List.of(new Renumbering(TENANT, Version.of("004")), new Renumbering(EXCEPTION, Version.of("005")));
    }

    private static Report local() {
        return new Report.Local(
                "started",
                Optional.of(new Report.Local.Server("18.6", 40123, 4711, "/x/.flyback/data")),
                ExitCode.DONE);
    }
}
