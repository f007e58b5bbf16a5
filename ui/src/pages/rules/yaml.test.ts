import { expect, it } from 'vitest';
import { yamlLine } from './yaml';

it('a key, its value and a comment are told apart', () => {
  expect(yamlLine("  CommandLine|contains: '#!/bin' # why")).toEqual([
    { kind: 'plain', text: '  ' },
    { kind: 'key', text: 'CommandLine|contains:' },
    { kind: 'string', text: " '#!/bin'" },
    { kind: 'comment', text: ' # why' },
  ]);
});

it('the pieces are the line, whatever it is', () => {
  for (const line of ['', '# all', '- "a: b"', "- 'x'", 'a: http://h/#x', '\t: :', '"k": v', '    - wget # no', 'x']) {
    expect(
      yamlLine(line)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(line);
  }
});
