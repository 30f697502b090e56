package dev.flyback.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the names that a mistyped one was probably meant to be. */
public final class Nearest {
    private static final int MOST = 3;
    private static final int LONG = 12;

    private Nearest() {}

    /**
     * Finds them, whatever their case and their hyphens.
     *
     * @param name what was written
     * @param known the names that there are
     * @return a few, the nearest first; none if none is near
     */
    public static List<String> to(String name, Stream<String> known) {
        return to(name, known, Math.max(2, plain(name).length() / 3));
    }

    /**
     * Finds the one of which a name differs by a slip: by one letter, by two where it is long.
     *
     * @param name what was written
     * @param known the names that there are
     * @return the nearest, if one is that near
     */
    public static Optional<String> slip(String name, Stream<String> known) {
        return to(name, known, plain(name).length() < LONG ? 1 : 2).stream().findFirst();
    }

    private static List<String> to(String name, Stream<String> known, int allowed) {
        String wanted = plain(name);
        return known.distinct()
                .filter(candidate -> distance(wanted, plain(candidate)) <= allowed)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    // Levenshtein's distance, one row at a time.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
