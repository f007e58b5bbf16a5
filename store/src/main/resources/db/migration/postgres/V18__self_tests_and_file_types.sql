-- The last self-test of each sensor (spec 07, section 5; ADR 193). begun_at is set while one runs; the others
-- are absent until one has ended.
CREATE TABLE self_test (
  source    VARCHAR(64) COLLATE "C" NOT NULL,
  sensor    VARCHAR(255) COLLATE "C" NOT NULL,
  begun_at  BIGINT,
  tested_at BIGINT,
  outcome   VARCHAR(16) COLLATE "C",
  took_ms   BIGINT,
  detail    VARCHAR(255) COLLATE "C",
  PRIMARY KEY (source, sensor)
);

-- The media type that the first bytes of a kept file show (ADR 149).
ALTER TABLE artifact_blobs ADD COLUMN file_type VARCHAR(127) COLLATE "C" NOT NULL DEFAULT 'application/octet-stream';
