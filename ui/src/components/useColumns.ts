import { useState } from 'react';
import type { Column } from './DataTable';

const key = (table: string) => `decnet.columns.${table}`;

function read(table: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(table)) ?? 'null');
    return Array.isArray(kept) && kept.every((one) => typeof one === 'string') ? kept : null;
  } catch {
    return null;
  }
}

/** The columns that the reader wants to see of a table, remembered by this browser. */
export function useColumns<R>(table: string, columns: readonly Column<R>[]) {
  const [kept, setKept] = useState(() => read(table));
  const usual = columns.filter((column) => column.optional !== true).map((column) => column.id);
  const chosen = new Set(kept ?? usual);
  const first = columns[0]?.id;
  return {
    /** The first column is always there: it leads to what the row is. */
    shown: columns.filter((column) => column.id === first || chosen.has(column.id)),
    chosen,
    choose: (id: string, on: boolean): void => {
      const next = columns.map((column) => column.id).filter((one) => (one === id ? on : chosen.has(one)));
      setKept(next);
      try {
        localStorage.setItem(key(table), JSON.stringify(next));
      } catch {
        // Without storage the choice holds until the page is left.
      }
    },
  };
}
