-- Spine of the schema (spec 01, sections 2.5, 3-6 and 11).
--
-- Times are microseconds since 1970-01-01T00:00:00Z (ADR 0030). Uuids are 36 lower-case characters.
-- JSON is text, up to 16 MiB. utf8mb4_nopad_bin orders and compares by code points, and blanks at the
-- end count, as in SQLite (ADR 0141). Columns marked "helper" are not in the specification: they make
-- merging independent of the order in which events arrive (ADR 0032).
--
-- Addresses and principals have room for what is no address and for escapes (ADR 0140).

CREATE TABLE attackers (
  uuid                 VARCHAR(36) NOT NULL PRIMARY KEY,
  ip                   VARCHAR(700) NOT NULL UNIQUE,
  identity_id          VARCHAR(36),
  first_seen           BIGINT NOT NULL,
  last_seen            BIGINT NOT NULL,
  event_count          BIGINT NOT NULL DEFAULT 0,
  service_count        INT NOT NULL DEFAULT 0,
  decky_count          INT NOT NULL DEFAULT 0,
  bounty_count         BIGINT NOT NULL DEFAULT 0,
  credential_count     BIGINT NOT NULL DEFAULT 0,
  services             MEDIUMTEXT NOT NULL DEFAULT '[]',
  deckies              MEDIUMTEXT NOT NULL DEFAULT '[]',
  traversal_path       MEDIUMTEXT,
  is_traversal         BOOLEAN NOT NULL DEFAULT FALSE,
  country_code         VARCHAR(2),
  country_source       VARCHAR(16),
  asn                  BIGINT,
  as_name              VARCHAR(128),
  bgp_prefix           VARCHAR(43),
  asn_source           VARCHAR(16),
  rpki_status          VARCHAR(16),
  rpki_source          VARCHAR(16),
  ptr_record           VARCHAR(256),
  rotation_count       INT NOT NULL DEFAULT 0,
  last_rotation_at     BIGINT,
  ipv6_leak_count      INT NOT NULL DEFAULT 0,
  last_ipv6_leak_at    BIGINT,
  last_ipv6_link_local VARCHAR(700),
  last_ipv6_iid_kind   VARCHAR(16),
  last_ipv6_mac_oui    VARCHAR(8),
  score                DOUBLE PRECISION NOT NULL DEFAULT 0,
  score_reason         MEDIUMTEXT,
  updated_at           BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Helper: which decoy and service an attacker touched, and when first. The lists and the path of an
-- attacker follow from it, whatever order its events arrive in. service is '' where not known.
CREATE TABLE attacker_contact (
  attacker_uuid VARCHAR(36) NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  decky         VARCHAR(255) NOT NULL,
  service       VARCHAR(64) NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  event_count   BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, decky, service)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE event (
  event_id      VARCHAR(36) NOT NULL PRIMARY KEY,
  kind          VARCHAR(32) NOT NULL,
  time          BIGINT NOT NULL,
  ingested_at   BIGINT NOT NULL,
  sensor        VARCHAR(255) NOT NULL,
  source        VARCHAR(64) NOT NULL,
  decky         VARCHAR(255) NOT NULL,
  service       VARCHAR(64),
  src_ip        VARCHAR(700),
  session_id    VARCHAR(512),
  attacker_uuid VARCHAR(36) REFERENCES attackers (uuid),
  event_class   VARCHAR(16) NOT NULL,
  fields        MEDIUMTEXT NOT NULL,
  raw_ref       MEDIUMTEXT,
  trace_id      VARCHAR(32),
  span_id       VARCHAR(16)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE session (
  session_id        VARCHAR(512) NOT NULL PRIMARY KEY,
  sensor            VARCHAR(255) NOT NULL,
  decky             VARCHAR(255) NOT NULL,
  service           VARCHAR(64),
  src_ip            VARCHAR(700),
  attacker_uuid     VARCHAR(36) REFERENCES attackers (uuid) ON DELETE CASCADE,
  started_at        BIGINT NOT NULL,
  ended_at          BIGINT,
  duration_s        DOUBLE PRECISION,
  duration_reported BOOLEAN NOT NULL, -- helper: the sensor said it; else it runs from start to end
  login_outcome     VARCHAR(16),
  username          MEDIUMTEXT,
  login_at          BIGINT,           -- helper: attempt that outcome and user name stem from
  client_version    MEDIUMTEXT,
  client_version_at BIGINT,           -- helper
  command_count     BIGINT NOT NULL,
  last_command_at   BIGINT,           -- helper: later commands need no renumbering
  statement_count   BIGINT NOT NULL,
  file_count        BIGINT NOT NULL,
  bytes_in          BIGINT NOT NULL,
  bytes_out         BIGINT NOT NULL,
  recording_ref     MEDIUMTEXT,
  recording_sha256  VARCHAR(64),
  recording_at      BIGINT,           -- helper
  fingerprint_hash  VARCHAR(64),
  summary           MEDIUMTEXT
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE command (
  event_id      VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES event (event_id) ON DELETE CASCADE,
  session_id    VARCHAR(512) REFERENCES session (session_id) ON DELETE CASCADE,
  attacker_uuid VARCHAR(36) REFERENCES attackers (uuid) ON DELETE CASCADE,
  decky         VARCHAR(255) NOT NULL,
  service       VARCHAR(64),
  time          BIGINT NOT NULL,
  ordinal       INT NOT NULL,
  command_text  MEDIUMTEXT NOT NULL,
  uid           MEDIUMTEXT,
  `user`        MEDIUMTEXT,
  src           VARCHAR(700),
  pwd           MEDIUMTEXT,
  parse_status  VARCHAR(16)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- id is a hash of address, decoy, service, kind and hash of the secret, and principal_key, so that these
-- six are unique together without an index that few servers would hold.
CREATE TABLE credentials (
  id               VARCHAR(36) NOT NULL PRIMARY KEY,
  attacker_ip      VARCHAR(700) NOT NULL,
  attacker_uuid    VARCHAR(36) REFERENCES attackers (uuid) ON DELETE CASCADE,
  decky_name       VARCHAR(255) NOT NULL,
  service          VARCHAR(64) NOT NULL,
  principal        VARCHAR(1280),
  principal_key    VARCHAR(1280) NOT NULL,
  secret_kind      VARCHAR(32) NOT NULL DEFAULT 'plaintext',
  secret_sha256    VARCHAR(64) NOT NULL,
  secret_b64       MEDIUMTEXT, -- encrypted (ADR 0033)
  secret_printable MEDIUMTEXT, -- encrypted (ADR 0033)
  outcome          VARCHAR(16),
  fields           MEDIUMTEXT NOT NULL DEFAULT '{}',
  first_seen       BIGINT NOT NULL,
  last_seen        BIGINT NOT NULL,
  attempt_count    BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE ttp_tag (
  uuid             VARCHAR(36) NOT NULL PRIMARY KEY,
  source_kind      VARCHAR(64) NOT NULL,
  source_id        VARCHAR(255) NOT NULL,
  attacker_uuid    VARCHAR(36) REFERENCES attackers (uuid) ON DELETE CASCADE,
  identity_uuid    VARCHAR(36),
  session_id       VARCHAR(512),
  decky_id         VARCHAR(255),
  tactic           VARCHAR(6) NOT NULL,
  technique_id     VARCHAR(5) NOT NULL,
  sub_technique_id VARCHAR(9),
  confidence       DOUBLE PRECISION NOT NULL,
  confidence_adj   DOUBLE PRECISION NOT NULL DEFAULT 0,
  rule_id          VARCHAR(255) NOT NULL,
  rule_version     INT NOT NULL,
  rule_hash        VARCHAR(64) NOT NULL,
  evidence         MEDIUMTEXT NOT NULL,
  attack_release   VARCHAR(16) NOT NULL,
  mitre_url        VARCHAR(255),
  observed_at      BIGINT NOT NULL,
  created_at       BIGINT NOT NULL,
  CONSTRAINT ttp_tag_has_anchor CHECK (attacker_uuid IS NOT NULL OR identity_uuid IS NOT NULL),
  CONSTRAINT ttp_tag_confidence_range CHECK (confidence >= 0 AND confidence <= 1)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE users (
  uuid                 VARCHAR(36) NOT NULL PRIMARY KEY,
  username             VARCHAR(255) NOT NULL UNIQUE,
  password_hash        VARCHAR(255) NOT NULL,
  role                 VARCHAR(16) NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  tokens_valid_from    BIGINT NOT NULL,
  created_at           BIGINT NOT NULL,
  CONSTRAINT users_role CHECK (role IN ('viewer', 'admin'))
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE revoked_tokens (
  token_id   VARCHAR(36) NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row per bucket and microsecond of use.
CREATE TABLE rate_buckets (
  bucket  VARCHAR(255) NOT NULL,
  used_at BIGINT NOT NULL,
  uses    INT NOT NULL,
  PRIMARY KEY (bucket, used_at)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE audit_log (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at          BIGINT NOT NULL,
  actor       VARCHAR(255) NOT NULL,
  action      VARCHAR(64) NOT NULL,
  target      MEDIUMTEXT NOT NULL,
  before_json MEDIUMTEXT,
  after_json  MEDIUMTEXT,
  ip          VARCHAR(700),
  request_id  VARCHAR(64)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE state (
  `key` VARCHAR(255) NOT NULL PRIMARY KEY,
  value MEDIUMTEXT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX attackers_identity ON attackers (identity_id);
CREATE INDEX attackers_last_seen ON attackers (last_seen);
CREATE INDEX attackers_asn ON attackers (asn);
CREATE INDEX attackers_bgp_prefix ON attackers (bgp_prefix);
CREATE INDEX attackers_last_rotation ON attackers (last_rotation_at);

CREATE INDEX event_time ON event (time);
CREATE INDEX event_kind_time ON event (kind, time);
CREATE INDEX event_src_ip_time ON event (src_ip, time);
CREATE INDEX event_session ON event (session_id);
CREATE INDEX event_attacker_time ON event (attacker_uuid, time);
CREATE INDEX event_decky_service_time ON event (decky, service, time);

CREATE INDEX session_started ON session (started_at);
CREATE INDEX session_attacker_started ON session (attacker_uuid, started_at);

CREATE INDEX command_session_ordinal ON command (session_id, ordinal);
CREATE INDEX command_attacker_time ON command (attacker_uuid, time);

CREATE INDEX credentials_secret ON credentials (secret_sha256, service);
CREATE INDEX credentials_principal ON credentials (principal(255), service);
CREATE INDEX credentials_attacker ON credentials (attacker_uuid, attempt_count);

-- A composite index also serves its first column alone, so attacker_uuid, identity_uuid,
-- technique_id and source_kind have no index of their own.
CREATE INDEX ttp_tag_source ON ttp_tag (source_kind, source_id);
CREATE INDEX ttp_tag_attacker_technique ON ttp_tag (attacker_uuid, technique_id);
CREATE INDEX ttp_tag_identity_technique ON ttp_tag (identity_uuid, technique_id);
CREATE INDEX ttp_tag_technique_observed ON ttp_tag (technique_id, observed_at);
CREATE INDEX ttp_tag_sub_technique ON ttp_tag (sub_technique_id);
CREATE INDEX ttp_tag_session ON ttp_tag (session_id);
CREATE INDEX ttp_tag_decky ON ttp_tag (decky_id);
CREATE INDEX ttp_tag_tactic ON ttp_tag (tactic);
CREATE INDEX ttp_tag_rule ON ttp_tag (rule_id);
CREATE INDEX ttp_tag_release ON ttp_tag (attack_release);
CREATE INDEX ttp_tag_observed ON ttp_tag (observed_at);
CREATE INDEX ttp_tag_created ON ttp_tag (created_at);

CREATE INDEX revoked_tokens_expires ON revoked_tokens (expires_at);
CREATE INDEX rate_buckets_used ON rate_buckets (used_at);
CREATE INDEX audit_log_at ON audit_log (at);

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_log is append-only';

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_log is append-only';

-- Who writes holds this row, so that there is one writer at a time (ADR 0143).
CREATE TABLE writer_lock (
  id INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;

INSERT INTO writer_lock (id) VALUES (1);
