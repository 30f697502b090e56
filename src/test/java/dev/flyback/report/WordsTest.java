package dev.flyback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.plan.Step;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "400,0 ms",
        "500,1 ms",
        "4000,4 ms",
        "999499,999 ms",
        "999500,1.0 s",
        "1000000,1.0 s",
        "1249000,1.2 s",
        "59949000,59.9 s",
        "59960000,1 min 00 s",
        "59999600,1 min 00 s",
        "60000000,1 min 00 s",
        "119600000,2 min 00 s",
        "185000000,3 min 05 s",
        "7200000000,120 min 00 s"
    })
    void says_how_long_something_took(long microseconds, String words) {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Words.duration(Duration.ofNanos(microseconds * 1_000))).isEqualTo(words);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0 revisions", "1,1 revision", "2,2 revisions"})
    void counts_things(int number, String words) {
        assertThat(Words.counted(number, "revision")).isEqualTo(words);
    }

    @Test
    void says_what_a_step_does_and_to_what() {
        Script script = Script.of("V1__a.sql", "", Optional.empty());
        Revision revision = new Revision(Version.of("001"), "add it", script, Optional.of(script));
        Revision nameless = new Revision(Version.of("001"), "", script, Optional.empty());

        assertThat(said(new Step.Up(revision))).isEqualTo("apply 001 add it");
        assertThat(said(new Step.Up(nameless))).isEqualTo("apply 001");
        assertThat(said(new Step.Undo(revision, script))).isEqualTo("undo 001 add it");
        assertThat(said(new Step.Rerun(new Repeatable("views", script)))).isEqualTo("run R views");
        assertThat(said(mark(Optional.of(revision.version()), true))).isEqualTo("record as applied 001 add it");
        assertThat(said(mark(Optional.empty(), false))).isEqualTo("record as not applied R add it");
        assertThat(said(new Step.Forget(Optional.of(revision.version()), "", "V1__a.sql")))
                .isEqualTo("forget what was done of 001");
    }

    @Test
    void names_places() {
        assertThat(Words.place(Optional.of(Version.of("001")))).isEqualTo("001");
        assertThat(Words.place(Optional.empty())).isEqualTo("base");
    }

    private static Step mark(Optional<Version> version, boolean applied) {
        return new Step.Mark(version, "add it", "V1__a.sql", Optional.empty(), applied);
    }

    private static String said(Step step) {
        return Words.verb(step) + " " + Words.subject(step);
    }
}
