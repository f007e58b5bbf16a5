import { expect, it } from 'vitest';
import { passwordProblem } from './passwordProblem';

it('passwords are measured in bytes', () => {
  expect(passwordProblem('eleven-char', 'x')).toContain('11 of at least 12');
  expect(passwordProblem('twelve-chars', 'x')).toBeUndefined();
  expect(passwordProblem('ä'.repeat(36), 'x')).toBeUndefined();
  expect(passwordProblem('ä'.repeat(37), 'x')).toContain('74 of at most 72');
  expect(passwordProblem('twelve-chars', 'twelve-chars')).toContain('same');
});
