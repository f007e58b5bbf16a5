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
);

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
);

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
  ja3_hashes             TEXT NOT NULL,
  ja4_hashes             TEXT NOT NULL,
  ja4h_hashes            TEXT NOT NULL,
  ja4_quic_hashes        TEXT NOT NULL,
  hassh_hashes           TEXT NOT NULL,
  jarm_hashes            TEXT NOT NULL,
  http_versions_seen     TEXT NOT NULL,
  tls_cert_sha256        TEXT NOT NULL,
  payload_hashes         TEXT NOT NULL,
  payload_simhashes      TEXT NOT NULL,
  c2_endpoints           TEXT NOT NULL,
  ipv6_link_local_iids   TEXT NOT NULL,
  ssh_key_hashes         TEXT NOT NULL, -- helper
  kd_digraph_simhash     VARCHAR(16),   -- 8 bytes as hex digits
  merged_into_uuid       VARCHAR(36) REFERENCES attacker_identities (uuid),
  notes                  TEXT
);

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
  notes            TEXT
);

-- One row for each reason of each edge.
CREATE TABLE cluster_edge (
  cluster_level VARCHAR(16) NOT NULL,
  a             VARCHAR(36) NOT NULL,
  b             VARCHAR(36) NOT NULL,
  family        VARCHAR(32) NOT NULL,
  score         DOUBLE PRECISION NOT NULL,
  weight        DOUBLE PRECISION NOT NULL,
  total         DOUBLE PRECISION NOT NULL,
  evidence      TEXT NOT NULL,
  first_seen    BIGINT NOT NULL,
  last_seen     BIGINT NOT NULL,
  active        BOOLEAN NOT NULL,
  PRIMARY KEY (cluster_level, a, b, family)
);

-- What the engine and analysts decided. Decisions of one moment are in the order of their ordinals.
CREATE TABLE cluster_decision (
  id            VARCHAR(36) NOT NULL PRIMARY KEY,
  ordinal       INT NOT NULL,
  cluster_level VARCHAR(16) NOT NULL,
  kind          VARCHAR(16) NOT NULL,
  cluster_uuid  VARCHAR(36) NOT NULL, -- helper: the cluster it is about
  other_uuid    VARCHAR(36),          -- helper: the other one, if there is one
  subjects      TEXT NOT NULL,        -- lists of uuids: the parts of a split, else one list
  edges         TEXT NOT NULL,        -- pairs of uuids
  actor         VARCHAR(255) NOT NULL,
  reason        TEXT,
  at            BIGINT NOT NULL,
  reversed_by   VARCHAR(36)
);

-- Helper: counts the saves of a level, so that a worker notices that another one saved.
CREATE TABLE cluster_version (
  cluster_level VARCHAR(16) NOT NULL PRIMARY KEY,
  version       BIGINT NOT NULL
);

CREATE TABLE attribution_state (
  identity_uuid       VARCHAR(36) NOT NULL REFERENCES attacker_identities (uuid) ON DELETE CASCADE,
  primitive           VARCHAR(128) NOT NULL,
  current_value       TEXT NOT NULL,
  state               VARCHAR(16) NOT NULL,
  confidence          DOUBLE PRECISION NOT NULL,
  observation_count   INT NOT NULL,
  last_change_ts      BIGINT NOT NULL,
  last_observation_ts BIGINT NOT NULL,
  updated_at          BIGINT NOT NULL,
  PRIMARY KEY (identity_uuid, primitive)
);

-- Helper: primitives for which several actors were reported last, in order, with commas between.
CREATE TABLE attribution_suspicion (
  identity_uuid VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES attacker_identities (uuid) ON DELETE CASCADE,
  primitives    TEXT NOT NULL,
  updated_at    BIGINT NOT NULL
);

-- [jooq ignore start]
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

-- What events stored so far say, as ingesting them now would.
INSERT INTO attacker_fingerprint
SELECT attacker_uuid, type, value, 0, min(time), max(time), count(*)
FROM (
  SELECT attacker_uuid, json_extract(fields, '$.fingerprint_type') AS type,
    substr(json_extract(fields, '$.value'), 1, 128) AS value,
    coalesce(json_extract(fields, '$.direction'), 'in') AS direction, time
  FROM event WHERE kind = 'fingerprint' AND attacker_uuid IS NOT NULL
  UNION ALL
  SELECT attacker_uuid, 'ssh_key', substr(json_extract(fields, '$.key_fingerprint'), 1, 128), 'in', time
  FROM event WHERE kind = 'auth_attempt' AND attacker_uuid IS NOT NULL
)
WHERE type IS NOT NULL AND value IS NOT NULL AND direction <> 'out' AND length(type) <= 32
GROUP BY attacker_uuid, type, value;

-- An address counts with its port, a name with its path too; what is private is nobody's. What commands
-- and requests said is read from now on only.
INSERT INTO attacker_infrastructure
SELECT attacker_uuid, type, value, min(time), max(time), count(*)
FROM (
  SELECT attacker_uuid, 'payload' AS type, json_extract(fields, '$.sha256') AS value, time
  FROM event
  WHERE kind = 'file' AND attacker_uuid IS NOT NULL
    AND coalesce(json_extract(fields, '$.direction'), '') <> 'redirect'
    AND coalesce(json_extract(fields, '$.sha256'), '')
      <> 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  UNION ALL
  SELECT attacker_uuid, 'c2',
    substr(
      host || coalesce(':' || port, '')
        || CASE WHEN host GLOB '*[^0-9.]*' AND instr(host, ':') = 0
             THEN CASE WHEN instr(path, '?') > 0 THEN substr(path, 1, instr(path, '?') - 1) ELSE path END
             ELSE '' END,
      1, 128),
    time
  FROM (
    SELECT attacker_uuid, time, lower(json_extract(fields, '$.url_host')) AS host,
      json_extract(fields, '$.url_port') AS port, coalesce(json_extract(fields, '$.url_path'), '') AS path
    FROM event WHERE kind = 'file' AND attacker_uuid IS NOT NULL
  )
  WHERE NOT (host GLOB '10.*' OR host GLOB '127.*' OR host GLOB '192.168.*' OR host GLOB '169.254.*'
    OR host GLOB '0.*' OR host GLOB '172.1[6-9].*' OR host GLOB '172.2[0-9].*' OR host GLOB '172.3[01].*')
)
WHERE value IS NOT NULL
GROUP BY attacker_uuid, type, value;
-- [jooq ignore stop]
