import { expect, it } from 'vitest';
import { toldOf } from './told';

it('what a browser told is read, and shown as it came if it cannot be', () => {
  expect(toldOf('{"nav":{"wd":true}}')).toEqual({ nav: { wd: true } });
  expect(toldOf('{"nav":')).toBe('{"nav":');
});
