package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.execute.SqlStatement;
import dev.flyback.execute.Witness;
import dev.flyback.plan.Step;
import dev.flyback.verify.LockMode;
import dev.flyback.verify.LockTrace;
import dev.flyback.verify.RelationLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sees statement by statement what is locked, touched and dropped of what was there before: by one query to the session itself,
 * and by another one to a second session where something new has come up, which sees it as it was before.
 */
final class StatementTrace implements Witness {
    private static final int WORDS = 60;

    // ALTER TABLE drops what depends on the type of a column, and makes it again.
    private static final String MADE_AGAIN = """
            SELECT i.identity
            FROM (SELECT 'pg_catalog.pg_constraint'::regclass AS catalog, oid FROM pg_catalog.pg_constraint
                  WHERE conrelid = ANY (?::text[]::oid[])
                  UNION ALL
                  SELECT 'pg_catalog.pg_class'::regclass, indexrelid FROM pg_catalog.pg_index
                  WHERE indrelid = ANY (?::text[]::oid[])
                  UNION ALL
                  SELECT 'pg_catalog.pg_statistic_ext'::regclass, oid FROM pg_catalog.pg_statistic_ext
                  WHERE stxrelid = ANY (?::text[]::oid[])) AS made
            CROSS JOIN LATERAL pg_catalog.pg_identify_object(catalog, oid, 0) AS i
            """;

    // What was there before may be dropped by another name, when a new one has its own.
    private static final String REPLACED = """
            SELECT identity FROM unnest(?::text[], ?::text[]) AS gone(kind, identity)
            WHERE CASE WHEN kind = 'type' THEN to_regtype(identity) IS NOT NULL
                       WHEN kind IN ('table', 'view', 'materialized view', 'sequence') THEN to_regclass(identity) IS NOT NULL END
            """;

    private static final String NEWEST = "SELECT coalesce(max(oid), 0)::bigint FROM pg_catalog.pg_class";

    // The time at which it began tells one from the next.
    private static final String TRANSACTION = "SELECT pg_catalog.transaction_timestamp()";

    private final Database database;
    private final Outside outside;
    private final LockTrace concurrently;
    private final List<TracedStep> steps = new ArrayList<>();
    private final Map<Long, Touched> touched = new HashMap<>();
    private Map<Long, Activity> activityBefore = Map.of();
    private boolean isOneTransaction;
    private String transaction = "";
    private long newest;
    private List<TracedStatement> statements = new ArrayList<>();

    StatementTrace(Database database, Database second, QualifiedName history) {
        this.database = database;
        this.outside = new Outside(second, history);
        this.concurrently = new LockTrace(database);
    }

    List<TracedStep> steps() {
        return List.copyOf(steps);
    }

    @Override
    public boolean begun() {
        steps.clear();
        forget();
        isOneTransaction = true;
        return true;
    }

    private void forget() {
        touched.clear();
        outside.forget();
        activityBefore = Activity.read(database);
        newest = database.query(NEWEST, row -> row.getLong(1)).get(0);
    }

    @Override
    public void ending() {}

    // A step may be begun again, and have a transaction of its own.
    @Override
    public void started(Step step) {
        if (!isOneTransaction) {
            forgetAnother();
        }
        steps.removeIf(traced -> traced.step().equals(step));
        statements = new ArrayList<>();
        steps.add(new TracedStep(step, Optional.empty(), statements));
        if (!database.isInTransaction()) {
            concurrently.started(step);
        }
    }

    private void forgetAnother() {
        String now = database.query(TRANSACTION, row -> row.getString(1)).get(0);
        if (!now.equals(transaction)) {
            forget();
            transaction = now;
        }
    }

    @Override
    public void ran(SqlStatement statement, Duration duration) {
        if (database.isInTransaction()) {
            look(statement, duration);
        } else {
            // The locks of what was committed are gone, but by the manual it is known what CONCURRENTLY takes.
            if (statement.isOutsideTransactions()) {
                concurrently.ran(statement, duration);
            }
            add(statement, duration, concurrently.locks(), List.of(), List.of());
            concurrently.started(steps.get(steps.size() - 1).step());
            forget();
        }
    }

    private void add(
            SqlStatement statement,
            Duration duration,
            List<RelationLock> locks,
            List<Effect> effects,
            List<String> dropped) {
        String file = steps.get(steps.size() - 1).step().script().orElseThrow().name();
        statements.add(new TracedStatement(
                file, statement.line(), statement.firstWords(WORDS), duration, locks, effects, dropped));
    }

    private void look(SqlStatement statement, Duration duration) {
        List<Touched> now = database.query(Touched.SQL, Touched::of, newest);
        outside.learn(now);
        List<RelationLock> locks = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Touched one : now) {
            outside.relation(one).ifPresent(known -> {
                Optional<Touched> last = Optional.ofNullable(touched.get(one.object()));
                if (known.isShown() && isStronger(one.mode(), last)) {
                    locks.add(new RelationLock(known.name(), one.mode(), true));
                }
                Effect effect = effect(known, one, last);
                if (known.isTable() && !effect.isNone()) {
                    effects.add(effect);
                }
                touched.put(one.object(), one);
            });
        }
        locks.sort(Comparator.comparing(RelationLock::relation));
        effects.sort(Comparator.comparing(Effect::table));
        add(statement, duration, locks, effects, dropped(now));
    }

    private List<String> dropped(List<Touched> now) {
        List<Outside.Dropped> dropped = outside.dropped(now);
        if (dropped.isEmpty()) {
            return List.of();
        }
        String[] relations = now.stream()
                .filter(one -> one.isRelation() && !one.isGone())
                .map(one -> Long.toString(one.object()))
                .toArray(String[]::new);
        List<String> madeAgain = database.query(MADE_AGAIN, row -> row.getString(1), relations, relations, relations);
        List<String> replaced = database.query(
                REPLACED,
                row -> row.getString(1),
                texts(dropped, Outside.Dropped::kind),
                texts(dropped, Outside.Dropped::identity));
        return dropped.stream()
                .filter(one -> !madeAgain.contains(one.identity()))
                .map(one ->
                        one.description() + (replaced.contains(one.identity()) ? " as it was; a new one is there" : ""))
                .toList();
    }

    private static String[] texts(List<Outside.Dropped> dropped, Function<Outside.Dropped, String> text) {
        return dropped.stream().map(text).toArray(String[]::new);
    }

    private static boolean isStronger(LockMode mode, Optional<Touched> last) {
        return mode != LockMode.ACCESS_SHARE
                && last.filter(earlier -> earlier.mode().compareTo(mode) >= 0).isEmpty();
    }

    private Effect effect(Outside.Relation known, Touched now, Optional<Touched> last) {
        Activity earlier =
                last.map(Touched::activity).orElseGet(() -> activityBefore.getOrDefault(now.object(), Activity.NONE));
        long file = last.map(Touched::file).orElse(known.file());
        boolean isWrittenAnew = !now.isGone() && now.file() != file;
        return new Effect(
                known.name(),
                isWrittenAnew,
                now.isGone() ? Activity.NONE : now.activity().since(earlier));
    }
}
