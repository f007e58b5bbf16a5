import { expect, it } from 'vitest';
import { CAP, EMPTY, fits, joinedRows, MOST_TRIES, rowOf, spanOf, stepped, type Feed, type LogRow } from './feed';

function row(id: string, over: Partial<LogRow> = {}): LogRow {
  return {
    event_id: id,
    time: '2026-03-01T10:00:00.123456Z',
    kind: 'command',
    event_class: 'interaction',
    sensor: 's',
    source: 'cowrie',
    decky: 'web-1',
    service: 'ssh',
    src_ip: '192.0.2.7',
    attacker_uuid: null,
    session_id: null,
    message: null,
    command_text: null,
    ...over,
  };
}

const arrived = (feed: Feed, ...ids: string[]) =>
  ids.reduce((now, id) => stepped(now, { type: 'arrived', row: row(id) }), feed);
const ids = (rows: readonly LogRow[]) => rows.map((one) => one.event_id);

it('what arrives is shown with its text, the newest first', () => {
  const feed = stepped(arrived(EMPTY, 'a', 'b'), {
    type: 'looked',
    asked: ['a', 'b'],
    found: [row('a', { command_text: 'id' })],
    strict: false,
    hold: false,
  });
  expect(feed.shown.map((one) => [one.event_id, one.command_text])).toEqual([
    ['b', null],
    ['a', 'id'],
  ]);
  expect(feed.waiting).toEqual([]);
});

it('what arrived while the texts were fetched waits for the next turn', () => {
  const feed = stepped(arrived(EMPTY, 'a', 'b'), {
    type: 'looked',
    asked: ['a'],
    found: [],
    strict: false,
    hold: false,
  });
  expect(ids(feed.shown)).toEqual(['a']);
  expect(feed.waiting.map((one) => one.row.event_id)).toEqual(['b']);
});

it('a search shows only what has its words, and asks again because the index is behind', () => {
  const look = (feed: Feed, found: readonly LogRow[]) =>
    stepped(feed, { type: 'looked', asked: ['a'], found, strict: true, hold: false });
  const once = look(arrived(EMPTY, 'a'), []);
  expect([once.shown.length, once.waiting.length]).toEqual([0, 1]);
  expect(ids(look(once, [row('a')]).shown)).toEqual(['a']);

  let never = arrived(EMPTY, 'a');
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    never = look(never, []);
  }
  expect(never).toEqual(EMPTY);
});

it('a pause keeps what comes and gives it back in order', () => {
  const first = stepped(arrived(EMPTY, 'a'), { type: 'looked', asked: ['a'], found: [], strict: false, hold: false });
  const held = stepped(arrived(first, 'b', 'c'), {
    type: 'looked',
    asked: ['b', 'c'],
    found: [],
    strict: false,
    hold: true,
  });
  expect([ids(held.shown), ids(held.held)]).toEqual([['a'], ['c', 'b']]);
  const released = stepped(held, { type: 'release' });
  expect([ids(released.shown), released.held]).toEqual([['c', 'b', 'a'], []]);
});

it('no list grows without end', () => {
  const many = Array.from({ length: CAP + 40 }, (_, at) => `e${at}`);
  const feed = arrived(EMPTY, ...many);
  expect(feed.waiting).toHaveLength(CAP);
  expect(feed.waiting[0]?.row.event_id).toBe(`e${CAP + 39}`);
  const shown = stepped(feed, { type: 'looked', asked: many, found: [], strict: false, hold: false }).shown;
  expect(shown).toHaveLength(CAP);
  expect(joinedRows(shown, [row('old')])).toHaveLength(CAP);
});

it('an event that is in both lists is shown once', () => {
  expect(ids(joinedRows([row('b'), row('a')], [row('a'), row('z')]))).toEqual(['b', 'a', 'z']);
});

it('the span of some events holds the last of them', () => {
  expect(spanOf([row('a'), row('b', { time: '2026-03-01T09:00:00Z' })])).toEqual({
    start_time: '2026-03-01T09:00:00.000Z',
    end_time: '2026-03-01T10:00:00.124Z',
  });
  expect(spanOf([])).toBeNull();
});

it('filters need every field to be equal', () => {
  expect(fits(row('a'), {})).toBe(true);
  expect(fits(row('a'), { service: 'ssh', decky: 'web-1', class: 'interaction' })).toBe(true);
  expect(fits(row('a'), { service: 'ssh', decky: 'web-2' })).toBe(false);
  expect(fits(row('a'), { class: 'scan' })).toBe(false);
  expect(fits(row('a'), { attacker: 'x' })).toBe(false);
});

it('what the stream sends becomes a row, anything else nothing', () => {
  expect(rowOf({ event_id: 'a', time: 't', kind: 'command', attacker_ip: '192.0.2.7', service: 7 })).toMatchObject({
    event_id: 'a',
    src_ip: '192.0.2.7',
    service: null,
  });
  expect(rowOf('text')).toBeNull();
  expect(rowOf({ event_id: 'a' })).toBeNull();
});
