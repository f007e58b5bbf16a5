import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { present } from '@/lib/search';
import { inspected } from './inspect';

/** What the inspector is open for, from the address, and the ways to change that. */
export function useInspected() {
  const { inspect } = useSearch({ from: '/shell' });
  const navigate = useNavigate();
  const wanted = useMemo(() => inspected(inspect), [inspect]);
  const go = (next: string | undefined, replace: boolean) =>
    void navigate({
      to: '.',
      search: (before) => present({ ...before, inspect: next }),
      replace,
      resetScroll: false,
    });
  return {
    wanted,
    open: (parameter: string) => go(parameter, false),
    close: () => go(undefined, true),
  };
}
