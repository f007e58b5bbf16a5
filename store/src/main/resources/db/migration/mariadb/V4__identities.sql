-- Identities, campaigns and what they follow from (spec 01, sections 3 and 10; ADR 123).
--
-- Columns marked "helper" are not in the specification.

-- What an attacker's programs look like. port is the port of the attacker that was probed; 0 for what
-- his programs said of themselves.
CREATE TABLE attacker_fingerprint (
  attacker_uuid    VARCHAR(36) NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  fingerprint_type VARCHAR(32) NOT NULL,
  value            VARCHAR(640) NOT NULL, -- 128 characters and room for escapes (ADR 140)
  port             INT NOT NULL,
  first_seen       BIGINT NOT NULL,
  last_seen        BIGINT NOT NULL,
  count            BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, fingerprint_type, value, port)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Helper: payloads that an attacker brought and endpoints that he told a decoy to call, so that a turn
-- of the clusterer need not read events.
CREATE TABLE attacker_infrastructure (
  attacker_uuid VARCHAR(36) NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  infra_type    VARCHAR(32) NOT NULL,
  value         VARCHAR(640) NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  count         BIGINT NOT NULL,
  PRIMARY KEY (attacker_uuid, infra_type, value)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE attacker_identities (
  uuid                   VARCHAR(36) NOT NULL PRIMARY KEY,
  schema_version         INT NOT NULL DEFAULT 1,
  owner_uuid             VARCHAR(36) NOT NULL, -- helper: the attacker whose own identity it is
  campaign_id            VARCHAR(36),
  first_seen_at          BIGINT NOT NULL,
  last_seen_at           BIGINT NOT NULL,
  created_at             BIGINT NOT NULL,
  updated_at             BIGINT NOT NULL,
  confidence             DOUBLE PRECISION NOT NULL,
  observation_count      INT NOT NULL,
  locked                 BOOLEAN NOT NULL,
  ja3_hashes             MEDIUMTEXT NOT NULL,
  ja4_hashes             MEDIUMTEXT NOT NULL,
  ja4h_hashes            MEDIUMTEXT NOT NULL,
  ja4_quic_hashes        MEDIUMTEXT NOT NULL,
  hassh_hashes           MEDIUMTEXT NOT NULL,
  jarm_hashes            MEDIUMTEXT NOT NULL,
  http_versions_seen     MEDIUMTEXT NOT NULL,
  tls_cert_sha256        MEDIUMTEXT NOT NULL,
  payload_hashes         MEDIUMTEXT NOT NULL,
  payload_simhashes      MEDIUMTEXT NOT NULL,
  c2_endpoints           MEDIUMTEXT NOT NULL,
  ipv6_link_local_iids   MEDIUMTEXT NOT NULL,
  ssh_key_hashes         MEDIUMTEXT NOT NULL, -- helper
  kd_digraph_simhash     VARCHAR(16),   -- 8 bytes as hex digits
  merged_into_uuid       VARCHAR(36) REFERENCES attacker_identities (uuid),
  notes                  MEDIUMTEXT
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE campaigns (
  uuid             VARCHAR(36) NOT NULL PRIMARY KEY,
  owner_uuid       VARCHAR(36) NOT NULL, -- helper: the identity whose own campaign it is
  first_seen_at    BIGINT NOT NULL,
  last_seen_at     BIGINT NOT NULL,
  created_at       BIGINT NOT NULL,
  updated_at       BIGINT NOT NULL,
  confidence       DOUBLE PRECISION NOT NULL,
  identity_count   INT NOT NULL,
  locked           BOOLEAN NOT NULL,
  merged_into_uuid VARCHAR(36) REFERENCES campaigns (uuid),
  notes            MEDIUMTEXT
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row for each reason of each edge.
CREATE TABLE cluster_edge (
  cluster_level VARCHAR(16) NOT NULL,
  a             VARCHAR(36) NOT NULL,
  b             VARCHAR(36) NOT NULL,
  family        VARCHAR(32) NOT NULL,
  score         DOUBLE PRECISION NOT NULL,
  weight        DOUBLE PRECISION NOT NULL,
  total         DOUBLE PRECISION NOT NULL,
  evidence      MEDIUMTEXT NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  active        BOOLEAN NOT NULL,
  PRIMARY KEY (cluster_level, a, b, family)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What the engine and analysts decided. Decisions of one moment are in the order of their ordinals.
CREATE TABLE cluster_decision (
  id            VARCHAR(36) NOT NULL PRIMARY KEY,
  ordinal       INT NOT NULL,
  cluster_level VARCHAR(16) NOT NULL,
  kind          VARCHAR(16) NOT NULL,
  cluster_uuid  VARCHAR(36) NOT NULL, -- helper: the cluster it is about
  other_uuid    VARCHAR(36),          -- helper: the other one, if there is one
  subjects      MEDIUMTEXT NOT NULL,        -- lists of uuids: the parts of a split, else one list
  edges         MEDIUMTEXT NOT NULL,        -- pairs of uuids
  actor         VARCHAR(255) NOT NULL,
  reason        MEDIUMTEXT,
  at            BIGINT NOT NULL,
  reversed_by   VARCHAR(36)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Helper: counts the saves of a level, so that a worker notices that another one saved.
CREATE TABLE cluster_version (
  cluster_level VARCHAR(16) NOT NULL PRIMARY KEY,
  version       BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE attribution_state (
  identity_uuid       VARCHAR(36) NOT NULL REFERENCES attacker_identities (uuid) ON DELETE CASCADE,
  primitive           VARCHAR(128) NOT NULL,
  current_value       MEDIUMTEXT NOT NULL,
  state               VARCHAR(16) NOT NULL,
  confidence          DOUBLE PRECISION NOT NULL,
  observation_count   INT NOT NULL,
  last_change_ts      BIGINT NOT NULL,
  last_observation_ts BIGINT NOT NULL,
  updated_at          BIGINT NOT NULL,
  PRIMARY KEY (identity_uuid, primitive)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Helper: primitives for which several actors were reported last, in order, with commas between.
CREATE TABLE attribution_suspicion (
  identity_uuid VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES attacker_identities (uuid) ON DELETE CASCADE,
  primitives    MEDIUMTEXT NOT NULL,
  updated_at    BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX attacker_fingerprint_value ON attacker_fingerprint (fingerprint_type, value);
CREATE INDEX attacker_infrastructure_value ON attacker_infrastructure (infra_type, value);
CREATE INDEX attackers_updated ON attackers (updated_at);
CREATE INDEX attacker_identities_campaign ON attacker_identities (campaign_id);
CREATE INDEX attacker_identities_updated ON attacker_identities (updated_at);
CREATE INDEX attacker_identities_last_seen ON attacker_identities (last_seen_at);
CREATE INDEX attacker_identities_keystrokes ON attacker_identities (kd_digraph_simhash);
CREATE INDEX attacker_identities_merged ON attacker_identities (merged_into_uuid);
CREATE INDEX campaigns_last_seen ON campaigns (last_seen_at);
CREATE INDEX campaigns_merged ON campaigns (merged_into_uuid);
CREATE INDEX cluster_edge_b ON cluster_edge (cluster_level, b);
CREATE INDEX cluster_decision_kind ON cluster_decision (cluster_level, kind);
CREATE INDEX cluster_decision_cluster ON cluster_decision (cluster_uuid, at);
CREATE INDEX cluster_decision_other ON cluster_decision (other_uuid, at);
