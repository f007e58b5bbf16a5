-- Identities, campaigns and what they follow from (spec 01, sections 3 and 10; ADR 123).
--
-- Columns marked "helper" are not in the specification.

-- What an attacker's programs look like. port is the port of the attacker that was probed; 0 for what
-- his programs said of themselves.
CREATE TABLE attacker_fingerprint (
  attacker_uuid    VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  fingerprint_type VARCHAR(32) COLLATE "C" NOT NULL,
  value            VARCHAR(640) COLLATE "C" NOT NULL, -- 128 characters and room for escapes (ADR 140)
  port             INT NOT NULL,
  first_seen       BIGINT NOT NULL,
  last_seen        BIGINT NOT NULL,
  count            BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, fingerprint_type, value, port)
);

-- Helper: payloads that an attacker brought and endpoints that he told a decoy to call, so that a turn
-- of the clusterer need not read events.
CREATE TABLE attacker_infrastructure (
  attacker_uuid VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  infra_type    VARCHAR(32) COLLATE "C" NOT NULL,
  value         VARCHAR(640) COLLATE "C" NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  count         BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, infra_type, value)
);

CREATE TABLE attacker_identities (
  uuid                   VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  schema_version         INT NOT NULL DEFAULT 1,
  owner_uuid             VARCHAR(36) COLLATE "C" NOT NULL, -- helper: the attacker whose own identity it is
  campaign_id            VARCHAR(36) COLLATE "C",
  first_seen_at          BIGINT NOT NULL,
  last_seen_at           BIGINT NOT NULL,
  created_at             BIGINT NOT NULL,
  updated_at             BIGINT NOT NULL,
  confidence             DOUBLE PRECISION NOT NULL,
  observation_count      INT NOT NULL,
  locked                 BOOLEAN NOT NULL,
  ja3_hashes             TEXT COLLATE "C" NOT NULL,
  ja4_hashes             TEXT COLLATE "C" NOT NULL,
  ja4h_hashes            TEXT COLLATE "C" NOT NULL,
  ja4_quic_hashes        TEXT COLLATE "C" NOT NULL,
  hassh_hashes           TEXT COLLATE "C" NOT NULL,
  jarm_hashes            TEXT COLLATE "C" NOT NULL,
  http_versions_seen     TEXT COLLATE "C" NOT NULL,
  tls_cert_sha256        TEXT COLLATE "C" NOT NULL,
  payload_hashes         TEXT COLLATE "C" NOT NULL,
  payload_simhashes      TEXT COLLATE "C" NOT NULL,
  c2_endpoints           TEXT COLLATE "C" NOT NULL,
  ipv6_link_local_iids   TEXT COLLATE "C" NOT NULL,
  ssh_key_hashes         TEXT COLLATE "C" NOT NULL, -- helper
  kd_digraph_simhash     VARCHAR(16) COLLATE "C",   -- 8 bytes as hex digits
  merged_into_uuid       VARCHAR(36) COLLATE "C" REFERENCES attacker_identities (uuid),
  notes                  TEXT COLLATE "C"
);

CREATE TABLE campaigns (
  uuid             VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  owner_uuid       VARCHAR(36) COLLATE "C" NOT NULL, -- helper: the identity whose own campaign it is
  first_seen_at    BIGINT NOT NULL,
  last_seen_at     BIGINT NOT NULL,
  created_at       BIGINT NOT NULL,
  updated_at       BIGINT NOT NULL,
  confidence       DOUBLE PRECISION NOT NULL,
  identity_count   INT NOT NULL,
  locked           BOOLEAN NOT NULL,
  merged_into_uuid VARCHAR(36) COLLATE "C" REFERENCES campaigns (uuid),
  notes            TEXT COLLATE "C"
);

-- One row for each reason of each edge.
CREATE TABLE cluster_edge (
  cluster_level VARCHAR(16) COLLATE "C" NOT NULL,
  a             VARCHAR(36) COLLATE "C" NOT NULL,
  b             VARCHAR(36) COLLATE "C" NOT NULL,
  family        VARCHAR(32) COLLATE "C" NOT NULL,
  score         DOUBLE PRECISION NOT NULL,
  weight        DOUBLE PRECISION NOT NULL,
  total         DOUBLE PRECISION NOT NULL,
  evidence      TEXT COLLATE "C" NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  active        BOOLEAN NOT NULL,
  PRIMARY KEY (cluster_level, a, b, family)
);

-- What the engine and analysts decided. Decisions of one moment are in the order of their ordinals.
CREATE TABLE cluster_decision (
  id            VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  ordinal       INT NOT NULL,
  cluster_level VARCHAR(16) COLLATE "C" NOT NULL,
  kind          VARCHAR(16) COLLATE "C" NOT NULL,
  cluster_uuid  VARCHAR(36) COLLATE "C" NOT NULL, -- helper: the cluster it is about
  other_uuid    VARCHAR(36) COLLATE "C",          -- helper: the other one, if there is one
  subjects      TEXT COLLATE "C" NOT NULL,        -- lists of uuids: the parts of a split, else one list
  edges         TEXT COLLATE "C" NOT NULL,        -- pairs of uuids
  actor         VARCHAR(255) COLLATE "C" NOT NULL,
  reason        TEXT COLLATE "C",
  at            BIGINT NOT NULL,
  reversed_by   VARCHAR(36) COLLATE "C"
);

-- Helper: counts the saves of a level, so that a worker notices that another one saved.
CREATE TABLE cluster_version (
  cluster_level VARCHAR(16) COLLATE "C" NOT NULL PRIMARY KEY,
  version       BIGINT NOT NULL
);

CREATE TABLE attribution_state (
  identity_uuid       VARCHAR(36) COLLATE "C" NOT NULL REFERENCES attacker_identities (uuid) ON DELETE CASCADE,
  primitive           VARCHAR(128) COLLATE "C" NOT NULL,
  current_value       TEXT COLLATE "C" NOT NULL,
  state               VARCHAR(16) COLLATE "C" NOT NULL,
  confidence          DOUBLE PRECISION NOT NULL,
  observation_count   INT NOT NULL,
  last_change_ts      BIGINT NOT NULL,
  last_observation_ts BIGINT NOT NULL,
  updated_at          BIGINT NOT NULL,
  PRIMARY KEY (identity_uuid, primitive)
);

-- Helper: primitives for which several actors were reported last, in order, with commas between.
CREATE TABLE attribution_suspicion (
  identity_uuid VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES attacker_identities (uuid) ON DELETE CASCADE,
  primitives    TEXT COLLATE "C" NOT NULL,
  updated_at    BIGINT NOT NULL
);

CREATE INDEX attacker_fingerprint_value ON attacker_fingerprint (fingerprint_type, value);
CREATE INDEX attacker_infrastructure_value ON attacker_infrastructure (infra_type, value);
CREATE INDEX attackers_updated ON attackers (updated_at);
CREATE INDEX attacker_identities_campaign ON attacker_identities (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX attacker_identities_updated ON attacker_identities (updated_at);
CREATE INDEX attacker_identities_last_seen ON attacker_identities (last_seen_at);
CREATE INDEX attacker_identities_keystrokes ON attacker_identities (kd_digraph_simhash)
  WHERE kd_digraph_simhash IS NOT NULL;
CREATE INDEX attacker_identities_merged ON attacker_identities (merged_into_uuid)
  WHERE merged_into_uuid IS NOT NULL;
CREATE INDEX campaigns_last_seen ON campaigns (last_seen_at);
CREATE INDEX campaigns_merged ON campaigns (merged_into_uuid) WHERE merged_into_uuid IS NOT NULL;
CREATE INDEX cluster_edge_b ON cluster_edge (cluster_level, b);
CREATE INDEX cluster_decision_kind ON cluster_decision (cluster_level, kind);
CREATE INDEX cluster_decision_cluster ON cluster_decision (cluster_uuid, at);
CREATE INDEX cluster_decision_other ON cluster_decision (other_uuid, at) WHERE other_uuid IS NOT NULL;
