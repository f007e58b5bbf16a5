// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { neighbour } from './neighbour';

function frame(sizes: number[]): { root: Element; at: (column: number, place: number) => HTMLElement } {
  const root = document.createElement('div');
  const columns = sizes.map((size) => {
    const column = document.createElement('section');
    column.setAttribute('data-column', '');
    root.append(column);
    return Array.from({ length: size }, () => {
      const button = document.createElement('button');
      column.append(button);
      return button;
    });
  });
  return { root, at: (column, place) => columns[column]?.[place] ?? root };
}

it('arrows walk down a column and across, over empty ones and to the end of shorter ones', () => {
  const { root, at } = frame([3, 0, 2]);
  expect(neighbour(root, at(0, 0), 'ArrowDown')).toBe(at(0, 1));
  expect(neighbour(root, at(0, 2), 'ArrowDown')).toBeNull();
  expect(neighbour(root, at(0, 0), 'ArrowUp')).toBeNull();
  expect(neighbour(root, at(0, 2), 'ArrowRight')).toBe(at(2, 1));
  expect(neighbour(root, at(2, 0), 'ArrowLeft')).toBe(at(0, 0));
  expect(neighbour(root, at(0, 0), 'End')).toBe(at(0, 2));
  expect(neighbour(root, at(0, 0), 'Enter')).toBeNull();
  expect(neighbour(root, document.body, 'ArrowDown')).toBeNull();
});
