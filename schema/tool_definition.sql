-- A tool that a playbook's actions may call; one without a tenant is open to all of them.
CREATE TABLE tool_definition (
    tool_id    serial      PRIMARY KEY,
    name       varchar     NOT NULL,
    tenant_id  varchar     REFERENCES tenant (tenant_id) ON DELETE CASCADE,
    type       varchar     NOT NULL,
    config     jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ix_tool_definition_tenant_id ON tool_definition (tenant_id);
