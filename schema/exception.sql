CREATE TYPE exception_severity AS ENUM ('low', 'medium', 'high', 'critical');
CREATE TYPE exception_status AS ENUM ('open', 'analyzing', 'resolved', 'escalated');

-- A business exception and how far it is from being resolved; it outlives its playbook.
CREATE TABLE exception (
    exception_id        varchar            PRIMARY KEY,
    tenant_id           varchar            NOT NULL REFERENCES tenant (tenant_id) ON DELETE CASCADE,
    domain              varchar            NOT NULL,
    type                varchar            NOT NULL,
    severity            exception_severity NOT NULL,
    status              exception_status   NOT NULL DEFAULT 'open',
    source_system       varchar            NOT NULL,
    entity              varchar,
    amount              numeric(18, 2),
    sla_deadline        timestamptz,
    owner               varchar,
    current_playbook_id integer            REFERENCES playbook (playbook_id) ON DELETE SET NULL,
    current_step        integer,
    created_at          timestamptz        NOT NULL DEFAULT now(),
    updated_at          timestamptz        NOT NULL DEFAULT now(),
    CONSTRAINT uq_exception_tenant UNIQUE (exception_id, tenant_id)
);

CREATE INDEX ix_exception_tenant_id ON exception (tenant_id);
CREATE INDEX ix_exception_domain ON exception (domain);
CREATE INDEX idx_exception_tenant_domain_created ON exception (tenant_id, domain, created_at);
CREATE INDEX idx_exception_status_severity ON exception (status, severity);
