package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.execute.Batches;
import dev.flyback.execute.Progress;
import dev.flyback.history.History;
import dev.flyback.plan.Pending;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.verify.Replay;
import dev.flyback.verify.ScratchDatabase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A scratch database with the schema, but not the rows, that the revisions applied to another one have built. */
public final class ScratchCopy implements AutoCloseable {
    private final ScratchDatabase scratch;
    private final Replay replay;
    private final Catalogue chain;

    /**
     * Makes it.
     *
     * @param scratch an empty database, which goes when this is closed
     * @param replay moves it along
     * @param chain the files
     */
    public ScratchCopy(ScratchDatabase scratch, Replay replay, Catalogue chain) {
        this.scratch = scratch;
        this.replay = replay;
        this.chain = chain;
    }

    /** Makes one where it is needed. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Makes an empty one.
         *
         * @return the copy
         * @throws dev.flyback.failure.Failure if no scratch database can be made
         */
        ScratchCopy make();
    }

    void build(History history) {
        replay.build(
                new Catalogue(
                        chain.origin(),
                        without(chain.revisions(), Pending.revisions(chain, history)),
                        without(chain.repeatables(), Pending.repeatables(chain, history)),
                        chain.callbacks(),
                        chain.ignored()),
                new Target.Head());
    }

    private static <T> List<T> without(List<T> all, List<T> pending) {
        Set<T> left = new LinkedHashSet<>(all);
        left.removeAll(Set.copyOf(pending));
        return List.copyOf(left);
    }

    void run(Function<History, Plan> planner, Batches batches, Progress progress) {
        replay.move(chain, planner, batches, progress);
    }

    Database database() {
        return scratch.database();
    }

    Database reader() {
        return scratch.reader();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
