-- The last self-test of each sensor (spec 07, section 5; ADR 193). begun_at is set while one runs; the others
-- are absent until one has ended.
CREATE TABLE self_test (
  source    VARCHAR(64) NOT NULL,
  sensor    VARCHAR(255) NOT NULL,
  begun_at  BIGINT,
  tested_at BIGINT,
  outcome   VARCHAR(16),
  took_ms   BIGINT,
  detail    VARCHAR(255),
  PRIMARY KEY (source, sensor)
);

-- The media type that the first bytes of a kept file show (ADR 149).
ALTER TABLE artifact_blobs ADD COLUMN file_type VARCHAR(127) NOT NULL DEFAULT 'application/octet-stream';
