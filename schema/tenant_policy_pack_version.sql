-- The versions of one tenant's policies.
CREATE TABLE tenant_policy_pack_version (
    id         serial      PRIMARY KEY,
    tenant_id  varchar     NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE,
    version    integer     NOT NULL,
    pack_json  jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_tenant_policy_pack_version UNIQUE (tenant_id, version)
);

CREATE INDEX ix_tenant_policy_pack_version_tenant_id ON tenant_policy_pack_version (tenant_id);
