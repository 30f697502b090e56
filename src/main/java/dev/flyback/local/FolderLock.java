package dev.flyback.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one start or stop at a time work on a folder, whichever process it comes from. */
final class FolderLock implements AutoCloseable {
    /** File locks hold between processes only; within this one they would throw. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(LocalFolder folder) throws IOException {
        WITHIN_PROCESS.lock();
        try {
            FileChannel channel = FileChannel.open(
                    folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FolderLock lock = new FolderLock(channel);
            lock.acquire();
            return lock;
        } catch (IOException | RuntimeException e) {
            WITHIN_PROCESS.unlock();
            throw e;
        }
    }

    private void acquire() throws IOException {
        try {
            channel.lock();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }
}
