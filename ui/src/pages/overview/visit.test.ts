import { expect, it } from 'vitest';
import { intervalFor, readVisit, visitAt } from './visit';

const at = (text: string) => new Date(`2026-01-01T${text}:00.000Z`);

it('the first visit has none before it', () => {
  expect(visitAt(null, at('10:00'))).toEqual({ since: null, at: '2026-01-01T10:00:00.000Z' });
});

it('a visit that goes on keeps its beginning, also through a reload', () => {
  const kept = { since: '2025-12-31T00:00:00.000Z', at: '2026-01-01T10:00:00.000Z' };

  expect(visitAt(kept, at('10:29')).since).toBe('2025-12-31T00:00:00.000Z');
});

it('after a rest everything since the last look is new', () => {
  const kept = { since: '2025-12-31T00:00:00.000Z', at: '2026-01-01T10:00:00.000Z' };

  expect(visitAt(kept, at('10:31'))).toEqual({ since: '2026-01-01T10:00:00.000Z', at: '2026-01-01T10:31:00.000Z' });
});

it('what is no visit is not remembered', () => {
  for (const text of [null, '', '3', '{}', '{"at":"x","since":null}', '{"at":"2026-01-01T00:00:00Z","since":7}']) {
    expect(readVisit(text)).toBeNull();
  }
  expect(readVisit('{"at":"2026-01-01T00:00:00Z","since":null}')).toEqual({ at: '2026-01-01T00:00:00Z', since: null });
});

it('a long absence is counted in longer intervals', () => {
  expect(intervalFor(at('00:00'), at('10:00'))).toBe(15);
  expect(intervalFor(new Date('2025-01-01T00:00:00Z'), new Date('2026-01-01T00:00:00Z'))).toBe(5256);
});
