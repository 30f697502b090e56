package dev.flyback.verify;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.schema.DatabaseSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the revisions of a chain one by one there, back and there again, and judges each by itself: what one of them spoils
 * is built anew before the next.
 */
public final class RoundTrips implements AutoCloseable {
    private static final Set<ExitCode> OF_A_SCRIPT = Set.of(ExitCode.STEP_FAILED, ExitCode.DISAGREEMENT);

    private final Stage.Maker stages;
    private final Catalogue chain;
    private Stage stage;

    /**
     * Makes it; nothing runs yet.
     *
     * @param stages makes scratch databases
     * @param catalogue the chain; its repeatables are left out
     */
    public RoundTrips(Stage.Maker stages, Catalogue catalogue) {
        this.stages = stages;
        this.chain = catalogue.withoutRepeatables();
    }

    /**
     * Walks.
     *
     * @param from the index of the first revision to be judged; those before it are applied only
     * @param to the index behind the last
     * @return a verdict for each, in their order; those after one that cannot be applied are untried
     */
    public List<Verdict> walk(int from, int to) {
        List<Verdict> verdicts = new ArrayList<>();
        rebuild(from);
        boolean canGoOn = true;
        for (int i = from; i < to && canGoOn; i++) {
            long start = System.nanoTime();
            List<Observation> observations = new ArrayList<>();
            stage.seed();
            canGoOn = judge(i, observations);
            verdicts.add(new Verdict(
                    chain.revisions().get(i), true, observations, Duration.ofNanos(System.nanoTime() - start)));
        }
        chain.revisions().subList(from + verdicts.size(), to).stream()
                .map(Verdict::untried)
                .forEach(verdicts::add);
        return verdicts;
    }

    /**
     * The tables that no row could be made up for.
     *
     * @return as they are in the end
     */
    public List<Unseeded> unseeded() {
        return stage.unseeded();
    }

    // False if its up script cannot run, so that there is no way on.
    private boolean judge(int index, List<Observation> observations) {
        Optional<State> before = applied(index, observations);
        if (before.isEmpty()) {
            return false;
        }
        Revision revision = chain.revisions().get(index);
        if (revision.undo().isPresent() && revision.irreversible().isEmpty()) {
            goBack(revision, toHere(index + 1), before.get(), state(), observations);
        }
        return true;
    }

    // Rows that are in the way of the up script are none that it is made for: others are tried, and none in the end.
    private Optional<State> applied(int index, List<Observation> observations) {
        Catalogue toHere = toHere(index + 1);
        State before = state();
        Optional<String> refusal = attempt(() -> stage.upgrade(toHere));
        if (refusal.isEmpty()) {
            return Optional.of(before);
        }
        rebuild(index);
        stage.seedFully();
        before = state();
        if (attempt(() -> stage.upgrade(toHere)).isEmpty()) {
            observations.add(note("cannot run on all made-up rows: " + refusal.get()));
            return Optional.of(before);
        }
        rebuild(index);
        before = state();
        Optional<String> failure = attempt(() -> stage.upgrade(toHere));
        observations.add(failure.map(words -> new Observation(Observation.Sort.UP_FAILS, words))
                .orElseGet(() -> note("cannot run on made-up rows: " + refusal.get())));
        return failure.isPresent() ? Optional.empty() : Optional.of(before);
    }

    private static Observation note(String words) {
        return new Observation(Observation.Sort.NOTE, words);
    }

    private State state() {
        return new State(stage.schema(), stage.rows());
    }

    /** A schema with its rows. */
    private record State(DatabaseSchema schema, RowSnapshot rows) {}

    private void goBack(
            Revision revision, Catalogue toHere, State before, State after, List<Observation> observations) {
        String up = revision.up().name();
        String undo = revision.undo().orElseThrow().name();
        int index = toHere.revisions().size();
        Optional<String> failure = attempt(() -> stage.downgrade(toHere));
        if (failure.isPresent()) {
            observations.add(new Observation(Observation.Sort.UNDO_FAILS, failure.get()));
            stage.read();
            rebuildUnless(after, index);
            return;
        }
        List<Observation> differences = new ArrayList<>(Residue.between(before.schema(), stage.schema(), undo));
        differences.addAll(RowResidue.between(before.rows(), after.rows(), stage.rows(), up, undo));
        observations.addAll(differences);
        boolean isBack = differences.stream().noneMatch(one -> new Strictness(false, false).isFault(one.sort()));
        Optional<String> again = attempt(() -> stage.upgrade(toHere));
        List<Observation> astray = again.isPresent()
                ? List.of(new Observation(Observation.Sort.AGAIN, again.get()))
                : Residue.between(after.schema(), stage.schema(), up + " the second time").stream()
                        .filter(one -> one.sort() != Observation.Sort.ORDER)
                        .map(one -> new Observation(Observation.Sort.AGAIN, one.words()))
                        .toList();
        // What follows from what is said already is not said.
        if (isBack) {
            observations.addAll(astray);
        }
        if (!astray.isEmpty()) {
            rebuild(index);
        }
    }

    private void rebuildUnless(State wanted, int index) {
        boolean isThere = Residue.between(wanted.schema(), stage.schema(), "").isEmpty()
                && RowDifference.between(wanted.rows(), stage.rows()).isEmpty();
        if (!isThere) {
            rebuild(index);
        }
    }

    private void rebuild(int revisions) {
        close();
        stage = stages.make();
        if (revisions > 0) {
            stage.upgrade(toHere(revisions));
        }
    }

    private Catalogue toHere(int revisions) {
        return chain.with(chain.revisions().subList(0, revisions));
    }

    /** Runs something; says in words what is wrong with the script that failed, if one did. */
    private Optional<String> attempt(Runnable run) {
        try {
            run.run();
            return Optional.empty();
        } catch (ServerChange change) {
            throw change;
        } catch (Failure failure) {
            if (!OF_A_SCRIPT.contains(failure.exitCode()) || stage.isInterrupted()) {
                throw failure;
            }
            return Optional.of(words(failure));
        }
    }

    // What a script cannot begin with stands below the first line, what has failed in it.
    private static String words(Failure failure) {
        List<String> lines = failure.getMessage().lines().map(String::strip).toList();
        return failure.exitCode() == ExitCode.DISAGREEMENT && lines.size() > 1
                ? lines.stream().skip(1).collect(Collectors.joining("; "))
                : lines.get(0);
    }

    /** Drops what was made. */
    @Override
    public void close() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }
}
