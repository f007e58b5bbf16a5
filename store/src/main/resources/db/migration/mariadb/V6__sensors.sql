-- How sensors fare (spec 01, section 11): what was read of each, and how fresh it is. Lines that are read
-- again count again; events count when they are new.
CREATE TABLE sensor_status (
  source           VARCHAR(64) NOT NULL,
  sensor           VARCHAR(255) NOT NULL,
  line_count       BIGINT NOT NULL,
  event_count      BIGINT NOT NULL,
  malformed_count  BIGINT NOT NULL,
  duplicate_count  BIGINT NOT NULL,
  unknown_id_count BIGINT NOT NULL,
  first_event_at   BIGINT,
  last_event_at    BIGINT,
  last_read_at     BIGINT NOT NULL,
  gap_count        BIGINT NOT NULL,
  gap_from_at      BIGINT,
  gap_to_at        BIGINT,
  PRIMARY KEY (source, sensor)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
