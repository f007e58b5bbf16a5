-- What providers say of attackers (spec 01, section 9). A provider that was never asked, or has not
-- answered yet, has null in its queried_at. Lists are JSON text.

CREATE TABLE attacker_intel (
  attacker_uuid              VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES attackers (uuid) ON DELETE CASCADE,
  attacker_ip                VARCHAR(45) NOT NULL,
  greynoise_classification   VARCHAR(32),
  greynoise_name             VARCHAR(128),
  greynoise_tags             TEXT,
  greynoise_raw              TEXT,
  greynoise_queried_at       BIGINT,
  abuseipdb_score            INT,
  abuseipdb_categories       TEXT,
  abuseipdb_raw              TEXT,
  abuseipdb_queried_at       BIGINT,
  feodo_listed               BOOLEAN,
  feodo_malware_family       VARCHAR(64),
  feodo_first_seen           VARCHAR(32),
  feodo_raw                  TEXT,
  feodo_queried_at           BIGINT,
  threatfox_listed           BOOLEAN,
  threatfox_threat_types     TEXT,
  threatfox_ioc_types        TEXT,
  threatfox_malware_families TEXT,
  threatfox_raw              TEXT,
  threatfox_queried_at       BIGINT,
  aggregate_verdict          VARCHAR(16) NOT NULL,
  cached_at                  BIGINT NOT NULL,
  expires_at                 BIGINT NOT NULL,
  schema_version             INT NOT NULL
);

-- [jooq ignore start]
CREATE INDEX attacker_intel_verdict ON attacker_intel (aggregate_verdict);
CREATE INDEX attacker_intel_expires ON attacker_intel (expires_at);
-- [jooq ignore stop]
