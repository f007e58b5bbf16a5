-- Words of events, for search in logs (spec 01, section 2.5; ADR 190).

-- Helper: events whose words are not indexed yet, at most 500 a row: their ids, 36 characters each, one
-- after another. Whoever writes events adds to it; who serves searches empties it, newest first.
CREATE TABLE search_pending (
  id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  events TEXT COLLATE "C" NOT NULL
);

-- An event in the index. doc holds its time in the upper bits, so that the index gives events in the
-- order of time.
CREATE TABLE search_doc (
  doc      BIGINT NOT NULL PRIMARY KEY,
  event_id VARCHAR(36) COLLATE "C" NOT NULL UNIQUE REFERENCES event (event_id) ON DELETE CASCADE,
  words    TSVECTOR NOT NULL
);

CREATE INDEX search_doc_words ON search_doc USING gin (words);

INSERT INTO search_pending (events)
SELECT string_agg(event_id, '')
FROM (SELECT event_id, (row_number() OVER (ORDER BY time) - 1) / 500 AS piece FROM event) AS pieces
GROUP BY piece
ORDER BY piece;
