import { expect, it } from 'vitest';
import type { LogRow } from '../live-logs/feed';
import { happenings, taggedOf } from './happenings';

const MESSAGE = {
  v: 1,
  id: 'm1',
  topic: 'ttp.tagged',
  ts: 1_767_225_600.5,
  payload: {
    attacker_uuid: 'a',
    identity_uuid: null,
    session_id: 's',
    tag_uuids: ['1', '2'],
    techniques_added: ['T1105', 7],
  },
};

it('a message about tags is read', () => {
  expect(taggedOf(MESSAGE)).toEqual({
    id: 'm1',
    time: '2026-01-01T00:00:00.500Z',
    techniques: ['T1105'],
    tags: 2,
    attacker: 'a',
    identity: null,
    session: 's',
  });
});

it('what is no such message is nothing', () => {
  for (const data of [null, 'text', {}, { ...MESSAGE, payload: null }, { ...MESSAGE, ts: 'now' }]) {
    expect(taggedOf(data)).toBeNull();
  }
});

it('the latest comes first, whatever it is, and no more than asked for', () => {
  const tagged = taggedOf(MESSAGE);
  const row = (event_id: string, time: string) => ({ event_id, time }) as LogRow;
  const rows = [row('new', '2026-01-01T00:00:01Z'), row('old', '2025-01-01T00:00:01Z')];

  expect(happenings(tagged === null ? [] : [tagged], rows, 2).map((one) => one.id)).toEqual(['new', 'm1']);
});
