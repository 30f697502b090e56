package dev.flyback.report;

import dev.flyback.preview.Loss;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan does to rows, as text. */
public final class LossWords {
    private LossWords() {}

    /**
     * A line for each.
     *
     * @param losses the losses
     * @return lines that begin with two spaces
     */
    public static String of(List<Loss> losses) {
        return losses.stream().map(loss -> "  " + loss.words() + "\n").collect(Collectors.joining());
    }
}
