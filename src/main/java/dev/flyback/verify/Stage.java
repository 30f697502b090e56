package dev.flyback.verify;

import dev.flyback.execute.Interruption;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;

/** A scratch database with the schema that it has come to, and with rows. */
public final class Stage implements AutoCloseable {
    private final ScratchDatabase scratch;
    private final Replay replay;
    private final Interruption interruption;
    private final Seeds seeds;
    private DatabaseSchema schema;
    private List<Unseeded> unseeded = List.of();

    /**
     * Makes it.
     *
     * @param scratch an empty database, which goes when this is closed
     * @param replay moves it along
     * @param interruption can ask to stop
     */
    public Stage(ScratchDatabase scratch, Replay replay, Interruption interruption) {
        this.scratch = scratch;
        this.replay = replay;
        this.interruption = interruption;
        this.seeds = replay.seeds();
        read();
    }

    /** Makes as many as are wanted. */
    @FunctionalInterface
    public interface Maker {
        /** Makes an empty one. */
        Stage make();
    }

    DatabaseSchema schema() {
        return schema;
    }

    RowSnapshot rows() {
        return replay.rows(schema);
    }

    void upgrade(Catalogue chain) {
        schema = replay.upgrade(chain, new Target.Head());
    }

    void downgrade(Catalogue chain) {
        schema = replay.downgrade(chain, new Target.Relative(-1));
    }

    /** Finds out anew what is there, as after something has failed. */
    void read() {
        schema = replay.run(List.of());
    }

    void seed() {
        unseeded = seeds.plant(schema, true);
    }

    /** Makes up rows that have a value in each column. */
    void seedFully() {
        unseeded = seeds.plant(schema, false);
    }

    List<Unseeded> unseeded() {
        return unseeded;
    }

    boolean isInterrupted() {
        return interruption.isRequested();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
