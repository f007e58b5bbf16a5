/** The button that an arrow leads to from another, in columns of buttons; null where it leads nowhere. */
export function neighbour(frame: Element, from: EventTarget, key: string): HTMLElement | null {
  const columns = [...frame.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('button'),
  ]);
  const at = columns.findIndex((column) => column.some((button) => button === from));
  const column = columns[at];
  if (column === undefined) {
    return null;
  }
  const place = column.findIndex((button) => button === from);
  switch (key) {
    case 'ArrowDown':
      return column[place + 1] ?? null;
    case 'ArrowUp':
      return column[place - 1] ?? null;
    case 'Home':
      return column[0] ?? null;
    case 'End':
      return column.at(-1) ?? null;
    case 'ArrowRight':
      return beside(columns.slice(at + 1), place);
    case 'ArrowLeft':
      return beside(columns.slice(0, at).reverse(), place);
    default:
      return null;
  }
}

/** As far down in the next column that has anything. */
function beside(columns: readonly HTMLElement[][], place: number): HTMLElement | null {
  const next = columns.find((column) => column.length > 0);
  return next?.[Math.min(place, next.length - 1)] ?? null;
}
