-- Words of events, for search in logs (spec 01, section 2.5; ADR 190).

-- Helper: events whose words are not indexed yet, at most 500 a row: their ids, 36 characters each, one
-- after another. Whoever writes events adds to it; who serves searches empties it, newest first.
CREATE TABLE search_pending (
  id     INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  events TEXT NOT NULL
);

-- An event in the index. doc holds its time in the upper bits, so that the index gives events in the
-- order of time. On servers the words stand here too.
CREATE TABLE search_doc (
  doc      BIGINT NOT NULL PRIMARY KEY,
  event_id VARCHAR(36) NOT NULL UNIQUE REFERENCES event (event_id) ON DELETE CASCADE
)
-- [jooq ignore start]
WITHOUT ROWID
-- [jooq ignore stop]
;

-- [jooq ignore start]
CREATE VIRTUAL TABLE search_fts USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TRIGGER search_doc_deleted AFTER DELETE ON search_doc
BEGIN
  DELETE FROM search_fts WHERE rowid = OLD.doc;
END;

INSERT INTO search_pending (events)
SELECT group_concat(event_id, '')
FROM (SELECT event_id, (row_number() OVER (ORDER BY time) - 1) / 500 AS piece FROM event)
GROUP BY piece
ORDER BY piece;
-- [jooq ignore stop]
