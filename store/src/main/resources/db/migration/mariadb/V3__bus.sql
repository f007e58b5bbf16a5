-- What was told, who has heard it, and which workers are there (spec 01, sections 11 and 12).

-- Numbers are given under the lock of the one row of outbox_head, which a transaction takes last and
-- holds until it commits: so numbers become visible in their order, and have no gaps (ADR 0155).
CREATE TABLE outbox (
  seq     BIGINT NOT NULL PRIMARY KEY,
  id      VARCHAR(36) NOT NULL,
  topic   VARCHAR(255) NOT NULL,
  type    VARCHAR(64) NOT NULL,
  ts      BIGINT NOT NULL,
  payload MEDIUMTEXT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE outbox_head (
  only_row INT NOT NULL PRIMARY KEY,
  last_seq BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE consumer_cursor (
  consumer   VARCHAR(64) NOT NULL PRIMARY KEY,
  last_seq   BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE dead_message (
  consumer  VARCHAR(64) NOT NULL,
  seq       BIGINT NOT NULL,
  id        VARCHAR(36) NOT NULL,
  topic     VARCHAR(255) NOT NULL,
  type      VARCHAR(64) NOT NULL,
  ts        BIGINT NOT NULL,
  payload   MEDIUMTEXT NOT NULL,
  attempts  INT NOT NULL,
  error     VARCHAR(1024) NOT NULL,
  failed_at BIGINT NOT NULL,
  PRIMARY KEY (consumer, seq)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE worker_status (
  worker     VARCHAR(64) NOT NULL PRIMARY KEY,
  state      VARCHAR(16) NOT NULL,
  detail     VARCHAR(255) NOT NULL,
  started_at BIGINT NOT NULL,
  beat_at    BIGINT NOT NULL
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO outbox_head (only_row, last_seq) VALUES (1, 0);

CREATE INDEX outbox_ts ON outbox (ts);
CREATE INDEX dead_message_failed ON dead_message (failed_at);
