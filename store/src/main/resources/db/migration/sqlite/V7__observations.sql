-- Traits of behaviour that recordings of terminals show (spec 01, section 3). The value is JSON; the
-- time is that of the end of the recording; identity_ref is who the attacker was held to be when that
-- was last looked at.
CREATE TABLE observations (
  id              VARCHAR(36) NOT NULL PRIMARY KEY,
  attacker_uuid   VARCHAR(36) NOT NULL REFERENCES attackers (uuid) ON DELETE CASCADE,
  identity_ref    VARCHAR(36),
  primitive       VARCHAR(64) NOT NULL,
  value           TEXT NOT NULL,
  confidence      DOUBLE PRECISION NOT NULL,
  window_start_ts BIGINT NOT NULL,
  window_end_ts   BIGINT NOT NULL,
  source          VARCHAR(64) NOT NULL,
  evidence_ref    VARCHAR(640) NOT NULL,
  envelope_v      INT NOT NULL,
  ts              BIGINT NOT NULL
);

-- [jooq ignore start]
CREATE UNIQUE INDEX observations_evidence ON observations (evidence_ref, primitive);
CREATE INDEX observations_attacker ON observations (attacker_uuid, primitive, ts);
CREATE INDEX observations_primitive ON observations (primitive, ts);
-- [jooq ignore stop]
