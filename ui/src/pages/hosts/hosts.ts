import type { Schema } from '@/api/client';
import type { Tone } from '@/components/Chip';
import { count } from '@/lib/format';
import { present } from '@/lib/search';

export type Host = Schema<'HostRow'>;

const STATES: Readonly<Record<string, { tone: Tone; title: string }>> = {
  enrolled: { tone: 'blue', title: 'It has its certificate, and was not heard of yet' },
  active: { tone: 'green', title: 'It was heard of within 90 seconds' },
  unreachable: { tone: 'red', title: 'It was not heard of for 90 seconds; what it sees waits there' },
};

/** How a host is, in a word. */
export function stateOf(host: Pick<Host, 'status'>): { word: string; tone: Tone; title: string } {
  return { word: host.status, ...(STATES[host.status] ?? { tone: 'plain', title: '' }) };
}

/** What of its lines is not stored and never will be; null if all is well. */
export function lossOf({ dropped, gaps, refused }: Pick<Host, 'dropped' | 'gaps' | 'refused'>): string | null {
  const parts = [
    dropped > 0 && `${count(dropped)} dropped`,
    gaps > 0 && `${count(gaps)} never came`,
    refused > 0 && `${count(refused)} refused`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(', ');
}

const NAME = /^[a-z0-9-]{1,64}$/;
const MOST_MINUTES = 1440;
const MOST_NOTES = 200;

/** What the form of a new host holds, as it was typed. */
export interface Draft {
  name: string;
  /** How long the token is good, in minutes; empty for an hour. */
  minutes: string;
  notes: string;
}

export type Problems = Partial<Record<keyof Draft, string>>;

/** What the server would refuse, before it is asked. */
export function problemsOf({ name, minutes, notes }: Draft): Problems {
  const life = Number(minutes);
  return present({
    name: NAME.test(name) ? undefined : '1 to 64 of a-z, 0-9 and -.',
    minutes:
      minutes === '' || (Number.isInteger(life) && life >= 1 && life <= MOST_MINUTES)
        ? undefined
        : `A whole number from 1 to ${count(MOST_MINUTES)}.`,
    notes: notes.length <= MOST_NOTES ? undefined : `At most ${MOST_NOTES} characters.`,
  });
}

/** The draft as the API takes it. */
export function requestOf({ name, minutes, notes }: Draft): Schema<'EnrollRequest'> {
  return {
    name,
    ...(minutes === '' ? {} : { expires_minutes: Number(minutes) }),
    ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
  };
}

/** What makes a host an agent of this server. */
export function commandOf(origin: string, token: string): string {
  return `decnet agent --master ${origin} --token ${token}`;
}
