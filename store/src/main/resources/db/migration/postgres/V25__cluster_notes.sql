-- Searching identities and campaigns by the words of their notes reads only those that have any (ADR 238).

CREATE INDEX attacker_identities_notes ON attacker_identities (uuid) WHERE notes IS NOT NULL;
CREATE INDEX campaigns_notes ON campaigns (uuid) WHERE notes IS NOT NULL;
