-- What events leave beside themselves (spec 01, sections 3 and 9): whom mail was meant for, what is worth
-- keeping, what came with mail, where captured files lie, and which traits of an attacker changed.
--
-- Columns marked "helper" are not in the specification.

-- Domains only: no address of a person is kept here.
CREATE TABLE smtp_targets (
  attacker_uuid VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  domain        VARCHAR(253) COLLATE "C" NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  count         BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, domain)
);

-- The id is a hash of attacker, type and payload, so content is there once. Time and place are those of
-- the first event that showed it.
CREATE TABLE bounty (
  id            VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  timestamp     BIGINT NOT NULL,
  decky         VARCHAR(255) COLLATE "C" NOT NULL,
  service       VARCHAR(64) COLLATE "C",
  attacker_ip   VARCHAR(45) COLLATE "C" NOT NULL,
  attacker_uuid VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  bounty_type   VARCHAR(16) COLLATE "C" NOT NULL,
  payload       TEXT COLLATE "C" NOT NULL
);

CREATE TABLE observed_attachments (
  sha256                   VARCHAR(64) COLLATE "C" NOT NULL PRIMARY KEY,
  first_seen               BIGINT NOT NULL,
  last_seen                BIGINT NOT NULL,
  observation_count        BIGINT NOT NULL,
  first_seen_decky         VARCHAR(255) COLLATE "C" NOT NULL,
  first_seen_attacker_uuid VARCHAR(36) COLLATE "C" NOT NULL,
  last_seen_attacker_uuid  VARCHAR(36) COLLATE "C" NOT NULL,
  extensions               TEXT COLLATE "C" NOT NULL,
  first_subject_sha256     VARCHAR(64) COLLATE "C",
  mal_hash_match           BOOLEAN NOT NULL,
  mal_hash_provider        VARCHAR(64) COLLATE "C",
  mal_hash_at              BIGINT
);

-- What sensors called the files that they captured. The last file of a name counts.
CREATE TABLE artifacts (
  decky         VARCHAR(64) COLLATE "C" NOT NULL,
  service       VARCHAR(16) COLLATE "C" NOT NULL,
  stored_as     VARCHAR(128) COLLATE "C" NOT NULL,
  sha256        VARCHAR(64) COLLATE "C" NOT NULL,
  size          BIGINT,                -- as the sensor says
  attacker_uuid VARCHAR(36) COLLATE "C" REFERENCES attackers (uuid) ON DELETE SET NULL, -- helper: who sent it first
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  count         BIGINT NOT NULL,       -- helper: how many events name it
  PRIMARY KEY (decky, service, stored_as)
);

-- Files that are or were kept, one for each hash.
CREATE TABLE artifact_blobs (
  sha256          VARCHAR(64) COLLATE "C" NOT NULL PRIMARY KEY,
  size            BIGINT NOT NULL,
  allocated       BIGINT NOT NULL, -- bytes on the disk; a sparse file has fewer than its size
  decky           VARCHAR(64) COLLATE "C" NOT NULL, -- helper: whose quota it takes
  stored_at       BIGINT NOT NULL,
  evicted_at      BIGINT,
  eviction_reason VARCHAR(64) COLLATE "C"
);

-- What a probe of an attacker's port, or his program itself (port 0), showed last.
CREATE TABLE attacker_fingerprint_state (
  uuid           VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  attacker_uuid  VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  port           INT NOT NULL,
  probe_type     VARCHAR(16) COLLATE "C" NOT NULL,
  last_hash      VARCHAR(640) COLLATE "C" NOT NULL, -- 128 characters and room for escapes (ADR 140)
  last_seen      BIGINT NOT NULL,
  rotation_count INT NOT NULL,
  last_rotation_at BIGINT,             -- helper
  CONSTRAINT attacker_fingerprint_state_unique UNIQUE (attacker_uuid, port, probe_type)
);

-- Helper: the weight of what the attacker did, which his score follows from with what he brought.
ALTER TABLE attackers ADD COLUMN severity DOUBLE PRECISION NOT NULL DEFAULT 0;

-- [jooq ignore start]
CREATE INDEX smtp_targets_domain ON smtp_targets (domain);
CREATE INDEX bounty_attacker ON bounty (attacker_uuid, bounty_type);
CREATE INDEX bounty_type_time ON bounty (bounty_type, timestamp);
CREATE INDEX bounty_time ON bounty (timestamp);
CREATE INDEX observed_attachments_last ON observed_attachments (last_seen);
CREATE INDEX artifacts_sha256 ON artifacts (sha256);
CREATE INDEX artifacts_last ON artifacts (last_seen);
CREATE INDEX artifacts_attacker ON artifacts (attacker_uuid);
CREATE INDEX artifact_blobs_decky ON artifact_blobs (decky);
-- [jooq ignore stop]
