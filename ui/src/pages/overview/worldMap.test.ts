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

it('the codes are those of ISO 3166, and the south of nobody is left out', () => {
  const all = shapes();
  expect(all.length).toBeGreaterThan(170);
  expect(all.filter((one) => one.code === null).map((one) => one.name)).toEqual(['N. Cyprus', 'Somaliland', 'Kosovo']);
  expect(all.map((one) => one.code)).not.toContain('AQ');
});

it('no outline leaps over the map, and what crosses the line of dates is at both edges', () => {
  for (const { name, path } of shapes()) {
    for (const ring of path.split('M').slice(1)) {
      const x = [...ring.matchAll(/(-?[\d.]+),/g)].map(([, value]) => Number(value));
      const leaps = x.slice(1).map((one, at) => Math.abs(one - (x[at] ?? one)));
      expect(Math.max(...leaps), name).toBeLessThan(WIDTH / 4);
    }
  }
  const russia = shapes().find((one) => one.code === 'RU')?.path ?? '';
  const x = [...russia.matchAll(/(-?[\d.]+),/g)].map(([, value]) => Number(value));
  expect(x.some((one) => one > 0 && one < 30)).toBe(true);
  expect(x.some((one) => one > WIDTH - 30 && one < WIDTH)).toBe(true);
});
