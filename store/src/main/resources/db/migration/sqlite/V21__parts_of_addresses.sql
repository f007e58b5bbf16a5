-- Addresses are found by a part of them without a walk through all (ADR 222): those of three characters and more,
-- by all runs of three characters.

-- [jooq ignore start]
CREATE VIRTUAL TABLE address_fts USING fts5 (ip, tokenize = 'trigram');

INSERT INTO address_fts (ip) SELECT ip FROM attackers WHERE length(ip) >= 3;

CREATE TRIGGER attackers_added AFTER INSERT ON attackers WHEN length(NEW.ip) >= 3
BEGIN
  INSERT INTO address_fts (ip) VALUES (NEW.ip);
END;

CREATE TRIGGER attackers_erased AFTER DELETE ON attackers WHEN length(OLD.ip) >= 3
BEGIN
  DELETE FROM address_fts WHERE address_fts MATCH '"' || replace(OLD.ip, '"', '""') || '"' AND ip = OLD.ip;
END;
-- [jooq ignore stop]
