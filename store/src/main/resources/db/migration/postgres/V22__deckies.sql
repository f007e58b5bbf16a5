-- Decoys of the fleet and what is done to them (spec 01, section 11; ADR 227). host_uuid is all zeros for this
-- host. service_list is a JSON object with a list. seed is what all that a decoy makes up follows from.
CREATE TABLE fleet_deckies (
  host_uuid       VARCHAR(36) COLLATE "C" NOT NULL,
  name            VARCHAR(64) COLLATE "C" NOT NULL,
  distro          VARCHAR(32) COLLATE "C" NOT NULL,
  archetype       VARCHAR(32) COLLATE "C",
  service_list    TEXT COLLATE "C" NOT NULL,
  ip              VARCHAR(64) COLLATE "C" NOT NULL,
  wish            VARCHAR(16) COLLATE "C" NOT NULL,
  state           VARCHAR(16) COLLATE "C" NOT NULL,
  problem         VARCHAR(255) COLLATE "C",
  mutate_interval INTEGER NOT NULL,
  seed            BIGINT NOT NULL,
  created_at      BIGINT NOT NULL,
  mutated_at      BIGINT NOT NULL,
  PRIMARY KEY (host_uuid, name)
);

-- Rows outlive their decoy, so nothing refers to it by a key.
CREATE TABLE decky_lifecycle (
  id           VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  host_uuid    VARCHAR(36) COLLATE "C" NOT NULL,
  decky        VARCHAR(64) COLLATE "C" NOT NULL,
  operation    VARCHAR(16) COLLATE "C" NOT NULL,
  status       VARCHAR(16) COLLATE "C" NOT NULL,
  error        VARCHAR(255) COLLATE "C",
  started_at   BIGINT NOT NULL,
  updated_at   BIGINT NOT NULL,
  completed_at BIGINT
);

CREATE INDEX decky_lifecycle_status ON decky_lifecycle (status, started_at);
CREATE INDEX decky_lifecycle_started ON decky_lifecycle (started_at);
CREATE INDEX decky_lifecycle_decky ON decky_lifecycle (decky, started_at);
