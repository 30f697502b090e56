CREATE TYPE tenant_status AS ENUM ('active', 'suspended', 'archived');

-- A customer; all that belongs to one goes when it goes.
CREATE TABLE tenant (
    tenant_id  varchar       PRIMARY KEY,
    name       varchar       NOT NULL,
    status     tenant_status NOT NULL DEFAULT 'active',
    created_at timestamptz   NOT NULL DEFAULT now(),
    updated_at timestamptz   NOT NULL DEFAULT now()
);
