-- The span that a message was told within; null if nobody traced it (spec 07, section 5).
ALTER TABLE outbox ADD COLUMN trace_id VARCHAR(32);
ALTER TABLE outbox ADD COLUMN span_id VARCHAR(16);
