import { expect, it } from 'vitest';
import { draftOf, NEW, patternsOf, problemsOf, requestOf, type Draft } from './form';

const good: Draft = { ...NEW, name: 'siem', url: 'https://hooks.example/decnet' };
const wrong = (over: Partial<Draft>) => Object.keys(problemsOf({ ...good, ...over }));

it('what the server would refuse is told at its field', () => {
  expect(wrong({})).toEqual([]);
  expect(Object.keys(problemsOf(NEW))).toEqual(['name', 'url']);
  expect(wrong({ name: 'x'.repeat(65) })).toEqual(['name']);
  expect(wrong({ url: 'ftp://hooks.example' })).toEqual(['url']);
  expect(wrong({ url: 'javascript:alert(1)' })).toEqual(['url']);
  expect(wrong({ secret: 'too short' })).toEqual(['secret']);
  expect(wrong({ secret: 'x'.repeat(257) })).toEqual(['secret']);
  expect(wrong({ simple: [] })).toEqual(['topics']);
  expect(wrong({ simple: [], topics: 'ttp.>' })).toEqual([]);
  expect(wrong({ limit: '0' })).toEqual(['limit']);
  expect(wrong({ limit: '1.5' })).toEqual(['limit']);
  expect(wrong({ limit: '10001' })).toEqual(['limit']);
});

it('patterns are parted by anything that is none', () => {
  expect(patternsOf('ttp.>, attacker.*.scored\n\n ttp.>\t')).toEqual(['ttp.>', 'attacker.*.scored']);
});

it('a request says 0 for no limit and leaves out a secret that is to be made', () => {
  expect(requestOf({ ...good, name: ' siem ' })).toEqual({
    name: 'siem',
    channel: 'generic',
    url: 'https://hooks.example/decnet',
    simple_events: ['TtpTagged'],
    topic_patterns: [],
    rate_limit_per_min: 0,
  });
  expect(requestOf({ ...good, secret: 'sixteen letters!', limit: '60' })).toMatchObject({
    secret: 'sixteen letters!',
    rate_limit_per_min: 60,
  });
});

it('a webhook that is changed keeps its topics, those of words under their words', () => {
  const draft = draftOf({
    uuid: 'u',
    name: 'siem',
    channel: 'generic',
    url: 'https://hooks.example',
    simple_events: ['TtpTagged'],
    topic_patterns: ['ttp.tagged', 'identity.>'],
    enabled: false,
    rate_limit_per_min: 5,
    consecutive_failures: 0,
    last_success_at: null,
    last_failure_at: null,
    last_error: null,
    resumes_at: null,
    auto_disabled_at: null,
    created_at: 't',
    updated_at: 't',
  });
  expect(draft).toEqual({
    name: 'siem',
    channel: 'generic',
    url: 'https://hooks.example',
    secret: '',
    simple: ['TtpTagged'],
    topics: 'identity.>',
    limit: '5',
  });
});

it('mail addresses are written as people write them and sent as one url', () => {
  const mail = { ...good, channel: 'email', url: 'soc@corp.example, ir@corp.example' } as const;
  expect(problemsOf(mail)).toEqual({});
  expect(requestOf(mail)).toMatchObject({ channel: 'email', url: 'mailto:soc@corp.example,ir@corp.example' });
  for (const url of ['', 'soc', 'soc@corp.example?bcc=x@y.example', Array(11).fill('a@b.example').join(',')]) {
    expect(Object.keys(problemsOf({ ...mail, url }))).toEqual(['url']);
  }
  expect(Object.keys(problemsOf({ ...mail, channel: 'slack' }))).toEqual(['url']);
});

it('a chat has no secret but its address', () => {
  const chat = { ...good, channel: 'slack', secret: 'typed before the channel' } as const;
  expect(requestOf(chat)).not.toHaveProperty('secret');
  expect(problemsOf({ ...chat, secret: 'short' })).toEqual({});
});
