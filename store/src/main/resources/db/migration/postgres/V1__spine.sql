-- Spine of the schema (spec 01, sections 2.5, 3-6 and 11).
--
-- Times are microseconds since 1970-01-01T00:00:00Z (ADR 0030). Uuids are 36 lower-case characters.
-- JSON is text: the native types refuse or rearrange what attackers send. COLLATE "C" orders and
-- compares by bytes, as SQLite does (ADR 0141). Columns marked "helper" are not in the specification:
-- they make merging independent of the order in which events arrive (ADR 0032).
--
-- Addresses and principals have room for what is no address and for escapes (ADR 0140).

CREATE TABLE attackers (
  uuid                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  ip                   VARCHAR(700) COLLATE "C" NOT NULL UNIQUE,
  identity_id          VARCHAR(36) COLLATE "C",
  first_seen           BIGINT NOT NULL,
  last_seen            BIGINT NOT NULL,
  event_count          BIGINT NOT NULL DEFAULT 0,
  service_count        INT NOT NULL DEFAULT 0,
  decky_count          INT NOT NULL DEFAULT 0,
  bounty_count         BIGINT NOT NULL DEFAULT 0,
  credential_count     BIGINT NOT NULL DEFAULT 0,
  services             TEXT COLLATE "C" NOT NULL DEFAULT '[]',
  deckies              TEXT COLLATE "C" NOT NULL DEFAULT '[]',
  traversal_path       TEXT COLLATE "C",
  is_traversal         BOOLEAN NOT NULL DEFAULT FALSE,
  country_code         VARCHAR(2) COLLATE "C",
  country_source       VARCHAR(16) COLLATE "C",
  asn                  BIGINT,
  as_name              VARCHAR(128) COLLATE "C",
  bgp_prefix           VARCHAR(43) COLLATE "C",
  asn_source           VARCHAR(16) COLLATE "C",
  rpki_status          VARCHAR(16) COLLATE "C",
  rpki_source          VARCHAR(16) COLLATE "C",
  ptr_record           VARCHAR(256) COLLATE "C",
  rotation_count       INT NOT NULL DEFAULT 0,
  last_rotation_at     BIGINT,
  ipv6_leak_count      INT NOT NULL DEFAULT 0,
  last_ipv6_leak_at    BIGINT,
  last_ipv6_link_local VARCHAR(700) COLLATE "C",
  last_ipv6_iid_kind   VARCHAR(16) COLLATE "C",
  last_ipv6_mac_oui    VARCHAR(8) COLLATE "C",
  score                DOUBLE PRECISION NOT NULL DEFAULT 0,
  score_reason         TEXT COLLATE "C",
  updated_at           BIGINT NOT NULL
);

-- Helper: which decoy and service an attacker touched, and when first. The lists and the path of an
-- attacker follow from it, whatever order its events arrive in. service is '' where not known.
CREATE TABLE attacker_contact (
  attacker_uuid VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  decky         VARCHAR(255) COLLATE "C" NOT NULL,
  service       VARCHAR(64) COLLATE "C" NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  event_count   BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, decky, service)
);

CREATE TABLE event (
  event_id      VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  kind          VARCHAR(32) COLLATE "C" NOT NULL,
  time          BIGINT NOT NULL,
  ingested_at   BIGINT NOT NULL,
  sensor        VARCHAR(255) COLLATE "C" NOT NULL,
  source        VARCHAR(64) COLLATE "C" NOT NULL,
  decky         VARCHAR(255) COLLATE "C" NOT NULL,
  service       VARCHAR(64) COLLATE "C",
  src_ip        VARCHAR(700) COLLATE "C",
  session_id    VARCHAR(512) COLLATE "C",
  attacker_uuid VARCHAR(36) COLLATE "C" REFERENCES attackers (uuid),
  event_class   VARCHAR(16) COLLATE "C" NOT NULL,
  fields        TEXT COLLATE "C" NOT NULL,
  raw_ref       TEXT COLLATE "C",
  trace_id      VARCHAR(32) COLLATE "C",
  span_id       VARCHAR(16) COLLATE "C"
);

CREATE TABLE session (
  session_id        VARCHAR(512) COLLATE "C" NOT NULL PRIMARY KEY,
  sensor            VARCHAR(255) COLLATE "C" NOT NULL,
  decky             VARCHAR(255) COLLATE "C" NOT NULL,
  service           VARCHAR(64) COLLATE "C",
  src_ip            VARCHAR(700) COLLATE "C",
  attacker_uuid     VARCHAR(36) COLLATE "C" REFERENCES attackers (uuid) ON DELETE CASCADE,
  started_at        BIGINT NOT NULL,
  ended_at          BIGINT,
  duration_s        DOUBLE PRECISION,
  duration_reported BOOLEAN NOT NULL, -- helper: the sensor said it; else it runs from start to end
  login_outcome     VARCHAR(16) COLLATE "C",
  username          TEXT COLLATE "C",
  login_at          BIGINT,           -- helper: attempt that outcome and user name stem from
  client_version    TEXT COLLATE "C",
  client_version_at BIGINT,           -- helper
  command_count     BIGINT NOT NULL,
  last_command_at   BIGINT,           -- helper: later commands need no renumbering
  statement_count   BIGINT NOT NULL,
  file_count        BIGINT NOT NULL,
  bytes_in          BIGINT NOT NULL,
  bytes_out         BIGINT NOT NULL,
  recording_ref     TEXT COLLATE "C",
  recording_sha256  VARCHAR(64) COLLATE "C",
  recording_at      BIGINT,           -- helper
  fingerprint_hash  VARCHAR(64) COLLATE "C",
  summary           TEXT COLLATE "C"
);

CREATE TABLE command (
  event_id      VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES event (event_id) ON DELETE CASCADE,
  session_id    VARCHAR(512) COLLATE "C" REFERENCES session (session_id) ON DELETE CASCADE,
  attacker_uuid VARCHAR(36) COLLATE "C" REFERENCES attackers (uuid) ON DELETE CASCADE,
  decky         VARCHAR(255) COLLATE "C" NOT NULL,
  service       VARCHAR(64) COLLATE "C",
  time          BIGINT NOT NULL,
  ordinal       INT NOT NULL,
  command_text  TEXT COLLATE "C" NOT NULL,
  uid           TEXT COLLATE "C",
  "user"        TEXT COLLATE "C",
  src           VARCHAR(700) COLLATE "C",
  pwd           TEXT COLLATE "C",
  parse_status  VARCHAR(16) COLLATE "C"
);

-- id is a hash of address, decoy, service, kind and hash of the secret, and principal_key, so that these
-- six are unique together without an index that few servers would hold.
CREATE TABLE credentials (
  id               VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  attacker_ip      VARCHAR(700) COLLATE "C" NOT NULL,
  attacker_uuid    VARCHAR(36) COLLATE "C" REFERENCES attackers (uuid) ON DELETE CASCADE,
  decky_name       VARCHAR(255) COLLATE "C" NOT NULL,
  service          VARCHAR(64) COLLATE "C" NOT NULL,
  principal        VARCHAR(1280) COLLATE "C",
  principal_key    VARCHAR(1280) COLLATE "C" NOT NULL,
  secret_kind      VARCHAR(32) COLLATE "C" NOT NULL DEFAULT 'plaintext',
  secret_sha256    VARCHAR(64) COLLATE "C" NOT NULL,
  secret_b64       TEXT COLLATE "C", -- encrypted (ADR 0033)
  secret_printable TEXT COLLATE "C", -- encrypted (ADR 0033)
  outcome          VARCHAR(16) COLLATE "C",
  fields           TEXT COLLATE "C" NOT NULL DEFAULT '{}',
  first_seen       BIGINT NOT NULL,
  last_seen        BIGINT NOT NULL,
  attempt_count    BIGINT NOT NULL
);

CREATE TABLE ttp_tag (
  uuid             VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  source_kind      VARCHAR(64) COLLATE "C" NOT NULL,
  source_id        VARCHAR(255) COLLATE "C" NOT NULL,
  attacker_uuid    VARCHAR(36) COLLATE "C" REFERENCES attackers (uuid) ON DELETE CASCADE,
  identity_uuid    VARCHAR(36) COLLATE "C",
  session_id       VARCHAR(512) COLLATE "C",
  decky_id         VARCHAR(255) COLLATE "C",
  tactic           VARCHAR(6) COLLATE "C" NOT NULL,
  technique_id     VARCHAR(5) COLLATE "C" NOT NULL,
  sub_technique_id VARCHAR(9) COLLATE "C",
  confidence       DOUBLE PRECISION NOT NULL,
  confidence_adj   DOUBLE PRECISION NOT NULL DEFAULT 0,
  rule_id          VARCHAR(255) COLLATE "C" NOT NULL,
  rule_version     INT NOT NULL,
  rule_hash        VARCHAR(64) COLLATE "C" NOT NULL,
  evidence         TEXT COLLATE "C" NOT NULL,
  attack_release   VARCHAR(16) COLLATE "C" NOT NULL,
  mitre_url        VARCHAR(255) COLLATE "C",
  observed_at      BIGINT NOT NULL,
  created_at       BIGINT NOT NULL,
  CONSTRAINT ttp_tag_has_anchor CHECK (attacker_uuid IS NOT NULL OR identity_uuid IS NOT NULL),
  CONSTRAINT ttp_tag_confidence_range CHECK (confidence >= 0 AND confidence <= 1)
);

CREATE TABLE users (
  uuid                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  username             VARCHAR(255) COLLATE "C" NOT NULL UNIQUE,
  password_hash        VARCHAR(255) COLLATE "C" NOT NULL,
  role                 VARCHAR(16) COLLATE "C" NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  tokens_valid_from    BIGINT NOT NULL,
  created_at           BIGINT NOT NULL,
  CONSTRAINT users_role CHECK (role IN ('viewer', 'admin'))
);

CREATE TABLE revoked_tokens (
  token_id   VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL
);

-- One row per bucket and microsecond of use.
CREATE TABLE rate_buckets (
  bucket  VARCHAR(255) COLLATE "C" NOT NULL,
  used_at BIGINT NOT NULL,
  uses    INT NOT NULL,
  PRIMARY KEY (bucket, used_at)
);

CREATE TABLE audit_log (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          BIGINT NOT NULL,
  actor       VARCHAR(255) COLLATE "C" NOT NULL,
  action      VARCHAR(64) COLLATE "C" NOT NULL,
  target      TEXT COLLATE "C" NOT NULL,
  before_json TEXT COLLATE "C",
  after_json  TEXT COLLATE "C",
  ip          VARCHAR(700) COLLATE "C",
  request_id  VARCHAR(64) COLLATE "C"
);

CREATE TABLE state (
  key   VARCHAR(255) COLLATE "C" NOT NULL PRIMARY KEY,
  value TEXT COLLATE "C" NOT NULL
);

CREATE INDEX attackers_identity ON attackers (identity_id) WHERE identity_id IS NOT NULL;
CREATE INDEX attackers_last_seen ON attackers (last_seen);
CREATE INDEX attackers_asn ON attackers (asn) WHERE asn IS NOT NULL;
CREATE INDEX attackers_bgp_prefix ON attackers (bgp_prefix) WHERE bgp_prefix IS NOT NULL;
CREATE INDEX attackers_last_rotation ON attackers (last_rotation_at) WHERE last_rotation_at IS NOT NULL;

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
CREATE INDEX credentials_principal ON credentials (principal, service);
CREATE INDEX credentials_attacker ON credentials (attacker_uuid, attempt_count);

-- A composite index also serves its first column alone, so attacker_uuid, identity_uuid,
-- technique_id and source_kind have no index of their own.
CREATE INDEX ttp_tag_source ON ttp_tag (source_kind, source_id);
CREATE INDEX ttp_tag_attacker_technique ON ttp_tag (attacker_uuid, technique_id);
CREATE INDEX ttp_tag_identity_technique ON ttp_tag (identity_uuid, technique_id) WHERE identity_uuid IS NOT NULL;
CREATE INDEX ttp_tag_technique_observed ON ttp_tag (technique_id, observed_at);
CREATE INDEX ttp_tag_sub_technique ON ttp_tag (sub_technique_id) WHERE sub_technique_id IS NOT NULL;
CREATE INDEX ttp_tag_session ON ttp_tag (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX ttp_tag_decky ON ttp_tag (decky_id) WHERE decky_id IS NOT NULL;
CREATE INDEX ttp_tag_tactic ON ttp_tag (tactic);
CREATE INDEX ttp_tag_rule ON ttp_tag (rule_id);
CREATE INDEX ttp_tag_release ON ttp_tag (attack_release);
CREATE INDEX ttp_tag_observed ON ttp_tag (observed_at);
CREATE INDEX ttp_tag_created ON ttp_tag (created_at);

CREATE INDEX revoked_tokens_expires ON revoked_tokens (expires_at);
CREATE INDEX rate_buckets_used ON rate_buckets (used_at);
CREATE INDEX audit_log_at ON audit_log (at);

CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_log is append-only';
END
$$;

CREATE TRIGGER audit_log_no_change BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION audit_log_refuse();

-- Who writes holds this row, so that there is one writer at a time (ADR 0143).
CREATE TABLE writer_lock (
  id INT NOT NULL PRIMARY KEY
);

INSERT INTO writer_lock (id) VALUES (1);
