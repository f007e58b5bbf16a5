import { expect, it } from 'vitest';
import { allRows, MOST_OF_DOWNLOAD } from './rowParts';

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
