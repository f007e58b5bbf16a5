import { expect, it } from 'vitest';
import { countUntil, placesOf, readCast } from './cast';

const CAST = [
  '{"version":2,"width":80,"height":24,"timestamp":1700000000}',
  '[0.1,"o","$ "]',
  '[1.5,"i","id\\n"]',
  '[1.6,"o","uid=0\\r\\n"]',
].join('\n');

it('a recording is read, and what is broken in it left out', () => {
  const cast = readCast(`${CAST}\n[2,"x","other"]\n["no"]\n[3,"o"`);

  expect(cast.events.map((event) => event.at)).toEqual([0.1, 1.5, 1.6]);
  expect(cast.length).toBe(1.6);
  expect(cast.began).toBe(1_700_000_000_000);
});

it('what is no recording at all is an empty one', () => {
  expect(readCast('<html>')).toEqual({ columns: 80, rows: 24, began: null, events: [], length: 0 });
});

it('a terminal has a size that can be shown', () => {
  expect(readCast('{"width":100000,"height":-3}')).toMatchObject({ columns: 250, rows: 24 });
});

it('time does not go back', () => {
  expect(readCast('{}\n[5,"o","a"]\n[2,"o","b"]').events.map((event) => event.at)).toEqual([5, 5]);
});

it('what was to be seen at a moment is all until then', () => {
  const { events } = readCast(CAST);

  expect([0, 0.1, 1.5, 1.55, 9].map((at) => countUntil(events, at))).toEqual([0, 1, 2, 2, 3]);
});

it('commands stand where the clock of the recording says', () => {
  expect(placesOf(readCast(CAST), [{ time: '2023-11-14T22:13:21.500Z' }])).toEqual([1.5]);
});

it('a recording that belongs to an earlier session is laid beside the first line', () => {
  const far = [{ time: '2026-01-01T00:00:00.000Z' }, { time: '2026-01-01T00:00:00.050Z' }];

  expect(placesOf(readCast(CAST), far).map((at) => Math.round(at * 100) / 100)).toEqual([1.5, 1.55]);
});

it('no command stands outside of the recording', () => {
  const around = [{ time: '2023-11-14T22:13:19Z' }, { time: '2023-11-14T22:20:00Z' }];

  expect(placesOf(readCast(CAST), around)).toEqual([0, 1.6]);
});
