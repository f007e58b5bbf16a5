-- What is handed on to subscribers of feeds, as it was told last (ADR 182).

-- Objects of a feed, in the order in which they came or changed. Each has a time of its own, so that whoever has
-- read up to a time has missed nothing before it. owner_uuid is the attacker, identity or campaign that it was
-- told of; null once that is gone and others may share it.
CREATE TABLE feed_object (
  feed        VARCHAR(16) COLLATE "C" NOT NULL,
  object_id   VARCHAR(128) COLLATE "C" NOT NULL,
  object_type VARCHAR(64) COLLATE "C" NOT NULL,
  version_at  BIGINT NOT NULL,
  added_at    BIGINT NOT NULL,
  owner_uuid  VARCHAR(36) COLLATE "C",
  shared      BOOLEAN NOT NULL,
  content     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (feed, object_id)
);

-- Of whom there is something new to tell. mark_count rises with each change, so that one that comes while the
-- last is being told is not lost.
CREATE TABLE feed_due (
  feed       VARCHAR(16) COLLATE "C" NOT NULL,
  owner_uuid VARCHAR(36) COLLATE "C" NOT NULL,
  mark_count BIGINT NOT NULL,
  PRIMARY KEY (feed, owner_uuid)
);

CREATE UNIQUE INDEX feed_object_added ON feed_object (feed, added_at);
CREATE INDEX feed_object_type ON feed_object (feed, object_type, added_at);
CREATE INDEX feed_object_owner ON feed_object (owner_uuid, feed);

-- Nothing of what is stored was told yet.
INSERT INTO feed_due SELECT 'attackers', uuid, 1 FROM attackers;
INSERT INTO feed_due SELECT 'identities', uuid, 1 FROM attacker_identities;
INSERT INTO feed_due SELECT 'campaigns', uuid, 1 FROM campaigns;
