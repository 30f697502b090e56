package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.Await;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What signals do to a process; so it needs one of its own. */
@EnabledIfSystemProperty(named = "flyback.executable", matches = ".+")
class SignalTest extends CommandTest {
    @BeforeEach
    void three_revisions() {
        migrations
                .addTable("1", "first")
                .add("V2__second.sql", "CREATE TABLE second (id int);\n" + Gate.WAIT)
                .addTable("3", "third");
    }

    @Test
    void a_terminated_run_rolls_back_and_exits_143() {
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.start("upgrade");
            gate.awaitSomebody();

            running.interrupt();

            Result result = check(143, running.end());
            assertThat(result.err())
                    .contains("interrupted at V2__second.sql, line 2")
                    .contains("done before it: 1;");
        }
        assertThat(rows()).containsExactly("SQL 1");
        assertThat(run(0, "upgrade", "--lock-wait", "0").out()).endsWith(": 1 -> 3\n");
    }

    @Test
    void a_killed_run_leaves_nothing_half_recorded_and_the_next_run_goes_on() {
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.start("upgrade");
            gate.awaitSomebody();

            running.kill();

            check(137, running.end());
        }
        Await.until("the end of the killed run's session", () -> sessions("%public.gate%") == 0);
        assertThat(rows()).containsExactly("SQL 1");
        assertThat(tables()).containsExactly("first", "gate");
        assertThat(run(0, "upgrade").out()).endsWith(": 1 -> 3\n");
    }
}
