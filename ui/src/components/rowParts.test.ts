import { expect, it } from 'vitest';
import { allBehind, allRows, mapParts, MOST_OF_DOWNLOAD, partsFrom } from './rowParts';

/** A list of the API: numbers, at most a thousand at once. */
function list(length: number) {
  const asked: [number, number][] = [];
  return {
    asked,
    parts: {
      key: [],
      load: (offset: number, limit: number) => {
        asked.push([offset, limit]);
        const count = Math.max(0, Math.min(limit, length - offset));
        return Promise.resolve(Array.from({ length: count }, (_, at) => offset + at));
      },
    },
  };
}

it('all rows are asked for a thousand at a time, in order', async () => {
  const { asked, parts } = list(2500);
  const rows = await allRows(parts, 2500);
  expect(rows).toEqual(Array.from({ length: 2500 }, (_, at) => at));
  expect(asked.map(([offset]) => offset)).toEqual([0, 1000, 2000]);
});

it('rows that went meanwhile end it', async () => {
  const { asked, parts } = list(1000);
  expect(await allRows(parts, 1500)).toHaveLength(1000);
  expect(asked).toHaveLength(2);
});

it('a download holds no more than the most', async () => {
  const { asked, parts } = list(MOST_OF_DOWNLOAD + 5000);
  expect(await allRows(parts, MOST_OF_DOWNLOAD + 5000)).toHaveLength(MOST_OF_DOWNLOAD);
  expect(asked).toHaveLength(MOST_OF_DOWNLOAD / 1000);
});

it('rows are read on behind cursors, to the last', async () => {
  const asked: (string | undefined)[] = [];
  const pages: Record<string, { data: number[]; next: string | null }> = {
    '': { data: [1, 2], next: 'b' },
    b: { data: [], next: 'c' },
    c: { data: [3], next: null },
  };
  const rows = await allBehind(({ cursor, limit }) => {
    expect(limit).toBe(1000);
    asked.push(cursor);
    return Promise.resolve({ data: pages[cursor ?? ''] ?? { data: [], next: null } });
  });
  expect(rows).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'b', 'c']);
});

it('cursors that never end do not fill the memory', async () => {
  const page = Array.from({ length: 1000 }, (_, at) => at);
  const rows = await allBehind(() => Promise.resolve({ data: { data: page, next: 'on' } }));
  expect(rows).toHaveLength(MOST_OF_DOWNLOAD);
});

it('parts ask for a slice, and may be made into others', async () => {
  const parts = partsFrom(['key'], (slice) => Promise.resolve({ data: { data: [slice.offset, slice.limit] } }));
  expect(await parts.load(40, 20)).toEqual([40, 20]);
  expect(await mapParts(parts, String).load(40, 20)).toEqual(['40', '20']);
});
