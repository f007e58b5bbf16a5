import { useEffect, useRef } from 'react';

/**
 * Gives a function that has something done a while after it is called: once, however often it is called until then,
 * and not when the component has gone.
 */
export function useOnceIn(ms: number, run: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) {
        clearTimeout(timer.current);
        timer.current = null;
      }
    },
    [],
  );
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      run();
    }, ms);
  };
}
