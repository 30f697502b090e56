package dev.flyback.execute;

import dev.flyback.plan.Step;
import dev.flyback.revision.Script;
import java.time.Duration;
import java.util.Optional;

/** Passes on what holds up a trial, which goes on in silence otherwise, behind the script that it is about. */
final class Trying implements Progress {
    private final Progress progress;
    private Optional<String> untold = Optional.empty();

    Trying(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void started(Step step) {
        untold = step.script().map(Script::name);
    }

    @Override
    public synchronized void finished(Step step, Duration duration) {
        untold = Optional.empty();
    }

    @Override
    public synchronized void note(String text) {
        untold.ifPresent(script -> progress.note("trying " + script + " ..."));
        untold = Optional.empty();
        progress.note(text);
    }
}
