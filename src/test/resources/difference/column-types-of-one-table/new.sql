CREATE TABLE account (
    id bigint PRIMARY KEY,
    code varchar(8),
    price numeric(12, 4),
    at timestamp DEFAULT now(),
    flag boolean DEFAULT true,
    total bigint GENERATED ALWAYS AS (id * 2) STORED
);
CREATE INDEX account_code_price ON account (code, price);
CREATE TABLE entry (id bigint PRIMARY KEY, account bigint NOT NULL REFERENCES account, note varchar(20) NOT NULL);
