import { expect, it } from 'vitest';
import { readCast } from './cast';
import { colourOf, Screen, type Line } from './screen';

const cast = (...shown: string[]) =>
  readCast(['{"width":40,"height":4}', ...shown.map((data, at) => JSON.stringify([at + 1, 'o', data]))].join('\n'));
const textOf = (line: Line | undefined) => (line ?? []).map((run) => run.text).join('');

it('the screen is that of the moment, forwards and back', async () => {
  const screen = new Screen(cast('$ ', 'id\r\n', 'uid=0(root)\r\n'));

  expect(textOf((await screen.show(2))[0])).toBe('$ id');
  expect(textOf((await screen.show(9))[1])).toBe('uid=0(root)');
  expect(textOf((await screen.show(1))[0]).trimEnd()).toBe('$');
});

it('colours are told by name, and the cursor stands where it is', async () => {
  const lines = await new Screen(cast('\u001b[31;1mred\u001b[0m')).show(9);

  expect(lines[0]?.[0]).toEqual({ text: 'red', look: ['red', 'bold'] });
  expect(lines[0]?.[1]).toEqual({ text: ' ', look: ['cursor'] });
});

it('titles, links and the clipboard leave no trace', async () => {
  const hostile =
    '\u001b]0;title\u0007\u001b]52;c;aGFoYQ==\u0007\u001b]8;;http://203.0.113.9/\u0007here\u001b]8;;\u0007\u001bP1$r\u001b\\';
  const lines = await new Screen(cast(hostile)).show(9);

  expect(lines.map(textOf).join('').trim()).toBe('here');
});

it('a line that goes back over itself shows what is left', async () => {
  expect(textOf((await new Screen(cast('rm -rf /\r\u001b[Kls')).show(9))[0])).toContain('ls');
  expect(textOf((await new Screen(cast('rm -rf /\r\u001b[Kls')).show(9))[0])).not.toContain('rm');
});

it('every colour has one of eight names', () => {
  expect(colourOf(true, false, 0)).toBeNull();
  expect(colourOf(false, true, 9)).toBe('red');
  expect(colourOf(false, true, 244)).toBe('white');
  expect(colourOf(false, true, 21)).toBe('blue');
  expect(colourOf(false, false, 0xffaf00)).toBe('yellow');
});
