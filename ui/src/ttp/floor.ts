import { useNavigate, useSearch } from '@tanstack/react-router';
import { fraction, present } from '@/lib/search';

/** The least confidence that anybody may ask for, and what is usual. */
export const LEAST_FLOOR = 0.3;
export const USUAL_FLOOR = 0.6;

/** The confidence from which on techniques are shown, out of an address. */
export function floorOf(raw: Record<string, unknown>): number | undefined {
  return fraction(raw, 'floor', LEAST_FLOOR, 1);
}

/** The same on the page that is shown, and the way to change it. */
export function useFloor(): readonly [number, (floor: number) => void] {
  const { floor = USUAL_FLOOR } = useSearch({ strict: false });
  const navigate = useNavigate();
  return [
    floor,
    (next) =>
      void navigate({
        to: '.',
        search: (before) => present({ ...before, floor: next === USUAL_FLOOR ? undefined : next }),
        replace: true,
        resetScroll: false,
      }),
  ];
}
