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
