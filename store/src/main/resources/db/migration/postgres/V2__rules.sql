-- Rules and what operators decided about them (spec 01, section 7).

-- updated_at never goes back for a row that changes: it is what the tail poll looks for.
CREATE TABLE ttp_rule (
  rule_id      VARCHAR(255) COLLATE "C" NOT NULL PRIMARY KEY,
  sigma_id     VARCHAR(36) COLLATE "C",
  family       VARCHAR(255) COLLATE "C" NOT NULL,
  rule_version INT NOT NULL,
  rule_hash    VARCHAR(64) COLLATE "C" NOT NULL,
  source_path  VARCHAR(1024) COLLATE "C" NOT NULL,
  origin       VARCHAR(16) COLLATE "C" NOT NULL,
  yaml_content TEXT COLLATE "C" NOT NULL,
  load_error   TEXT COLLATE "C",
  updated_at   BIGINT NOT NULL,
  updated_by   VARCHAR(255) COLLATE "C" NOT NULL,
  CONSTRAINT ttp_rule_origin CHECK (origin IN ('pack', 'community', 'custom'))
);

-- rule_id may also be a family; the state of the exact id wins.
CREATE TABLE ttp_rule_state (
  rule_id            VARCHAR(255) COLLATE "C" NOT NULL PRIMARY KEY,
  state              VARCHAR(16) COLLATE "C" NOT NULL,
  confidence_max     DOUBLE PRECISION,
  rate_limit_per_min INT,
  expires_at         BIGINT,
  reason             TEXT COLLATE "C",
  set_by             VARCHAR(255) COLLATE "C" NOT NULL,
  set_at             BIGINT NOT NULL,
  CONSTRAINT ttp_rule_state_known CHECK (state IN ('enabled', 'disabled', 'clipped'))
);

CREATE INDEX ttp_rule_updated ON ttp_rule (updated_at);
