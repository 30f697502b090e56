CREATE TABLE booking (
    price integer,
    total bigint GENERATED ALWAYS AS (price * 3) STORED,
    CONSTRAINT booking_total EXCLUDE USING btree ((total + 0) WITH =));
CREATE TABLE goes (other integer);
