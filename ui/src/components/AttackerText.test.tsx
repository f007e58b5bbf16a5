// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AttackerText } from './AttackerText';

afterEach(cleanup);

it('text of attackers stays text', () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const { container } = render(<AttackerText text={hostile} />);

  expect(container.querySelector('img, script')).toBeNull();
  expect(container.textContent).toBe(hostile);
});

it('what is hidden is shown, and what matched is marked', () => {
  const { container } = render(<AttackerText text={'a\u202eb; id'} spans={[{ start: 7, end: 9 }]} />);

  expect(container.textContent).toBe('a\\u{202E}b; id');
  expect(container.querySelector('mark')?.textContent).toBe('id');
});
