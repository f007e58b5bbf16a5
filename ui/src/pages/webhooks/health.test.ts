import { expect, it } from 'vitest';
import { canReplay, fateOf, stateOf, type Delivery, type Webhook } from './health';

const webhook = (over: Partial<Webhook>): Webhook => ({
  uuid: 'u',
  name: 'n',
  channel: 'generic',
  url: 'https://hooks.example/x',
  simple_events: [],
  topic_patterns: ['ttp.tagged'],
  enabled: true,
  rate_limit_per_min: null,
  consecutive_failures: 0,
  last_success_at: null,
  last_failure_at: null,
  last_error: null,
  resumes_at: null,
  auto_disabled_at: null,
  created_at: 't',
  updated_at: 't',
  ...over,
});

const delivery = (over: Partial<Delivery>): Delivery => ({
  id: 'd',
  webhook: 'u',
  event_id: 'e',
  topic: 'ttp.tagged',
  type: 'ttp.tagged',
  attempt: 0,
  status_code: null,
  error: null,
  at: 't',
  due_at: 't',
  delivered_at: null,
  dead_letter: false,
  ...over,
});

it('failures that disabled a webhook are told before anything else', () => {
  const word = (over: Partial<Webhook>) => stateOf(webhook(over)).word;
  expect(word({ enabled: false, consecutive_failures: 5, auto_disabled_at: 't' })).toBe('disabled by failures');
  expect(word({ enabled: false, consecutive_failures: 5 })).toBe('disabled');
  expect(word({ consecutive_failures: 1, last_success_at: 't' })).toBe('failing');
  expect(word({ last_success_at: 't' })).toBe('delivers');
  expect(word({})).toBe('enabled');
});

it('what waits cannot be sent once more, what arrived or was given up can', () => {
  const cases: [Partial<Delivery>, string, boolean][] = [
    [{}, 'waits', false],
    [{ attempt: 2, error: 'x' }, 'tried again', false],
    [{ attempt: 1, delivered_at: 't', due_at: null }, 'delivered', true],
    [{ attempt: 9, dead_letter: true, due_at: null }, 'given up', true],
  ];
  for (const [over, word, replay] of cases) {
    expect([fateOf(delivery(over)).word, canReplay(delivery(over))]).toEqual([word, replay]);
  }
});
