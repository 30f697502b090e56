-- {version}: {message}
--
-- Runs in one transaction together with its row in the history. A statement that cannot run in a
-- transaction, such as CREATE INDEX CONCURRENTLY, goes into a revision of its own.

