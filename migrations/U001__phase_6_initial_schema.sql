-- Takes the Phase 6 schema away, what refers to a table before the table. Indexes and sequences go
-- with their tables.

DROP TABLE exception_event;
DROP TABLE exception;
DROP TABLE tool_definition;
DROP TABLE playbook_step;
DROP TABLE playbook;
DROP TABLE tenant_policy_pack_version;
DROP TABLE domain_pack_version;
DROP TABLE tenant;

DROP TYPE actor_type;
DROP TYPE exception_status;
DROP TYPE exception_severity;
DROP TYPE tenant_status;
