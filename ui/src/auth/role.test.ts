import { expect, it } from 'vitest';
import { claimedRole } from './role';

const token = (claims: unknown) => {
  const body = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))));
  return `e30.${body.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.c2ln`;
};

it('the role is what the token claims, whatever letters base64 needs', () => {
  expect(claimedRole(token({ role: 'admin', name: 'ÿ?>~' }))).toBe('admin');
  expect(claimedRole(token({ role: 'viewer' }))).toBe('viewer');
});

it('there is none in what is no token', () => {
  expect(claimedRole('')).toBeNull();
  expect(claimedRole('a.b.c')).toBeNull();
  expect(claimedRole(token({ role: 1 }))).toBeNull();
  expect(claimedRole(token(null))).toBeNull();
});
