import { expect, it } from 'vitest';
import { familiesOf, filterRules, isDue, type RuleRow } from './filterRules';

const rule = (rule_id: string, more: Partial<RuleRow> = {}): RuleRow => ({
  rule_id,
  family: rule_id.split('-')[0] ?? rule_id,
  rule_version: 1,
  name: rule_id,
  title: `Title of ${rule_id}`,
  description: null,
  origin: 'pack',
  logsource: { product: 'linux' },
  emits: [],
  level: null,
  state: 'enabled',
  confidence_max: null,
  rate_limit_per_min: null,
  expires_at: null,
  reason: null,
  set_by: null,
  set_at: null,
  fired_24h: 0,
  precision: null,
  load_error: null,
  last_reviewed: null,
  next_review: null,
  ...more,
});

const RULES = [
  rule('R0002-b', { fired_24h: 3, state: 'disabled', next_review: '2026-01-01' }),
  rule('R0001-a', {
    title: 'Cron job',
    emits: [{ tactic: 'TA0003', technique_id: 'T1053', sub_technique_id: 'T1053.003', confidence: 0.9 }],
  }),
  rule('broken.yml', { origin: 'custom', load_error: 'line 3: no such field' }),
];
const ids = (rows: RuleRow[]) => rows.map((row) => row.rule_id);

it('every word must be told of somewhere, a technique of it included', () => {
  expect(ids(filterRules(RULES, { q: 'CRON t1053.003' }, 'id'))).toEqual(['R0001-a']);
  expect(ids(filterRules(RULES, { q: 'cron nowhere' }, 'id'))).toEqual([]);
});

it('filters hold together', () => {
  expect(ids(filterRules(RULES, { origin: 'pack', state: 'disabled' }, 'id'))).toEqual(['R0002-b']);
  expect(ids(filterRules(RULES, { broken: true }, 'id'))).toEqual(['broken.yml']);
  expect(ids(filterRules(RULES, { family: 'R0001' }, 'id'))).toEqual(['R0001-a']);
});

it('the order is the one asked for', () => {
  expect(ids(filterRules(RULES, {}, 'id'))).toEqual(['R0001-a', 'R0002-b', 'broken.yml']);
  expect(ids(filterRules(RULES, {}, 'fired'))[0]).toBe('R0002-b');
  expect(ids(filterRules(RULES, {}, 'review'))[0]).toBe('R0002-b');
});

it('a family is worth a filter when it has several rules', () => {
  expect(familiesOf([...RULES, rule('R0002-c')])).toEqual([{ family: 'R0002', rules: 2 }]);
});

it('a review is due once its day has come', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  expect(isDue('2026-05-31', now)).toBe(true);
  expect(isDue('2026-06-02', now)).toBe(false);
  expect(isDue(null, now)).toBe(false);
});
