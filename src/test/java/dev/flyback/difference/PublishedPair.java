package dev.flyback.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/** Two schemas that others have published as a test case of their tool, which is the source. */
record PublishedPair(String source, String name, Path old, Path wanted) {
    /** How tools name the files of a pair: what the name of the one ends in, and that of the other. */
    private static final Map<String, String> LAYOUTS =
            Map.of("_original.sql", "_new.sql", "/old.sql", "/new.sql", "/a.sql", "/b.sql");

    /** The pairs below a folder, whose own folders are the sources. */
    static List<PublishedPair> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().flatMap(file -> of(folder, file).stream()).toList();
        }
    }

    private static Optional<PublishedPair> of(Path folder, Path old) {
        return LAYOUTS.entrySet().stream()
                .filter(layout -> old.toString().endsWith(layout.getKey()))
                .findFirst()
                .map(layout -> of(folder, old, layout))
                .filter(pair -> Files.exists(pair.wanted()));
    }

    private static PublishedPair of(Path folder, Path old, Entry<String, String> layout) {
        String begin = old.toString()
                .substring(0, old.toString().length() - layout.getKey().length());
        Path path = folder.relativize(Path.of(begin));
        return new PublishedPair(path.getName(0).toString(), path.toString(), old, Path.of(begin + layout.getValue()));
    }
}
