import type { KeyboardEvent } from 'react';

const FOCUSABLE = 'a[href], button:not(:disabled)';

/** Arrows, Home and End move the focus among the links or buttons of rows. */
export function walkRows(event: KeyboardEvent, body: HTMLElement | null): void {
  if (body === null || !(event.target instanceof Element)) {
    return;
  }
  const rows = [...body.querySelectorAll<HTMLElement>('tr:not([aria-hidden])')];
  const at = rows.findIndex((row) => row.contains(event.target as Element));
  const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const goal = goals[event.key];
  const link = goal === undefined ? null : rows[goal]?.querySelector<HTMLElement>(FOCUSABLE);
  if (link !== null && link !== undefined) {
    event.preventDefault();
    link.focus();
  }
}
