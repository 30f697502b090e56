CREATE TABLE stays (id integer, name text DEFAULT 'it''s', gone date);
CREATE TABLE goes (id integer);
COMMENT ON TABLE stays IS 'old';
