import type { Schema } from '@/api/client';
import { channelOf, problemOf, typedOf, urlOf, type ChannelWord } from './channels';

/** Words for topics that people mostly want to hear. */
export const SIMPLE_EVENTS = [
  { word: 'TtpTagged', label: 'Techniques', hint: 'What was tagged', topics: ['ttp.tagged'] },
  { word: 'AttackerDetail', label: 'Attackers', hint: 'All about attackers', topics: ['attacker.>'] },
  {
    word: 'DeckyStatus',
    label: 'Decoys',
    hint: 'State and traffic of decoys',
    topics: ['decky.*.state', 'decky.*.traffic'],
  },
  { word: 'SystemStatus', label: 'System', hint: 'How the workers and the system fare', topics: ['system.>'] },
] as const;

const LONGEST_NAME = 64;
const SHORTEST_SECRET = 16;
const LONGEST_SECRET = 256;
const MOST_PER_MINUTE = 10_000;

/** What the form holds. */
export interface Draft {
  name: string;
  channel: ChannelWord;
  /** As people write it; of a chat that there is, what is shown of it. */
  url: string;
  /** Empty for one that the server makes; asked only where requests are signed, and not when a webhook is changed. */
  secret: string;
  simple: readonly string[];
  /** One pattern a line. */
  topics: string;
  /** Empty for no limit. */
  limit: string;
}

export const NEW: Draft = {
  name: '',
  channel: 'generic',
  url: '',
  secret: '',
  simple: ['TtpTagged'],
  topics: '',
  limit: '',
};

/** The form of a webhook that there is. */
export function draftOf(webhook: Schema<'WebhookRow'>): Draft {
  const covered = new Set<string>(
    SIMPLE_EVENTS.filter((one) => webhook.simple_events.includes(one.word)).flatMap((one) => one.topics),
  );
  return {
    name: webhook.name,
    channel: channelOf(webhook.channel).word,
    url: typedOf(webhook.url),
    secret: '',
    simple: webhook.simple_events,
    topics: webhook.topic_patterns.filter((topic) => !covered.has(topic)).join('\n'),
    limit: webhook.rate_limit_per_min === null ? '' : String(webhook.rate_limit_per_min),
  };
}

/** The patterns in the text, each once. */
export function patternsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((one) => one !== ''))];
}

export type Problems = Partial<Record<'name' | 'url' | 'secret' | 'topics' | 'limit', string>>;

/** What the server would refuse, before it is asked. */
export function problemsOf(draft: Draft): Problems {
  const limit = Number(draft.limit);
  const all: Record<keyof Problems, string | false> = {
    name: (draft.name.trim() === '' || draft.name.length > LONGEST_NAME) && `1 to ${LONGEST_NAME} characters.`,
    url: problemOf(draft.channel, draft.url),
    secret:
      draft.channel === 'generic' &&
      draft.secret !== '' &&
      (draft.secret.length < SHORTEST_SECRET || draft.secret.length > LONGEST_SECRET) &&
      `${SHORTEST_SECRET} to ${LONGEST_SECRET} characters, or none for one that is made for you.`,
    topics: draft.simple.length === 0 && patternsOf(draft.topics).length === 0 && 'Choose at least one event or topic.',
    limit:
      draft.limit !== '' &&
      !(Number.isInteger(limit) && limit >= 1 && limit <= MOST_PER_MINUTE) &&
      `A whole number from 1 to ${MOST_PER_MINUTE.toLocaleString('en-US')}, or nothing for no limit.`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, problem]) => problem !== false));
}

/** The draft as the API takes it; the secret only where one was chosen. */
export function requestOf(draft: Draft): Partial<Schema<'WebhookRequest'>> {
  return {
    name: draft.name.trim(),
    channel: draft.channel,
    url: urlOf(draft.channel, draft.url),
    ...(draft.secret === '' || draft.channel !== 'generic' ? {} : { secret: draft.secret }),
    simple_events: [...draft.simple],
    topic_patterns: patternsOf(draft.topics),
    rate_limit_per_min: draft.limit === '' ? 0 : Number(draft.limit),
  };
}
