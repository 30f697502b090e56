-- Undoes {version}: {message}
--
-- Takes back all that the up script did, in reverse order, so that the schema is as it was before.

