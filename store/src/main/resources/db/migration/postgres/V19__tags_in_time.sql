-- What histograms of tags and lists of a rule's tags need: two indexes get more columns, none is added (ADR 214).

-- All that a histogram asks of a tag, in the order of time.
CREATE INDEX ttp_tag_observed_technique ON ttp_tag (observed_at, technique_id, confidence, confidence_adj);
-- Those of a rule in the order of time, without sorting.
CREATE INDEX ttp_tag_rule_observed ON ttp_tag (rule_id, observed_at);
DROP INDEX ttp_tag_observed;
DROP INDEX ttp_tag_rule;
