CREATE TABLE booking (
    price integer,
    total integer GENERATED ALWAYS AS (price * 2) STORED,
    CONSTRAINT booking_total EXCLUDE USING btree ((total + 0) WITH =));
CREATE TABLE goes (other integer, total integer, CONSTRAINT goes_total EXCLUDE USING btree ((total + 1) WITH =));
