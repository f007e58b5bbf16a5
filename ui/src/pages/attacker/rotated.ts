import { groupedBy } from '@/lib/group';

interface Seen {
  fingerprint_type: string;
  port: number;
  value: string;
}

/** Marks fingerprints of which one address has several of the same kind on the same port. */
export function rotated<R extends Seen>(rows: readonly R[]): (R & { isRotated: boolean })[] {
  const values = groupedBy(rows, (row) => `${row.fingerprint_type} ${row.port}`);
  return rows.map((row) => ({
    ...row,
    isRotated: new Set(values.get(`${row.fingerprint_type} ${row.port}`)?.map((one) => one.value)).size > 1,
  }));
}
