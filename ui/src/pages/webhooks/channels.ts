import type { Schema } from '@/api/client';

export type ChannelWord = 'generic' | 'slack' | 'teams' | 'discord' | 'email';

export interface Channel {
  word: ChannelWord;
  label: string;
  /** What the address is called there. */
  address: string;
  placeholder: string;
  /** Where to find it, or what is special about it. */
  hint: string;
}

const CHAT_HINT = 'Whoever knows it may write there, so it is not shown again.';

/** What can read events. */
export const CHANNELS: readonly Channel[] = [
  {
    word: 'generic',
    label: 'A program (signed JSON)',
    address: 'Address',
    placeholder: 'https://',
    hint: 'Private addresses are refused unless the server is told otherwise.',
  },
  {
    word: 'slack',
    label: 'Slack',
    address: 'Incoming webhook URL',
    placeholder: 'https://hooks.slack.com/services/…',
    hint: CHAT_HINT,
  },
  {
    word: 'teams',
    label: 'Microsoft Teams',
    address: 'Workflow URL',
    placeholder: 'https://',
    hint: CHAT_HINT,
  },
  {
    word: 'discord',
    label: 'Discord',
    address: 'Webhook URL',
    placeholder: 'https://discord.com/api/webhooks/…',
    hint: CHAT_HINT,
  },
  {
    word: 'email',
    label: 'E-mail',
    address: 'Mail addresses',
    placeholder: 'soc@corp.example',
    hint: 'Up to ten, parted by commas. The server must know a mail server.',
  },
];

const MOST_MAILS = 10;
const MAILTO = 'mailto:';

/** The channel of a word; of one that this page does not know, a program. */
export function channelOf(word: string): Channel {
  return CHANNELS.find((one) => one.word === word) ?? (CHANNELS[0] as Channel);
}

/** Whether requests are signed, so that there is a secret. */
export function isSigned(channel: Pick<Schema<'WebhookRow'>, 'channel'>): boolean {
  return channel.channel === 'generic';
}

/** The address as people write it. */
export function typedOf(url: string): string {
  return url.startsWith(MAILTO) ? url.slice(MAILTO.length).replaceAll(',', ', ') : url;
}

/** The address as the API takes it. */
export function urlOf(channel: ChannelWord, typed: string): string {
  return channel === 'email' ? MAILTO + mails(typed).join(',') : typed.trim();
}

/** What is wrong with an address, if anything is. */
export function problemOf(channel: ChannelWord, typed: string): string | false {
  if (channel !== 'email') {
    return !/^https?:\/\/[^\s/]/i.test(typed) && 'An address that begins with https:// or http://.';
  }
  const all = mails(typed);
  const good = all.length >= 1 && all.length <= MOST_MAILS && all.every((one) => /^[^\s@?%]+@[^\s@?%]+$/.test(one));
  return !good && `1 to ${MOST_MAILS} mail addresses, parted by commas.`;
}

function mails(typed: string): string[] {
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
