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
