package dev.flyback.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one start or stop at a time work on a folder, whichever process it comes from. */
final class FolderLock {
    /** What is done under the lock. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** File locks hold between processes only; within this one they would throw. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private FolderLock() {}

    static <T> T holding(LocalFolder folder, Work<T> work) throws IOException {
        Path file = folder.path().resolve("lock");
        WITHIN_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            Rights.giveToOwnerOfFolder(file);
            return work.run();
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }
}
