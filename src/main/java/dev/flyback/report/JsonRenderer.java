package dev.flyback.report;

import static dev.flyback.json.JsonWriter.text;

import dev.flyback.difference.Change;
import dev.flyback.difference.Fate;
import dev.flyback.execute.Outcome;
import dev.flyback.failure.Failure;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.LogEntry;
import dev.flyback.json.JsonArray;
import dev.flyback.json.JsonObject;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Entry;
import dev.flyback.plan.Step;
import dev.flyback.preview.Loss;
import dev.flyback.preview.TracedStatement;
import dev.flyback.preview.TracedStep;
import dev.flyback.preview.UnagreedLoss;
import dev.flyback.revision.Renumbering;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import dev.flyback.salvage.Restored;
import dev.flyback.verify.Verdict;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Draws reports for programs: the stable interface. */
public final class JsonRenderer implements Report.Renderer<String> {
    // OffsetDateTime's own text leaves seconds out where they are 0.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final UnaryOperator<String> advice;

    /**
     * Makes a renderer.
     *
     * @param advice makes commands in a remedy ones that can be typed as they are
     */
    public JsonRenderer(UnaryOperator<String> advice) {
        this.advice = advice;
    }

    @Override
    public String moved(Report.Moved report) {
        JsonObject json = motion(report.motion(), report.from());
        put(json, "to", report.to());
        json.put("durationMs", report.outcome().duration().toMillis());
        JsonArray steps = json.putArray("steps");
        for (Outcome.Done done : report.outcome().steps()) {
            steps.add(step(done.step()).put("durationMs", done.duration().toMillis()));
        }
        report.data().ifPresent(data -> {
            data(json, data.losses());
            json.put("savedIn", data.folder().map(Path::toString).orElse(null));
            data.unsaved().forEach(json.putArray("unsaved")::add);
        });
        return text(json);
    }

    private static void data(JsonObject json, List<Loss> losses) {
        JsonArray data = json.putArray("data");
        losses.forEach(loss -> data.addObject()
                .put("sort", loss.sort().name().toLowerCase(Locale.ROOT))
                .put("table", loss.table())
                .put("column", loss.column().orElse(null))
                .put("count", loss.count())
                .put("lost", loss.isGone()));
    }

    private static JsonObject motion(Report.Motion motion, Optional<Version> from) {
        JsonObject json = new JsonObject().put("command", motion.name().toLowerCase(Locale.ROOT));
        put(json, "from", from);
        return json;
    }

    private static JsonObject step(Step step) {
        JsonObject json = new JsonObject().put("action", action(step));
        put(json, "revision", step.version());
        json.put("description", step.description());
        return json.put("script", scriptName(step));
    }

    private static String scriptName(Step step) {
        if (step instanceof Step.Mark mark) {
            return mark.scriptName();
        }
        return step instanceof Step.Forget forget
                ? forget.scriptName()
                : step.script().map(Script::name).orElse(null);
    }

    // One word for programs, where people read several.
    private static String action(Step step) {
        if (step instanceof Step.Mark mark) {
            return mark.applied() ? "record" : "unrecord";
        }
        if (step instanceof Step.Forget) {
            return "forget";
        }
        return Words.verb(step);
    }

    @Override
    public String planned(Report.Planned report) {
        JsonObject json = motion(report.motion(), report.from());
        JsonArray steps = json.putArray("steps");
        report.plan()
                .steps()
                .forEach(step -> steps.add(step(step)
                        .put("outsideTransaction", report.reasonsOutside().get(step))));
        return text(json);
    }

    @Override
    public String tried(Report.Tried report) {
        JsonObject json = motion(report.motion(), report.from());
        JsonArray steps = json.putArray("steps");
        for (TracedStep traced : report.preview().steps()) {
            JsonObject one =
                    step(traced.step()).put("onScratch", traced.onScratch().orElse(null));
            JsonArray statements = one.putArray("statements");
            traced.statements().forEach(statement -> statements.add(statement(statement)));
            steps.add(one);
        }
        data(json, report.preview().losses());
        return text(json.put("durationMs", report.preview().duration().toMillis()));
    }

    private static JsonObject statement(TracedStatement statement) {
        JsonObject json = new JsonObject()
                .put("file", statement.file())
                .put("line", statement.line())
                .put("sql", statement.words())
                .put("durationMs", statement.duration().toMillis());
        JsonArray locks = json.putArray("locks");
        statement
                .locks()
                .forEach(lock -> locks.addObject()
                        .put("relation", lock.relation())
                        .put("mode", lock.mode().toString())
                        .put("effect", lock.mode().effect())
                        .put("measured", lock.isMeasured()));
        JsonArray tables = json.putArray("tables");
        statement
                .effects()
                .forEach(effect -> tables.addObject()
                        .put("table", effect.table())
                        .put("writtenAnew", effect.isWrittenAnew())
                        .put("scans", effect.activity().scans())
                        .put("read", effect.activity().read())
                        .put("inserted", effect.activity().inserted())
                        .put("updated", effect.activity().updated())
                        .put("deleted", effect.activity().deleted()));
        statement.dropped().forEach(json.putArray("dropped")::add);
        return json;
    }

    @Override
    public String offline(Report.Offline report) {
        return text(new JsonObject()
                .put("command", report.motion().name().toLowerCase(Locale.ROOT))
                .put("sql", report.sql()));
    }

    @Override
    public String restored(Report.Restored report) {
        JsonObject json = new JsonObject();
        JsonArray tables = json.putArray("tables");
        for (Restored restored : report.tables()) {
            JsonObject one = tables.addObject()
                    .put("table", restored.saved().table())
                    .put("content", restored.saved().content().name().toLowerCase(Locale.ROOT));
            restored.saved().columns().forEach(one.putArray("columns")::add);
            one.put("saved", restored.saved().rows())
                    .put("restored", restored.rows())
                    .put("leftOut", restored.leftOut());
        }
        return text(json);
    }

    @Override
    public String current(Report.Current report) {
        JsonObject json = new JsonObject();
        put(json, "revision", report.applied().flatMap(AppliedRevision::version));
        json.put(
                "description",
                report.applied().map(AppliedRevision::description).orElse(null));
        put(json, "head", report.head().map(Revision::version));
        entries(json.putArray("pending"), report.pending());
        divergences(json.putArray("divergences"), report.divergences());
        return text(json);
    }

    private void divergences(JsonArray array, List<Divergence> divergences) {
        divergences.forEach(divergence -> array.add(divergence(divergence)));
    }

    private JsonObject divergence(Divergence divergence) {
        return new JsonObject()
                .put("file", divergence.file())
                .put("problem", divergence.problem())
                .put("remedy", advice.apply(divergence.remedy()))
                .put("warning", divergence.isWarning());
    }

    @Override
    public String history(Report.Revisions report) {
        JsonObject json = new JsonObject();
        put(json, "current", report.current());
        put(json, "head", report.head());
        entries(json.putArray("revisions"), report.entries());
        if (!report.unfinished().isEmpty()) {
            divergences(json.putArray("unfinished"), report.unfinished());
        }
        if (!report.rows().isEmpty()) {
            JsonArray rows = json.putArray("rows");
            report.rows().forEach(row -> rows.add(row(row)));
        }
        return text(json);
    }

    private static void entries(JsonArray array, List<Entry> entries) {
        for (Entry entry : entries) {
            JsonObject json = array.addObject();
            put(json, "revision", entry.version());
            json.put("description", entry.description());
            json.put("state", entry.state().name().toLowerCase(Locale.ROOT));
            json.put("script", entry.scriptName());
            json.put("undo", entry.undoName().orElse(null));
            json.put(
                    "appliedOn",
                    entry.row().map(row -> TIME.format(row.installedOn())).orElse(null));
            json.put("appliedBy", entry.row().map(AppliedRevision::installedBy).orElse(null));
            json.put(
                    "durationMs",
                    entry.row().map(row -> row.executionTime().toMillis()).orElse(null));
        }
    }

    private static JsonObject row(AppliedRevision row) {
        JsonObject json = new JsonObject().put("rank", row.rank());
        put(json, "revision", row.version());
        return json.put("description", row.description())
                .put("type", row.type().name().toLowerCase(Locale.ROOT))
                .put("script", row.script())
                .put("checksum", row.checksum().orElse(null))
                .put("appliedOn", TIME.format(row.installedOn()))
                .put("appliedBy", row.installedBy())
                .put("durationMs", row.executionTime().toMillis())
                .put("success", row.success());
    }

    @Override
    public String log(Report.Log report) {
        JsonArray json = new JsonArray();
        for (LogEntry entry : report.entries()) {
            JsonObject run = json.addObject()
                    .put("endedOn", TIME.format(entry.at().orElseThrow()))
                    .put("command", entry.command())
                    .put("from", entry.from())
                    .put("to", entry.to())
                    .put("success", entry.error().isEmpty())
                    .put("error", entry.error().orElse(null))
                    .put("durationMs", entry.duration().toMillis())
                    .put("databaseUser", entry.databaseUser().orElse(null))
                    .put("systemUser", entry.systemUser())
                    .put("host", entry.host())
                    .put("flyback", entry.version())
                    .put("commit", entry.commit().orElse(null));
            entry.plan().forEach(run.putArray("plan")::add);
        }
        return text(json);
    }

    @Override
    public String heads(Report.Heads report) {
        JsonArray json = new JsonArray();
        report.head().ifPresent(revision -> {
            JsonObject head = json.addObject();
            put(head, "revision", Optional.of(revision.version()));
            head.put("description", revision.description());
            head.put("script", revision.up().name());
        });
        return text(json);
    }

    @Override
    public String shown(Report.Shown report) {
        JsonObject json = new JsonObject();
        put(json, "revision", Optional.of(report.revision().version()));
        json.put("description", report.revision().description());
        json.put("up", script(report.revision().up()));
        json.put("undo", report.revision().undo().map(JsonRenderer::script).orElse(null));
        return text(json);
    }

    private static JsonObject script(Script script) {
        return new JsonObject()
                .put("script", script.name())
                .put("checksum", script.checksum())
                .put("text", script.text());
    }

    @Override
    public String created(Report.Created report) {
        JsonObject json = new JsonObject();
        put(json, "revision", Optional.of(report.version()));
        return text(
                json.put("up", report.up().toString()).put("undo", report.undo().toString()));
    }

    @Override
    public String generated(Report.Generated report) {
        JsonObject json = new JsonObject();
        JsonArray pairs = json.putArray("revisions");
        for (Report.Generated.Pair pair : report.pairs()) {
            JsonObject one = pairs.addObject();
            put(one, "revision", Optional.of(pair.files().version()));
            one.put("up", pair.files().up().toString())
                    .put("undo", pair.files().undo().toString());
            one.put("changes", changes(pair.changes()));
        }
        return text(json.put("excluded", report.excluded()));
    }

    @Override
    public String squashed(Report.Squashed report) {
        JsonObject json = new JsonObject();
        put(json, "revision", report.files().map(Report.Created::version));
        json.put("up", report.files().map(files -> files.up().toString()).orElse(null))
                .put(
                        "undo",
                        report.files().map(files -> files.undo().toString()).orElse(null));
        report.replaced().forEach(json.putArray("replaced")::add);
        return text(json);
    }

    @Override
    public String rebased(Report.Rebased report) {
        JsonArray json = new JsonArray();
        for (Renumbering one : report.renumberings()) {
            JsonObject renumbered = json.addObject();
            put(renumbered, "from", Optional.of(one.revision().version()));
            put(renumbered, "to", Optional.of(one.version()));
            JsonArray files = renumbered.putArray("files");
            one.files()
                    .forEach(file -> files.addObject().put("from", file.from()).put("to", file.to()));
        }
        return text(json);
    }

    @Override
    public String difference(Report.Difference report) {
        JsonObject json = new JsonObject().put("from", report.from()).put("to", report.to());
        json.put("changes", changes(report.changes()));
        return text(json.put("excluded", report.excluded()));
    }

    @Override
    public String agreement(Report.Agreement report) {
        JsonObject json = new JsonObject().put("known", report.known()).put("found", report.found());
        json.put("changes", changes(report.changes()));
        json.put("back", changes(report.back()));
        return text(json.put("excluded", report.excluded()));
    }

    private static JsonArray changes(List<Change> changes) {
        JsonArray json = new JsonArray();
        for (Change change : changes) {
            JsonObject one = json.addObject()
                    .put("action", change.action().name().toLowerCase(Locale.ROOT))
                    .put("kind", change.key().kind().name().toLowerCase(Locale.ROOT))
                    .put("object", change.key().qualifiedName());
            change.newName().ifPresent(name -> one.put("newName", name));
            one.put("rebuilt", change.fate() == Fate.IS_REBUILT);
            JsonArray differences = one.putArray("differences");
            change.differences().forEach(difference -> {
                JsonObject property = differences.addObject().put("property", difference.property());
                difference.before().forEach(property.putArray("before")::add);
                difference.after().forEach(property.putArray("after")::add);
            });
            JsonArray statements = one.putArray("sql");
            change.statements().forEach(statements::add);
            JsonArray hazards = one.putArray("hazards");
            change.hazards().stream()
                    .sorted()
                    .forEach(hazard -> hazards.add(hazard.name().toLowerCase(Locale.ROOT)));
        }
        return json;
    }

    @Override
    public String verified(Report.Verified report) {
        JsonObject json = new JsonObject();
        JsonArray verdicts = json.putArray("revisions");
        for (Verdict verdict : report.verdicts()) {
            Revision revision = verdict.revision();
            JsonObject one = verdicts.addObject();
            put(one, "revision", Optional.of(revision.version()));
            one.put("description", revision.description())
                    .put("result", verdict.result(report.strictness()).name().toLowerCase(Locale.ROOT))
                    .put("reason", revision.irreversible().orElse(null))
                    .put("durationMs", verdict.duration().toMillis());
            JsonArray observations = one.putArray("observations");
            verdict.observations()
                    .forEach(observation -> observations
                            .addObject()
                            .put("sort", observation.sort().name().toLowerCase(Locale.ROOT))
                            .put("fault", report.strictness().isFault(observation.sort()))
                            .put("words", observation.words()));
        }
        return text(json.put("repeatablesLeftOut", report.repeatables()));
    }

    @Override
    public String waited(Report.Waited report) {
        return text(new JsonObject()
                .put("database", report.database())
                .put("durationMs", report.duration().toMillis()));
    }

    @Override
    public String examined(Report.Examined report) {
        JsonObject json = new JsonObject();
        JsonArray settings = json.putArray("settings");
        report.settings()
                .forEach(given -> settings.addObject()
                        .put("name", given.name())
                        .put("value", given.value())
                        .put("origin", given.origin())
                        .put("overruled", given.isOverruled()));
        JsonArray checks = json.putArray("checks");
        report.findings()
                .forEach(finding -> checks.addObject()
                        .put("subject", finding.subject())
                        .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                        .put("found", finding.what())
                        .put("remedy", finding.remedy().map(advice).orElse(null)));
        return text(json);
    }

    @Override
    public String local(Report.Local report) {
        JsonObject json = new JsonObject().put("state", report.state());
        report.server()
                .ifPresent(server -> json.put("version", server.version())
                        .put("port", server.port())
                        .put("pid", server.pid())
                        .put("data", server.data()));
        return text(json);
    }

    @Override
    public String localUrl(Report.LocalUrl report) {
        return text(new JsonObject().put("url", report.url()));
    }

    @Override
    public String version(Report.ToolVersion report) {
        return text(new JsonObject()
                .put("flyback", report.flyback())
                .put("commit", report.commit())
                .put("built", report.built())
                .put("runtime", report.runtime())
                .put("quarkus", report.quarkus())
                .put("flyway", report.flyway())
                .put("pgjdbc", report.driver()));
    }

    @Override
    public String completionScript(Report.CompletionScript report) {
        return text(new JsonObject().put("shell", report.shell()).put("script", report.text()));
    }

    @Override
    public String candidates(Report.Candidates report) {
        JsonObject json = new JsonObject().put("kind", report.kind().name().toLowerCase(Locale.ROOT));
        JsonArray candidates = json.putArray("candidates");
        for (Report.Candidates.Candidate candidate : report.candidates()) {
            candidates.addObject().put("word", candidate.word()).put("description", candidate.description());
        }
        return text(json);
    }

    /**
     * Draws a failure.
     *
     * @param failure what went wrong
     * @return its message, hint and exit status, and what would be lost where it is about that
     */
    public static String failure(Failure failure) {
        JsonObject json = new JsonObject()
                .put("error", failure.getMessage())
                .put("hint", failure.hint())
                .put("exitCode", failure.exitCode().status());
        UnagreedLoss.in(failure).ifPresent(losses -> data(json, losses));
        return text(json);
    }

    private static void put(JsonObject json, String name, Optional<Version> version) {
        json.put(name, version.map(Version::toString).orElse(null));
    }
}
