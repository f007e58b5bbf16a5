-- Remote hosts with decoys (spec 09, section 6; ADR 229). cert_sha256 is what a host is known by. name is unique
-- among hosts that are not decommissioned, which the store sees to: rows of others stay.
CREATE TABLE swarm_hosts (
  uuid              VARCHAR(36) NOT NULL PRIMARY KEY,
  name              VARCHAR(64) NOT NULL,
  address           VARCHAR(64) NOT NULL,
  agent_port        INTEGER NOT NULL,
  cert_sha256       VARCHAR(64) NOT NULL UNIQUE,
  enrolled_at       BIGINT NOT NULL,
  heartbeat_at      BIGINT,
  decommissioned_at BIGINT,
  notes             VARCHAR(255),
  last_seq          BIGINT NOT NULL,
  missed_count      BIGINT NOT NULL,
  refused_count     BIGINT NOT NULL,
  dropped_count     BIGINT NOT NULL,
  spool_lines       BIGINT NOT NULL,
  spool_bytes       BIGINT NOT NULL
);

-- Rights to become one, once each. The token itself is kept nowhere.
CREATE TABLE swarm_tokens (
  uuid       VARCHAR(36) NOT NULL PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  name       VARCHAR(64) NOT NULL,
  created_by VARCHAR(255) NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at    BIGINT,
  notes      VARCHAR(255)
);

-- Which host a decoy belongs to; service_list is a JSON object with a list.
CREATE TABLE swarm_deckies (
  name         VARCHAR(64) NOT NULL PRIMARY KEY,
  host_uuid    VARCHAR(36) NOT NULL,
  state        VARCHAR(16) NOT NULL,
  service_list TEXT NOT NULL
);

-- [jooq ignore start]
CREATE INDEX swarm_hosts_name ON swarm_hosts (name);
CREATE INDEX swarm_deckies_host ON swarm_deckies (host_uuid);
-- [jooq ignore stop]
