-- Rules and what operators decided about them (spec 01, section 7).

-- updated_at never goes back for a row that changes: it is what the tail poll looks for.
CREATE TABLE ttp_rule (
  rule_id      VARCHAR(255) NOT NULL PRIMARY KEY,
  sigma_id     VARCHAR(36),
  family       VARCHAR(255) NOT NULL,
  rule_version INT NOT NULL,
  rule_hash    VARCHAR(64) NOT NULL,
  source_path  VARCHAR(1024) NOT NULL,
  origin       VARCHAR(16) NOT NULL,
  yaml_content MEDIUMTEXT NOT NULL,
  load_error   MEDIUMTEXT,
  updated_at   BIGINT NOT NULL,
  updated_by   VARCHAR(255) NOT NULL,
  CONSTRAINT ttp_rule_origin CHECK (origin IN ('pack', 'community', 'custom'))
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- rule_id may also be a family; the state of the exact id wins.
CREATE TABLE ttp_rule_state (
  rule_id            VARCHAR(255) NOT NULL PRIMARY KEY,
  state              VARCHAR(16) NOT NULL,
  confidence_max     DOUBLE PRECISION,
  rate_limit_per_min INT,
  expires_at         BIGINT,
  reason             MEDIUMTEXT,
  set_by             VARCHAR(255) NOT NULL,
  set_at             BIGINT NOT NULL,
  CONSTRAINT ttp_rule_state_known CHECK (state IN ('enabled', 'disabled', 'clipped'))
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX ttp_rule_updated ON ttp_rule (updated_at);
