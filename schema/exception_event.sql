CREATE TYPE actor_type AS ENUM ('agent', 'user', 'system');

-- The log of an exception: who did what to it, and when.
CREATE TABLE exception_event (
    event_id     uuid        PRIMARY KEY,
    exception_id varchar     NOT NULL REFERENCES exception (exception_id) ON DELETE CASCADE,
    tenant_id    varchar     NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE,
    event_type   varchar     NOT NULL,
    actor_type   actor_type  NOT NULL,
    actor_id     varchar,
    payload      jsonb       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ix_exception_event_exception_id ON exception_event (exception_id);
CREATE INDEX ix_exception_event_tenant_id ON exception_event (tenant_id);
CREATE INDEX ix_exception_event_event_type ON exception_event (event_type);
CREATE INDEX ix_exception_event_created_at ON exception_event (created_at);
CREATE INDEX idx_exception_event_exception_created ON exception_event (exception_id, created_at);
CREATE INDEX idx_exception_event_tenant_created ON exception_event (tenant_id, created_at);
