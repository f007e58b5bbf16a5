import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';

/** How a table that is scrolled through, or downloaded whole, gets its rows. */
export interface RowParts<R> {
  /** What decides which rows there are: filters and order. */
  key: readonly unknown[];
  /** Asks the API for some of them. */
  load: (offset: number, limit: number, signal?: AbortSignal) => Promise<R[]>;
}

/** Rows of one request while scrolling. */
const PART = 200;

/** The API's most. */
const MOST_OF_REQUEST = 1000;

/** Most rows that one download holds. */
export const MOST_OF_DOWNLOAD = 100_000;

const query = <R>(name: string, parts: RowParts<R>, part: number) => ({
  queryKey: ['rows', name, ...parts.key, part],
  queryFn: ({ signal }: { signal: AbortSignal }) => parts.load(part * PART, PART, signal),
  staleTime: 30_000,
});

/** The rows between two places, both included: undefined where they are not here yet. */
export function useRowsBetween<R>(
  name: string,
  parts: RowParts<R>,
  first: number,
  last: number,
): { row: (index: number) => R | undefined; error: unknown; isFetching: boolean } {
  const from = Math.floor(first / PART);
  const numbers = Array.from({ length: Math.floor(last / PART) - from + 1 }, (_, at) => from + at);
  return useQueries({
    queries: numbers.map((part) => query(name, parts, part)),
    combine: (answers) => ({
      row: (index: number) => answers[Math.floor(index / PART) - from]?.data?.[index % PART],
      error: answers.find((answer) => answer.error !== null)?.error ?? null,
      isFetching: answers.some((answer) => answer.isFetching),
    }),
  });
}

/** Asks again for the rows that are shown. */
export function useAskAgain(name: string): () => void {
  const client: QueryClient = useQueryClient();
  return () => void client.refetchQueries({ queryKey: ['rows', name], type: 'active' });
}

/** All rows, up to the most of a download. */
export async function allRows<R>(parts: RowParts<R>, total: number): Promise<R[]> {
  const rows: R[] = [];
  while (rows.length < Math.min(total, MOST_OF_DOWNLOAD)) {
    const more = await parts.load(rows.length, MOST_OF_REQUEST);
    if (more.length === 0) {
      break;
    }
    rows.push(...more);
  }
  return rows.slice(0, MOST_OF_DOWNLOAD);
}

/** The parts of a list that is here already, as it was when it came. */
export function partsOf<R>(rows: readonly R[], key: readonly unknown[]): RowParts<R> {
  return { key, load: (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit)) };
}

/** Which rows of a list are asked for. */
export interface Slice {
  limit: number;
  offset: number;
}

/** The parts of a list of the API: what decides which rows there are, and how some of them are asked for. */
export function partsFrom<R>(
  key: readonly unknown[],
  ask: (slice: Slice, signal: AbortSignal | null) => Promise<{ data?: { data: R[] } }>,
): RowParts<R> {
  return {
    key,
    load: async (offset, limit, signal) => (await ask({ limit, offset }, signal ?? null)).data?.data ?? [],
  };
}

/** The same parts with each row made into another. */
export function mapParts<R, T>({ key, load }: RowParts<R>, map: (row: R) => T): RowParts<T> {
  return { key, load: async (offset, limit, signal) => (await load(offset, limit, signal)).map(map) };
}

/** All rows of a list that is read on and on by cursors, up to the most of a download. */
export async function allBehind<R>(
  ask: (slice: { limit: number; cursor?: string }) => Promise<{ data?: { data: R[]; next: string | null } }>,
): Promise<R[]> {
  const rows: R[] = [];
  let cursor: string | null = null;
  do {
    const { data }: { data?: { data: R[]; next: string | null } } = await ask({
      limit: MOST_OF_REQUEST,
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...(data?.data ?? []));
    cursor = data?.next ?? null;
  } while (cursor !== null && rows.length < MOST_OF_DOWNLOAD);
  return rows.slice(0, MOST_OF_DOWNLOAD);
}
