-- What providers say of attackers (spec 01, section 9). A provider that was never asked, or has not
-- answered yet, has null in its queried_at. Lists are JSON text.

CREATE TABLE attacker_intel (
  attacker_uuid              VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES attackers (uuid) ON DELETE CASCADE,
  attacker_ip                VARCHAR(700) COLLATE "C" NOT NULL,
  greynoise_classification   VARCHAR(32) COLLATE "C",
  greynoise_name             VARCHAR(128) COLLATE "C",
  greynoise_tags             TEXT COLLATE "C",
  greynoise_raw              TEXT COLLATE "C",
  greynoise_queried_at       BIGINT,
  abuseipdb_score            INT,
  abuseipdb_categories       TEXT COLLATE "C",
  abuseipdb_raw              TEXT COLLATE "C",
  abuseipdb_queried_at       BIGINT,
  feodo_listed               BOOLEAN,
  feodo_malware_family       VARCHAR(64) COLLATE "C",
  feodo_first_seen           VARCHAR(32) COLLATE "C",
  feodo_raw                  TEXT COLLATE "C",
  feodo_queried_at           BIGINT,
  threatfox_listed           BOOLEAN,
  threatfox_threat_types     TEXT COLLATE "C",
  threatfox_ioc_types        TEXT COLLATE "C",
  threatfox_malware_families TEXT COLLATE "C",
  threatfox_raw              TEXT COLLATE "C",
  threatfox_queried_at       BIGINT,
  aggregate_verdict          VARCHAR(16) COLLATE "C" NOT NULL,
  cached_at                  BIGINT NOT NULL,
  expires_at                 BIGINT NOT NULL,
  schema_version             INT NOT NULL
);

CREATE INDEX attacker_intel_verdict ON attacker_intel (aggregate_verdict);
CREATE INDEX attacker_intel_expires ON attacker_intel (expires_at);
