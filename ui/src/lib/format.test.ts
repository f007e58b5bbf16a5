import { expect, it } from 'vitest';
import { counted } from './format';

it('one thing is named in the singular', () => {
  expect(counted(1, 'identities')).toBe('1 identity');
  expect(counted(1, 'addresses')).toBe('1 address');
  expect(counted(1, 'reused credentials')).toBe('1 reused credential');
  expect(counted(0, 'campaigns')).toBe('0 campaigns');
  expect(counted(1234, 'events')).toBe('1,234 events');
});
