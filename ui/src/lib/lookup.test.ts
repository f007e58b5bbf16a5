import { expect, it } from 'vitest';
import { leads } from './lookup';

const first = (typed: string) => leads(typed)[0]?.to;

it.each([
  ['198.51.100.7', '/attackers?search=198.51.100.7'],
  ['198.51', '/attackers?search=198.51'],
  ['2001:db8::1', '/attackers?search=2001%3Adb8%3A%3A1'],
  [' t1059.004 ', '/ttp?technique=T1059.004'],
  ['r0015', '/rules/R0015'],
  ['R0082-run', '/rules/R0082-run'],
  ['web-1:cfaddb376c1f', '/sessions/web-1%3Acfaddb376c1f'],
  ['5D92F1A6-3455-53de-8c2f-58f8e24291bc', '/attackers/5d92f1a6-3455-53de-8c2f-58f8e24291bc'],
  ['AB'.repeat(32), `/artifacts?sha256=${'ab'.repeat(32)}`],
  ['uname -a', '/live-logs?q=uname+-a'],
])('%j leads to %s', (typed, to) => {
  expect(first(typed)).toBe(to);
});

it('nothing typed leads nowhere, and anything can be looked for in the log', () => {
  expect(leads('   ')).toEqual([]);
  expect(leads('T1105').at(-1)?.to).toBe('/live-logs?q=T1105');
});

it('leads stay on this site whatever is typed', () => {
  for (const typed of ['//evil.example', 'javascript:alert(1)', 'a:javascript', '/../../x', 'https://evil.example']) {
    for (const lead of leads(typed)) {
      expect(new URL(lead.to, 'http://here.example').origin).toBe('http://here.example');
    }
  }
});
