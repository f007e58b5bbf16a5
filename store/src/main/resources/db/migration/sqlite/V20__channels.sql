-- What reads the events of a subscription, and where they go if whoever knows that may write there (ADR 220).
-- url is then the part that may be shown; sealed_url is encrypted for its row.
ALTER TABLE webhook_subscriptions ADD COLUMN channel VARCHAR(16) NOT NULL DEFAULT 'generic';
ALTER TABLE webhook_subscriptions ADD COLUMN sealed_url TEXT;
