-- Keys of programs, tickets of streams (spec 01, section 11; spec 05, sections 2 and 3), and what the audit
-- log and streams are asked by.

-- A key is shown once; its hash alone is kept. A key that is revoked stays, so that the audit log can be
-- understood; its name is free again (ADR 0185).
CREATE TABLE api_keys (
  id           VARCHAR(36) NOT NULL PRIMARY KEY,
  name         VARCHAR(64) NOT NULL,
  key_hash     VARCHAR(64) NOT NULL UNIQUE,
  prefix       VARCHAR(8) NOT NULL,
  role         VARCHAR(16) NOT NULL,
  scopes       VARCHAR(255) NOT NULL,
  created_by   VARCHAR(255) NOT NULL,
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT,
  last_used_at BIGINT,
  revoked_at   BIGINT,
  CONSTRAINT api_keys_role CHECK (role IN ('viewer', 'admin'))
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The right to open one stream, once; whoever holds the row to a hash deletes it.
CREATE TABLE sse_tickets (
  ticket_hash      VARCHAR(64) NOT NULL PRIMARY KEY,
  holder_uuid      VARCHAR(36) NOT NULL,
  by_key           BOOLEAN NOT NULL,
  token_id         VARCHAR(36),
  token_expires_at BIGINT,
  issued_at        BIGINT NOT NULL,
  expires_at       BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX api_keys_name ON api_keys (name);
CREATE INDEX api_keys_created_by ON api_keys (created_by);
CREATE INDEX sse_tickets_expires ON sse_tickets (expires_at);
CREATE INDEX audit_log_actor ON audit_log (actor, id);
CREATE INDEX audit_log_action ON audit_log (action, id);

-- Streams follow events in the order in which they were stored.
CREATE INDEX event_ingested ON event (ingested_at);
