package dev.flyback.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists folders by a pattern; one that cannot be read holds nothing. */
final class Folders {
    private Folders() {}

    static Stream<Path> in(Path parent, String pattern) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(parent, pattern)) {
            paths.forEach(path -> {
                if (Files.isDirectory(path)) {
                    found.add(path);
                }
            });
        } catch (IOException e) {
            return Stream.empty();
        }
        return found.stream().sorted();
    }
}
