import { expect, it } from 'vitest';
import { commandOf, lossOf, problemsOf, requestOf, stateOf } from './hosts';

it('a host that is silent is red', () => {
  expect(['enrolled', 'active', 'unreachable', 'new word'].map((status) => stateOf({ status }).tone)).toEqual([
    'blue',
    'green',
    'red',
    'plain',
  ]);
});

it('what is lost is told by how it was lost', () => {
  expect(lossOf({ dropped: 0, gaps: 0, refused: 0 })).toBeNull();
  expect(lossOf({ dropped: 1200, gaps: 3, refused: 0 })).toBe('1,200 dropped, 3 never came');
  expect(lossOf({ dropped: 0, gaps: 0, refused: 2 })).toBe('2 refused');
});

it('names, minutes and notes have bounds', () => {
  const good = { name: 'edge-1', minutes: '', notes: '' };
  expect(problemsOf(good)).toEqual({});
  expect(problemsOf({ ...good, minutes: '1440', notes: 'x'.repeat(200) })).toEqual({});
  expect(Object.keys(problemsOf({ name: 'Edge 1', minutes: '1441', notes: 'x'.repeat(201) }))).toEqual([
    'name',
    'minutes',
    'notes',
  ]);
  expect(problemsOf({ ...good, minutes: '0' }).minutes).toBeDefined();
});

it('what is left empty is as usual', () => {
  expect(requestOf({ name: 'edge-1', minutes: '', notes: ' ' })).toEqual({ name: 'edge-1' });
  expect(requestOf({ name: 'edge-1', minutes: '30', notes: ' rack 3 ' })).toEqual({
    name: 'edge-1',
    expires_minutes: 30,
    notes: 'rack 3',
  });
});

it('the command names this server and the token', () => {
  expect(commandOf('https://decnet.example:8000', 'abc.def')).toBe(
    'decnet agent --master https://decnet.example:8000 --token abc.def',
  );
});
