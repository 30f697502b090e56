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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
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
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Optional<? extends ZipEntry> inner = innerTar(zip);
            if (inner.isPresent()) {
                readTar(inner.get().getName(), zip.getInputStream(inner.get()), sink);
                return;
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    sink.accept(entryOf(entry), content);
                }
            }
        }
    }

    /** The jars on Maven Central hold nothing but one tar. */
    private static Optional<? extends ZipEntry> innerTar(ZipFile zip) {
        return Collections.list(zip.entries()).stream()
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

    // The JDK does not tell a zip entry's Unix mode; programs lie in bin, by convention.
    private static ArchiveEntry entryOf(ZipEntry entry) {
        ArchiveEntry.Kind kind = entry.isDirectory() ? ArchiveEntry.Kind.FOLDER : ArchiveEntry.Kind.FILE;
        boolean executable =
                Path.of(entry.getName()).startsWith("bin") || entry.getName().contains("/bin/");
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
