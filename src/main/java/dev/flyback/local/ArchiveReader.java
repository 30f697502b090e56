package dev.flyback.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Reads the archives that PostgreSQL's binaries come in; the end of the name tells the format. */
final class ArchiveReader {
    /** Takes the entries in the order of the archive. */
    interface Sink {
        void accept(ArchiveEntry entry, InputStream content) throws IOException;
    }

    private static final int EXECUTABLE = 0111;

    private ArchiveReader() {}

    static boolean reads(String name) {
        return tarXz(name) || tarGz(name) || zip(name);
    }

    static void read(Path archive, Sink sink) throws IOException {
        String name = archive.getFileName().toString();
        if (zip(name)) {
            readZip(archive, sink);
            return;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(archive))) {
            readTar(name, input, sink);
        }
    }

    private static void readTar(String name, InputStream input, Sink sink) throws IOException {
        try (InputStream plain = tarXz(name) ? new XZInputStream(input) : new GZIPInputStream(input);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                sink.accept(entryOf(entry), tar);
            }
        }
    }

    private static void readZip(Path archive, Sink sink) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            Optional<ZipArchiveEntry> inner = innerTar(zip);
            if (inner.isPresent()) {
                readTar(inner.get().getName(), zip.getInputStream(inner.get()), sink);
                return;
            }
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    sink.accept(entryOf(zip, entry), content);
                }
            }
        }
    }

    /** The jars on Maven Central hold nothing but one tar. */
    private static Optional<ZipArchiveEntry> innerTar(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> tarXz(entry.getName()) || tarGz(entry.getName()))
                .findFirst();
    }

    private static ArchiveEntry entryOf(TarArchiveEntry entry) {
        ArchiveEntry.Kind kind = ArchiveEntry.Kind.OTHER;
        if (entry.isDirectory()) {
            kind = ArchiveEntry.Kind.FOLDER;
        } else if (entry.isSymbolicLink()) {
            kind = ArchiveEntry.Kind.SYMBOLIC_LINK;
        } else if (entry.isLink()) {
            kind = ArchiveEntry.Kind.HARD_LINK;
        } else if (entry.isFile()) {
            kind = ArchiveEntry.Kind.FILE;
        }
        return new ArchiveEntry(entry.getName(), kind, entry.getLinkName(), (entry.getMode() & EXECUTABLE) != 0);
    }

    private static ArchiveEntry entryOf(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean executable = (entry.getUnixMode() & EXECUTABLE) != 0;
        if (entry.isUnixSymlink()) {
            String target = zip.getUnixSymlink(entry);
            return new ArchiveEntry(entry.getName(), ArchiveEntry.Kind.SYMBOLIC_LINK, target, executable);
        }
        ArchiveEntry.Kind kind = entry.isDirectory() ? ArchiveEntry.Kind.FOLDER : ArchiveEntry.Kind.FILE;
        return new ArchiveEntry(entry.getName(), kind, "", executable);
    }

    private static boolean tarXz(String name) {
        return ends(name, ".txz") || ends(name, ".tar.xz");
    }

    private static boolean tarGz(String name) {
        return ends(name, ".tgz") || ends(name, ".tar.gz");
    }

    private static boolean zip(String name) {
        return ends(name, ".jar") || ends(name, ".zip");
    }

    private static boolean ends(String name, String suffix) {
        return name.toLowerCase(Locale.ROOT).endsWith(suffix);
    }
}
