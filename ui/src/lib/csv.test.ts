import { describe, expect, it } from 'vitest';
import { csv, csvCell } from './csv';

describe('csv', () => {
  it.each(['=cmd()', '+1+1', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc'])('disarms the formula %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(csvCell(-2)).toBe('-2');
    expect(csvCell(0)).toBe('0');
    expect(csvCell(null)).toBe('');
  });

  it('quotes what would break a line', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x"y', 'one\ntwo'],
          [['p', 'q'], undefined],
        ],
      ),
    ).toBe('a,b\r\n"x""y","one\ntwo"\r\n"p; q",\r\n');
  });
});
