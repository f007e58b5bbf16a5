import { expect, it } from 'vitest';
import { HEIGHT, shapes, WIDTH } from './worldMap';

it('countries lie where they lie', () => {
  const all = shapes();
  const box = (code: string) => {
    const numbers = [...(all.find((one) => one.code === code)?.path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g) ?? [])];
    const x = numbers.map(([, value]) => Number(value));
    const y = numbers.map(([, , value]) => Number(value));
    return { west: Math.min(...x), east: Math.max(...x), north: Math.min(...y), south: Math.max(...y) };
  };
  const [de, br, jp] = [box('DE'), box('BR'), box('JP')];
  expect(de.west).toBeGreaterThan(WIDTH / 2);
  expect(br.east).toBeLessThan(WIDTH / 2);
  expect(jp.west).toBeGreaterThan(de.east);
  expect(br.north).toBeGreaterThan(de.south);
  expect(de.south).toBeLessThan(HEIGHT / 2);
});

it('every outline is within the map, and the codes are those of ISO 3166', () => {
  const all = shapes();
  expect(all.length).toBeGreaterThan(170);
  expect(all.filter((one) => one.code === null).map((one) => one.name)).toEqual(['N. Cyprus', 'Somaliland', 'Kosovo']);
  expect(all.map((one) => one.code)).not.toContain('AQ');
  for (const { name, path } of all) {
    for (const [, x, y] of path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
      expect(Number(x) >= 0 && Number(x) <= WIDTH && Number(y) >= 0 && Number(y) <= HEIGHT, name).toBe(true);
    }
  }
});
