-- Credentials that are used again (spec 01, section 5), mails (section 9), and which captured files tags cite.
--
-- Columns and tables marked "helper" are not in the specification.

-- What one principal with one secret is, once it was tried at two places. Of very many attackers the lists
-- name the first by uuid; all are in credential_reuse_target. id is a hash of secret, kind and principal_key, so that the
-- three are unique together without an index that few servers would hold.
CREATE TABLE credential_reuse (
  id             VARCHAR(36) NOT NULL PRIMARY KEY,
  secret_sha256  VARCHAR(64) NOT NULL,
  secret_kind    VARCHAR(32) NOT NULL,
  principal      VARCHAR(1280),
  principal_key  VARCHAR(1280) NOT NULL,
  attacker_uuids MEDIUMTEXT NOT NULL,
  attacker_ips   MEDIUMTEXT NOT NULL,
  target_count   BIGINT NOT NULL,
  attempt_count  BIGINT NOT NULL,
  confidence     DOUBLE PRECISION NOT NULL,
  first_seen     BIGINT NOT NULL,
  last_seen      BIGINT NOT NULL,
  updated_at     BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Who tried it where: each row is one of credentials, and goes with it.
CREATE TABLE credential_reuse_target (
  credential_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE, -- helper
  reuse_id      VARCHAR(36) NOT NULL REFERENCES credential_reuse (id) ON DELETE CASCADE,
  decky         VARCHAR(255) NOT NULL,
  service       VARCHAR(64) NOT NULL,
  attacker_uuid VARCHAR(36) NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  attempts      BIGINT NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Helper: credentials that are new or were tried again and that nobody has looked at since. Whoever writes
-- credentials adds to it in the same transaction.
CREATE TABLE credential_reuse_pending (
  credential_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Mails that decoys took, without what people wrote and without their addresses. A row goes with its event.
CREATE TABLE mail (
  id             VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES event (event_id) ON DELETE CASCADE,
  decky          VARCHAR(255) NOT NULL,
  stored_as      VARCHAR(128),
  sha256         VARCHAR(64),
  size           BIGINT,
  attacker_uuid  VARCHAR(36) NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  subject_sha256 VARCHAR(64),
  body_simhash   VARCHAR(64),
  body_cluster   VARCHAR(255),
  flags          MEDIUMTEXT NOT NULL,
  received_at    BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Helper: the files that the evidence of tags names.
CREATE TABLE ttp_tag_file (
  sha256   VARCHAR(64) NOT NULL,
  tag_uuid VARCHAR(36) NOT NULL REFERENCES ttp_tag (uuid) ON DELETE CASCADE,
  PRIMARY KEY (sha256, tag_uuid)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- [jooq ignore start]
CREATE INDEX credentials_reuse
  ON credentials (secret_sha256, secret_kind, principal_key(255), decky_name, service);
CREATE INDEX credential_reuse_key ON credential_reuse (secret_sha256, secret_kind, principal_key(255));
CREATE INDEX credential_reuse_targets ON credential_reuse (target_count, last_seen);
CREATE INDEX credential_reuse_target_place ON credential_reuse_target (reuse_id, decky, service);
CREATE INDEX credential_reuse_target_attacker ON credential_reuse_target (attacker_uuid);
CREATE INDEX mail_attacker ON mail (attacker_uuid, received_at);
CREATE INDEX mail_received ON mail (received_at);
CREATE INDEX mail_cluster ON mail (body_cluster);
CREATE INDEX ttp_tag_file_tag ON ttp_tag_file (tag_uuid);

INSERT INTO credential_reuse_pending SELECT id FROM credentials;

INSERT INTO ttp_tag_file
SELECT DISTINCT substr(evidence, instr(evidence, '"sha256":"') + 10, 64), uuid
FROM ttp_tag
WHERE source_kind = 'file' AND instr(evidence, '"sha256":"') > 0;
-- [jooq ignore stop]
