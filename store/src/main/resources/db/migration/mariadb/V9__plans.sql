-- What questions over ten million tags need (spec 01, sections 6 and 13; ADR 170).

-- How many tags somebody has, by all that roll-ups ask for. owner_uuid is the attacker of the tags, or
-- their identity if they are of no attacker; the nil uuid counts everybody's. Whoever writes tags keeps it in
-- the same transaction; rows of no tag may stay and count nothing.
CREATE TABLE ttp_tally (
  technique      VARCHAR(9) NOT NULL, -- the sub-technique if there is one
  tactic         VARCHAR(6) NOT NULL,
  rule_id        VARCHAR(255) NOT NULL,
  owner_uuid     VARCHAR(36) NOT NULL,
  confidence     DOUBLE PRECISION NOT NULL,
  confidence_adj DOUBLE PRECISION NOT NULL,
  tag_count      BIGINT NOT NULL,
  first_seen     BIGINT NOT NULL,
  last_seen      BIGINT NOT NULL,
  PRIMARY KEY (technique, tactic, rule_id, owner_uuid, confidence, confidence_adj)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX ttp_tally_owner ON ttp_tally (owner_uuid);

INSERT INTO ttp_tally
SELECT coalesce(sub_technique_id, technique_id), tactic, rule_id, coalesce(attacker_uuid, identity_uuid),
  confidence, confidence_adj, count(*), min(observed_at), max(observed_at)
FROM ttp_tag
GROUP BY 1, 2, 3, 4, 5, 6;

INSERT INTO ttp_tally
SELECT technique, tactic, rule_id, '00000000-0000-0000-0000-000000000000', confidence, confidence_adj,
  sum(tag_count), min(first_seen), max(last_seen)
FROM ttp_tally
GROUP BY technique, tactic, rule_id, confidence, confidence_adj;

-- Tags that anybody deletes count no more.
CREATE TRIGGER ttp_tally_deleted AFTER DELETE ON ttp_tag FOR EACH ROW
  UPDATE ttp_tally SET tag_count = tag_count - 1
  WHERE technique = coalesce(OLD.sub_technique_id, OLD.technique_id)
    AND tactic = OLD.tactic AND rule_id = OLD.rule_id
    AND owner_uuid IN (coalesce(OLD.attacker_uuid, OLD.identity_uuid), '00000000-0000-0000-0000-000000000000')
    AND confidence = OLD.confidence AND confidence_adj = OLD.confidence_adj;

-- By time without sorting: three indexes get it as their last column, none is added.
CREATE INDEX ttp_tag_attacker_technique_observed ON ttp_tag (attacker_uuid, technique_id, observed_at);
CREATE INDEX ttp_tag_sub_technique_observed ON ttp_tag (sub_technique_id, observed_at);
CREATE INDEX ttp_tag_release_observed ON ttp_tag (attack_release, observed_at);
DROP INDEX ttp_tag_attacker_technique ON ttp_tag;
DROP INDEX ttp_tag_sub_technique ON ttp_tag;
DROP INDEX ttp_tag_release ON ttp_tag;

-- The aggregate lists of campaigns (section 10): what their identities' lists hold. The next turn of the
-- clusterer fills them.
ALTER TABLE campaigns ADD COLUMN ja3_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN ja4_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN ja4h_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN ja4_quic_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN hassh_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN jarm_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN http_versions_seen MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN tls_cert_sha256 MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN payload_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN payload_simhashes MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN c2_endpoints MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN ipv6_link_local_iids MEDIUMTEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaigns ADD COLUMN ssh_key_hashes MEDIUMTEXT NOT NULL DEFAULT '[]';
