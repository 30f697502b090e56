package dev.flyback.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes files and folders with exactly the rights they need, whatever the umask is. */
final class Rights {
    private Rights() {}

    static void makePrivateFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            makeNewPrivateFolder(folder);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker, which is as good.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void makeNewPrivateFolder(Path folder) throws IOException {
        if (posix(folder.getParent())) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
            ownerAlone(folder, Set.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT));
        }
    }

    /** Replaces the file as a whole, so that a killed process leaves the old text or the new. */
    static void writePrivate(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (posix(file.getParent())) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
            ownerAlone(part, Set.of());
        }
        giveToOwnerOfFolder(part);
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What root writes into somebody's folder must not lock that person out. */
    static void giveToOwnerOfFolder(Path file) throws IOException {
        PosixFileAttributeView view = posixView(file);
        PosixFileAttributeView folder = posixView(file.getParent());
        if (view != null && folder != null && !view.getOwner().equals(folder.getOwner())) {
            view.setOwner(folder.getOwner());
        }
    }

    private static void ownerAlone(Path path, Set<AclEntryFlag> flags) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .setFlags(flags)
                    .build()));
        }
    }

    static void makeReadableFolders(Path base, Path folder) throws IOException {
        if (folder.equals(base) || Files.isDirectory(folder)) {
            return;
        }
        makeReadableFolders(base, folder.getParent());
        Files.createDirectory(folder);
        readable(folder, true);
    }

    static void readable(Path path, boolean executable) throws IOException {
        set(path, executable ? "rwxr-xr-x" : "rw-r--r--");
    }

    /** Lets others pass through a folder without seeing what is in it. */
    static void passable(Path folder) throws IOException {
        set(folder, "rwx--x--x");
    }

    private static void set(Path path, String permissions) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static boolean posix(Path path) {
        return posixView(path) != null;
    }

    private static PosixFileAttributeView posixView(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
