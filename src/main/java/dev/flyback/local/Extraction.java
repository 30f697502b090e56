package dev.flyback.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an archive's entries below one folder, and refuses every entry that would leave it. */
final class Extraction implements ArchiveReader.Sink {
    private final Path folder;
    private final Map<Path, ArchiveEntry> links = new LinkedHashMap<>();

    private Extraction(Path folder) {
        this.folder = folder;
    }

    static void extract(Path archive, Path folder) throws IOException {
        Extraction extraction = new Extraction(folder.toRealPath());
        ArchiveReader.read(archive, extraction);
        extraction.makeLinks();
    }

    @Override
    public void accept(ArchiveEntry entry, InputStream content) throws IOException {
        Path path = inside(folder, entry.name());
        switch (entry.kind()) {
            case FOLDER -> Rights.makeReadableFolders(folder, path);
            case FILE -> {
                Rights.makeReadableFolders(folder, path.getParent());
                Files.copy(content, path);
                Rights.readable(path, entry.executable());
            }
            // Made at the end, so that nothing can be written through a link.
            case SYMBOLIC_LINK, HARD_LINK -> links.put(path, entry);
            case OTHER -> throw new IOException("it holds " + entry.name() + ", which is neither file nor link");
        }
    }

    private void makeLinks() throws IOException {
        for (Map.Entry<Path, ArchiveEntry> link : links.entrySet()) {
            if (link.getValue().kind() == ArchiveEntry.Kind.HARD_LINK) {
                makeHardLink(link.getKey(), link.getValue());
            }
        }
        for (Map.Entry<Path, ArchiveEntry> link : links.entrySet()) {
            if (link.getValue().kind() == ArchiveEntry.Kind.SYMBOLIC_LINK) {
                makeSymbolicLink(link.getKey(), link.getValue());
            }
        }
        for (Path link : links.keySet()) {
            // Only the real path tells: a chain of links can leave the folder though each one seems to stay.
            if (Files.exists(link) && !link.toRealPath().startsWith(folder)) {
                throw leaves(folder.relativize(link).toString());
            }
        }
    }

    private void makeHardLink(Path path, ArchiveEntry entry) throws IOException {
        Path target = inside(folder, entry.linkTarget());
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "it links " + entry.name() + " to " + entry.linkTarget() + ", which it does not hold");
        }
        Rights.makeReadableFolders(folder, path.getParent());
        Files.copy(target, path, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void makeSymbolicLink(Path path, ArchiveEntry entry) throws IOException {
        inside(path.getParent(), entry.linkTarget());
        Rights.makeReadableFolders(folder, path.getParent());
        Files.createSymbolicLink(path, Path.of(entry.linkTarget()));
    }

    private Path inside(Path base, String name) throws IOException {
        try {
            Path path = base.resolve(name).normalize();
            // On Windows a name with a root but no drive is not absolute.
            if (Path.of(name).getRoot() != null || name.startsWith("/") || !path.startsWith(folder)) {
                throw leaves(name);
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IOException("its entry " + name + " is no name for a file", e);
        }
    }

    private static IOException leaves(String name) {
        return new IOException("its entry " + name + " would leave the folder");
    }
}
