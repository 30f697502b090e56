-- A tenant's way of resolving the exceptions that meet its conditions.
CREATE TABLE playbook (
    playbook_id serial      PRIMARY KEY,
    tenant_id   varchar     NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE,
    name        varchar     NOT NULL,
    version     integer     NOT NULL,
    conditions  jsonb       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ix_playbook_tenant_id ON playbook (tenant_id);
