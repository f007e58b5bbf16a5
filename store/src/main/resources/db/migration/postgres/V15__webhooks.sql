-- Who is told by HTTP what happens, and how that goes (spec 01, section 11; ADR 194). Secrets are encrypted
-- for their row. patterns of topics are a JSON list. next_secret is set for a day after a rotation.
CREATE TABLE webhook_subscriptions (
  uuid                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  name                 VARCHAR(64) COLLATE "C" NOT NULL,
  url                  VARCHAR(2048) COLLATE "C" NOT NULL,
  secret               TEXT COLLATE "C" NOT NULL,
  next_secret          TEXT COLLATE "C",
  rotated_at           BIGINT,
  topic_patterns       TEXT COLLATE "C" NOT NULL,
  enabled              BOOLEAN NOT NULL,
  rate_limit_per_min   INT,
  consecutive_failures INT NOT NULL,
  last_success_at      BIGINT,
  last_failure_at      BIGINT,
  last_error           VARCHAR(255) COLLATE "C",
  resumes_at           BIGINT, -- nothing is sent before
  auto_disabled_at     BIGINT,
  created_at           BIGINT NOT NULL,
  updated_at           BIGINT NOT NULL,
  CONSTRAINT webhook_subscriptions_name UNIQUE (name)
);

-- One event on its way to one subscription. due_at is null once it is delivered or dead; lives counts how
-- often it was taken up again.
CREATE TABLE webhook_delivery (
  id                VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  subscription_uuid VARCHAR(36) COLLATE "C" NOT NULL REFERENCES webhook_subscriptions (uuid) ON DELETE CASCADE,
  event_id          VARCHAR(36) COLLATE "C" NOT NULL,
  seq               BIGINT NOT NULL,
  topic             VARCHAR(255) COLLATE "C" NOT NULL,
  type              VARCHAR(64) COLLATE "C" NOT NULL,
  ts                BIGINT NOT NULL,
  payload           TEXT COLLATE "C" NOT NULL,
  attempt           INT NOT NULL,
  lives             INT NOT NULL,
  status_code       INT,
  error             VARCHAR(255) COLLATE "C",
  at                BIGINT NOT NULL,
  due_at            BIGINT,
  delivered_at      BIGINT,
  dead_letter       BOOLEAN NOT NULL
);

-- Every state that a rule or a family was in (spec 05, section 7). state is cleared if somebody took the
-- decision away.
CREATE TABLE ttp_rule_state_history (
  id                 VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
  rule_id            VARCHAR(255) COLLATE "C" NOT NULL,
  state              VARCHAR(16) COLLATE "C" NOT NULL,
  confidence_max     DOUBLE PRECISION,
  rate_limit_per_min INT,
  expires_at         BIGINT,
  reason             TEXT COLLATE "C",
  set_by             VARCHAR(255) COLLATE "C" NOT NULL,
  set_at             BIGINT NOT NULL
);

-- What analysts say of tags; the last word of each counts (spec 01, section 6).
CREATE TABLE ttp_tag_feedback (
  tag_uuid  VARCHAR(36) COLLATE "C" NOT NULL,
  user_name VARCHAR(255) COLLATE "C" NOT NULL,
  rule_id   VARCHAR(255) COLLATE "C" NOT NULL,
  verdict   VARCHAR(16) COLLATE "C" NOT NULL,
  note      TEXT COLLATE "C",
  at        BIGINT NOT NULL,
  PRIMARY KEY (tag_uuid, user_name),
  CONSTRAINT ttp_tag_feedback_known CHECK (verdict IN ('correct', 'wrong', 'unsure'))
);

CREATE INDEX webhook_delivery_waiting ON webhook_delivery (subscription_uuid, due_at, seq);
CREATE INDEX webhook_delivery_latest ON webhook_delivery (subscription_uuid, at);
CREATE INDEX webhook_delivery_at ON webhook_delivery (at);
CREATE INDEX ttp_rule_state_history_rule ON ttp_rule_state_history (rule_id, set_at);
CREATE INDEX ttp_tag_feedback_rule ON ttp_tag_feedback (rule_id, verdict);
