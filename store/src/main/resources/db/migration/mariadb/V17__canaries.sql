-- Planted tokens, what they lie in, and their uses (spec 01, section 9; ADR 56). A token has a blob or a
-- generator. Blobs of revoked tokens may go, so nothing refers to them by a key.
CREATE TABLE canary_blobs (
  uuid         VARCHAR(36) NOT NULL PRIMARY KEY,
  sha256       VARCHAR(64) NOT NULL,
  filename     VARCHAR(255) NOT NULL,
  content_type VARCHAR(128) NOT NULL,
  size_bytes   BIGINT NOT NULL,
  uploaded_by  VARCHAR(255) NOT NULL,
  uploaded_at  BIGINT NOT NULL,
  CONSTRAINT canary_blobs_content UNIQUE (sha256)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- callback_token is the word in URLs and names, in lower case. secret_seed is encrypted for its row. params
-- is a JSON object of texts.
CREATE TABLE canary_tokens (
  uuid              VARCHAR(36) NOT NULL PRIMARY KEY,
  kind              VARCHAR(16) NOT NULL,
  decky_name        VARCHAR(64) NOT NULL,
  blob_uuid         VARCHAR(36),
  generator         VARCHAR(32),
  instrumenter      VARCHAR(32),
  placement_path    VARCHAR(1024),
  callback_token    VARCHAR(64) NOT NULL,
  secret_seed       MEDIUMTEXT NOT NULL,
  fingerprint_nonce VARCHAR(16),
  params            MEDIUMTEXT NOT NULL,
  placed_at         BIGINT NOT NULL,
  last_triggered_at BIGINT,
  trigger_count     BIGINT NOT NULL,
  created_by        VARCHAR(255) NOT NULL,
  state             VARCHAR(16) NOT NULL,
  last_error        VARCHAR(255),
  CONSTRAINT canary_tokens_callback UNIQUE (callback_token),
  CONSTRAINT canary_tokens_one_origin CHECK (
    (blob_uuid IS NULL AND generator IS NOT NULL) OR (blob_uuid IS NOT NULL AND generator IS NULL)
  )
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- raw_headers is a JSON list of lines. fingerprint is what a browser told of itself, for admins only.
CREATE TABLE canary_triggers (
  uuid          VARCHAR(36) NOT NULL PRIMARY KEY,
  token_uuid    VARCHAR(36) NOT NULL REFERENCES canary_tokens (uuid) ON DELETE CASCADE,
  occurred_at   BIGINT NOT NULL,
  src_ip        VARCHAR(64) NOT NULL,
  attacker_uuid VARCHAR(36) NOT NULL,
  user_agent    MEDIUMTEXT,
  request_path  MEDIUMTEXT,
  dns_qname     MEDIUMTEXT,
  raw_headers   MEDIUMTEXT NOT NULL,
  fingerprint   MEDIUMTEXT
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX canary_tokens_placed ON canary_tokens (placed_at);
CREATE INDEX canary_tokens_blob ON canary_tokens (blob_uuid);
CREATE INDEX canary_triggers_token ON canary_triggers (token_uuid, occurred_at);
CREATE INDEX canary_triggers_attacker ON canary_triggers (attacker_uuid);
