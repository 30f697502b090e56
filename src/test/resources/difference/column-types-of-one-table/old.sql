CREATE TABLE account (
    id int PRIMARY KEY,
    code char(5) NOT NULL,
    price numeric(10, 4),
    at timestamptz DEFAULT now(),
    flag text DEFAULT 'true',
    total int GENERATED ALWAYS AS (id * 2) STORED
);
CREATE INDEX account_code_price ON account (code, price);
CREATE TABLE entry (id int PRIMARY KEY, account int NOT NULL REFERENCES account, note varchar(10));
