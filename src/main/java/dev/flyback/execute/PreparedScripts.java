package dev.flyback.execute;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.revision.CallbackEvent;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every script that a plan may run, read and judged before the first statement of any runs. */
public final class PreparedScripts {
    private final Catalogue catalogue;
    private final Map<Script, PreparedScript> prepared;
    private final boolean skipping;
    private final boolean upgrading;

    private PreparedScripts(
            Catalogue catalogue, Map<Script, PreparedScript> prepared, boolean skipping, boolean upgrading) {
        this.catalogue = catalogue;
        this.prepared = prepared;
        this.skipping = skipping;
        this.upgrading = upgrading;
    }

    /**
     * No script at all, for a plan that only writes into the history.
     *
     * @return an empty collection
     */
    public static PreparedScripts none() {
        return new PreparedScripts(
                new Catalogue("", List.of(), List.of(), Map.of(), List.of()), Map.of(), false, false);
    }

    /**
     * Reads and judges the scripts of a plan and all callbacks.
     *
     * @param plan the plan; an empty one runs no script, so nothing is read
     * @param catalogue where the callbacks are
     * @param parser takes scripts apart
     * @return the scripts, ready to run
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) that names each script that cannot run
     */
    public static PreparedScripts of(Plan plan, Catalogue catalogue, ScriptParser parser) {
        return plan.isEmpty() ? none() : prepared(plan, catalogue, parser, false);
    }

    /**
     * The same for an upgrade. As in Flyway, the callbacks around it run even where nothing is pending, so that one that has
     * failed gets its turn.
     *
     * @param plan the plan
     * @param catalogue where the callbacks are
     * @param parser takes scripts apart
     * @return the scripts, ready to run
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) that names each script that cannot run
     */
    public static PreparedScripts ofUpgrade(Plan plan, Catalogue catalogue, ScriptParser parser) {
        return prepared(plan, catalogue, parser, true);
    }

    private static PreparedScripts prepared(Plan plan, Catalogue catalogue, ScriptParser parser, boolean upgrading) {
        PreparedScripts scripts = new PreparedScripts(catalogue, new HashMap<>(), false, upgrading);
        judge(withCallbacks(plan.steps().stream().flatMap(step -> step.script().stream()), catalogue), parser)
                .forEach(
                        one -> scripts.prepared.put(one.script(), one.prepared().orElseThrow()));
        refuse(plan.steps().stream()
                .flatMap(step -> scripts.emptyUndo(step, parser).stream())
                .toList());
        return scripts;
    }

    /**
     * Demands that scripts can be run, without running them.
     *
     * @param wanted the scripts
     * @param catalogue where the callbacks are
     * @param parser takes scripts apart
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) that names each script that cannot run
     */
    public static void check(List<Script> wanted, Catalogue catalogue, ScriptParser parser) {
        judge(withCallbacks(wanted.stream(), catalogue), parser);
    }

    /**
     * The same, where what an earlier run has begun goes on behind what is done.
     *
     * @param plan the plan
     * @param history what is unfinished
     * @return the scripts, ready to run
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if what is done of a script is not what it says now
     */
    public PreparedScripts goingOn(Plan plan, History history) {
        if (history.unfinished().isEmpty()) {
            return this;
        }
        Map<Script, PreparedScript> all = new HashMap<>(prepared);
        for (Step step : plan.steps()) {
            step.key()
                    .flatMap(history::unfinished)
                    .ifPresent(known -> all.computeIfPresent(
                            step.script().orElseThrow(), (script, one) -> one.goingOn(known, skipping)));
        }
        return new PreparedScripts(catalogue, all, skipping, upgrading);
    }

    /**
     * The same, for somebody who has seen to the statements at which earlier runs stopped.
     *
     * @return scripts that go on behind these statements
     */
    public PreparedScripts skipping() {
        return new PreparedScripts(catalogue, prepared, true, upgrading);
    }

    /** A script that can run, or what keeps it from that. */
    private record Judged(Script script, Optional<PreparedScript> prepared, Optional<String> fault) {
        static Judged of(Script script, ScriptParser parser) {
            try {
                return new Judged(script, Optional.of(TransactionRules.judge(parser.parse(script))), Optional.empty());
            } catch (ScriptFault fault) {
                return new Judged(script, Optional.empty(), Optional.of(fault.getMessage()));
            }
        }
    }

    // An undo script that was never written would be recorded as an undo.
    private Optional<String> emptyUndo(Step step, ScriptParser parser) {
        if (!(step instanceof Step.Undo undo) || !of(undo.undo()).statements().isEmpty()) {
            return Optional.empty();
        }
        Judged up = Judged.of(undo.revision().up(), parser);
        boolean upIsEmpty =
                up.prepared().filter(script -> script.statements().isEmpty()).isPresent();
        return upIsEmpty
                ? Optional.empty()
                : Optional.of(undo.undo().name() + ": it holds no statement, but "
                        + undo.revision().up().name() + " does; write what takes that back, or SELECT 1; if nothing is"
                        + " to be taken back");
    }

    private static List<Script> withCallbacks(Stream<Script> scripts, Catalogue catalogue) {
        return Stream.concat(scripts, catalogue.callbacks().values().stream().flatMap(List::stream))
                .toList();
    }

    private static List<Judged> judge(List<Script> scripts, ScriptParser parser) {
        List<Judged> judged = scripts.parallelStream()
                .map(script -> Judged.of(script, parser))
                .toList();
        refuse(judged.stream().flatMap(one -> one.fault().stream()).toList());
        return judged;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    (faults.size() == 1 ? "1 script" : faults.size() + " scripts") + " cannot run:\n  "
                            + String.join("\n  ", faults),
                    "mend what is named above; nothing was run");
        }
    }

    /**
     * Why a step runs outside of a transaction.
     *
     * @param step a step of the plan
     * @return the reason in words for the user, or nothing if it runs in a transaction
     */
    public Optional<String> reasonOutside(Step step) {
        return step.script().flatMap(script -> of(script).reasonOutside());
    }

    /**
     * The scripts that a plan applies and that do nothing: they were made and not written yet.
     *
     * @param plan the plan
     * @return their names
     */
    public List<String> withoutStatement(Plan plan) {
        return plan.steps().stream()
                .filter(step -> !(step instanceof Step.Undo))
                .flatMap(step -> step.script().stream())
                .filter(script -> of(script).statements().isEmpty())
                .map(Script::name)
                .toList();
    }

    /**
     * Why steps run outside of a transaction.
     *
     * @param plan the plan
     * @return the reason of each step that does
     */
    public Map<Step, String> reasonsOutside(Plan plan) {
        Map<Step, String> reasons = new HashMap<>();
        plan.steps().forEach(step -> reasonOutside(step).ifPresent(reason -> reasons.put(step, reason)));
        return reasons;
    }

    /** Whether a step can be tried in a transaction that is rolled back. */
    boolean isRevocable(Step step) {
        return step.script().map(this::of).map(PreparedScript::isRevocable).orElse(true);
    }

    /** Whether a step runs outside a transaction and leaves all rows as they are. */
    boolean leavesRows(Step step) {
        return step.script().map(this::of).filter(PreparedScript::leavesRows).isPresent();
    }

    PreparedScript of(Script script) {
        return prepared.get(script);
    }

    /**
     * What runs where a plan has no step.
     *
     * @return the names of the callbacks around an upgrade
     */
    public List<String> withoutSteps() {
        Plan nothing = new Plan(List.of());
        return Stream.concat(before(nothing).stream(), after(nothing).stream())
                .map(callback -> callback.script().name())
                .toList();
    }

    /** The callbacks before the first step of a plan; none for one that only writes into the history. */
    List<PreparedScript> before(Plan plan) {
        return around(plan, CallbackEvent.BEFORE_UNDO, CallbackEvent.BEFORE_MIGRATE);
    }

    /** The callbacks behind the last step of a plan. */
    List<PreparedScript> after(Plan plan) {
        return around(plan, CallbackEvent.AFTER_UNDO, CallbackEvent.AFTER_MIGRATE);
    }

    private List<PreparedScript> around(Plan plan, CallbackEvent back, CallbackEvent forward) {
        if (plan.steps().stream().anyMatch(Step.Undo.class::isInstance)) {
            return callbacks(back);
        }
        boolean runs = upgrading || !plan.steps().stream().allMatch(Step.Mark.class::isInstance);
        return runs ? callbacks(forward) : List.of();
    }

    List<PreparedScript> callbacks(CallbackEvent event) {
        return catalogue.callbacks(event).stream().map(this::of).toList();
    }
}
