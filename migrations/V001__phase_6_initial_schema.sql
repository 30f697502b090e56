-- The Phase 6 schema: tenants, the packs that configure them, the exceptions they raise, and the
-- playbooks and tools that resolve them.

CREATE TYPE tenant_status AS ENUM ('active', 'suspended', 'archived');
CREATE TYPE exception_severity AS ENUM ('low', 'medium', 'high', 'critical');
CREATE TYPE exception_status AS ENUM ('open', 'analyzing', 'resolved', 'escalated');
CREATE TYPE actor_type AS ENUM ('agent', 'user', 'system');

-- A customer; all that belongs to one goes when it goes.
CREATE TABLE tenant (
    tenant_id  varchar       PRIMARY KEY,
    name       varchar       NOT NULL,
    status     tenant_status NOT NULL DEFAULT 'active',
    created_at timestamptz   NOT NULL DEFAULT now(),
    updated_at timestamptz   NOT NULL DEFAULT now()
);

-- The versions of what is known about a business domain, whoever the tenant is.
CREATE TABLE domain_pack_version (
    id         serial      PRIMARY KEY,
    domain     varchar     NOT NULL,
    version    integer     NOT NULL,
    pack_json  jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_domain_pack_version UNIQUE (domain, version)
);

CREATE INDEX ix_domain_pack_version_domain ON domain_pack_version (domain);

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

-- What a playbook does, one action after the other.
CREATE TABLE playbook_step (
    step_id     serial      PRIMARY KEY,
    playbook_id integer     NOT NULL REFERENCES playbook (playbook_id) ON DELETE CASCADE,
    step_order  integer     NOT NULL,
    name        varchar     NOT NULL,
    action_type varchar     NOT NULL,
    params      jsonb       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ix_playbook_step_playbook_id ON playbook_step (playbook_id);
CREATE INDEX ix_playbook_step_step_order ON playbook_step (step_order);

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
