ALTER TABLE public.child DROP CONSTRAINT child_n_fkey;
ALTER TABLE public.other DROP CONSTRAINT taken;
DROP INDEX public.moved;
DROP INDEX public.t_gone;
DROP INDEX public.t_order;
DROP INDEX public.t_unique;
ALTER TABLE public.t REPLICA IDENTITY DEFAULT;
ALTER INDEX public.t_expression ALTER COLUMN 1 SET STATISTICS -1;
ALTER INDEX public.t_expression ALTER COLUMN 2 SET STATISTICS 300;
ALTER INDEX public.t_filled SET (fillfactor=90);
ALTER INDEX public.t_filled RESET (deduplicate_items);
ALTER INDEX public.t_same SET (fastupdate=off);
COMMENT ON INDEX public.t_same IS NULL;
CREATE TABLE public.third (
    a integer,
    CONSTRAINT taken UNIQUE (a)
);
CREATE UNIQUE INDEX "Odd ON ONLY name" ON public.other USING btree (a, b);
CREATE INDEX moved ON public.child USING brin (n) WITH (pages_per_range=16, autosummarize=true);
CREATE INDEX t_order ON public.t USING btree (name DESC NULLS LAST, id) INCLUDE (state);
COMMENT ON INDEX public.t_order IS 'in order';
CREATE UNIQUE INDEX t_partial ON public.t USING btree (name COLLATE "POSIX" text_pattern_ops) WHERE (state IS NULL);
CREATE UNIQUE INDEX t_unique ON public.t USING btree (n) INCLUDE (id);
ALTER TABLE public.t CLUSTER ON t_unique;
ALTER TABLE public.child ADD CONSTRAINT child_n_fkey FOREIGN KEY (n) REFERENCES public.t(n);
