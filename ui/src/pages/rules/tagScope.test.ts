import { expect, it } from 'vitest';
import { scopeOf, scopeParameter } from './tagScope';

it('a tag is shown with those of its session, else of its attacker, else of its identity', () => {
  const tag = { session_id: 'web-1:a:b', attacker_uuid: 'u', identity_uuid: 'i' };
  expect(scopeParameter(tag)).toBe('session:web-1:a:b');
  expect(scopeParameter({ ...tag, session_id: null })).toBe('attacker:u');
  expect(scopeParameter({ ...tag, session_id: null, attacker_uuid: null })).toBe('identity:i');
});

it('the address is read back, and what names nothing is nothing', () => {
  expect(scopeOf('session:web-1:a:b')).toEqual({ scope: 'session', id: 'web-1:a:b' });
  for (const nothing of [undefined, '', 'session:', 'fleet:x', 'session']) {
    expect(scopeOf(nothing)).toBeNull();
  }
});
