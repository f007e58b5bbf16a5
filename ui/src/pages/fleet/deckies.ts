import type { Schema } from '@/api/client';
import type { Tone } from '@/components/Chip';

export type Decky = Schema<'DeckyRow'>;
export type Operation = Schema<'LifecycleRow'>;

interface Word {
  word: string;
  tone: Tone;
  title: string;
}

const STATES: Readonly<Record<string, Omit<Word, 'word'>>> = {
  pending: { tone: 'blue', title: 'It is wanted; the worker has not come to it yet' },
  running: { tone: 'green', title: 'All services that it shall offer listen' },
  degraded: { tone: 'amber', title: 'Some services could not listen; that is tried again' },
  failed: { tone: 'red', title: 'No service could listen; that is tried again' },
  stopped: { tone: 'plain', title: 'It listens nowhere until it is started again' },
};

/** How a decky is, in a word. */
export function stateOf(decky: Pick<Decky, 'state' | 'problem'>): Word {
  const { tone, title } = STATES[decky.state] ?? { tone: 'plain', title: '' };
  return { word: decky.state, tone, title: decky.problem ?? title };
}

const DOING: Readonly<Record<string, readonly [doing: string, done: string]>> = {
  deploy: ['being deployed', 'deployed'],
  teardown: ['being taken down', 'taken down'],
  start: ['being started', 'started'],
  stop: ['being stopped', 'stopped'],
  mutate: ['being mutated', 'mutated'],
  configure: ['being set up', 'set up'],
};

/** Whether something is still to come of an operation. */
export function isUnderWay(operation: Pick<Operation, 'status'>): boolean {
  return operation.status === 'pending' || operation.status === 'running';
}

/** What becomes of an operation, in words. */
export function progressOf({ operation, status, error }: Pick<Operation, 'operation' | 'status' | 'error'>): Word {
  const [doing, done] = DOING[operation] ?? [operation, operation];
  switch (status) {
    case 'pending':
      return { word: doing, tone: 'blue', title: 'The worker has not come to it yet' };
    case 'running':
      return { word: doing, tone: 'blue', title: 'The worker is at it' };
    case 'failed':
      return { word: `not ${done}`, tone: 'red', title: error ?? 'It failed' };
    default:
      return { word: done, tone: 'green', title: 'Done' };
  }
}

/** The newest operation of each decky, from operations that are told oldest first. */
export function newestByDecky(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.decky, operation]));
}

/** A text that is another one as soon as anything became of an operation, or there is one more. */
export function markOf(operations: readonly Pick<Operation, 'id' | 'updated_at'>[]): string {
  return operations.map(({ id, updated_at }) => `${id} ${updated_at}`).join('\n');
}

/** How often services are rotated. */
export function rotation(minutes: number): string {
  if (minutes === 0) {
    return 'never';
  }
  const [amount, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return amount === 1 ? `every ${unit}` : `every ${amount} ${unit}s`;
}
