package dev.flyback.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs the server: the caller, or somebody whom root steps down to, as PostgreSQL refuses root.
 *
 * @param prefix what stands before each command
 * @param name the other account's name, if there is one
 */
record ServerAccount(List<String> prefix, Optional<String> name) {
    static ServerAccount caller() {
        return new ServerAccount(List.of(), Optional.empty());
    }

    List<String> command(Path program, String... arguments) {
        return Stream.of(prefix.stream(), Stream.of(program.toString()), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }

    /** Gives a file, or a folder with all that is in it, to the other account. */
    void handOver(Path path) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name.get());
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return give(folder, owner);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file, owner);
            }
        });
    }

    private static FileVisitResult give(Path path, UserPrincipal owner) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.getOwner().equals(owner)) {
            view.setOwner(owner);
        }
        return FileVisitResult.CONTINUE;
    }
}
