// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOnceIn } from './useOnceIn';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('many calls are one run, and later ones another', () => {
  const run = vi.fn();
  const { result } = renderHook(() => useOnceIn(1000, run));
  for (let call = 0; call < 50; call++) {
    result.current();
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
  result.current();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
});

it('nothing runs for a page that was left', () => {
  const run = vi.fn();
  const { result, unmount } = renderHook(() => useOnceIn(1000, run));
  result.current();
  unmount();
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
});
