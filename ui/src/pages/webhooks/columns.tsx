import { Link } from '@tanstack/react-router';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { channelOf, typedOf } from './channels';
import { stateOf, type Webhook } from './health';

/** How a webhook fares, in a word. */
export function StateChip({ webhook }: { webhook: Webhook }) {
  const state = stateOf(webhook);
  return (
    <Chip tone={state.tone} title={state.title}>
      {state.word}
    </Chip>
  );
}

/** Topics in their short words. */
export function Topics({ webhook }: { webhook: Webhook }) {
  return (
    <Chips>
      {webhook.simple_events.map((word) => (
        <Chip key={word} tone="violet">
          {word}
        </Chip>
      ))}
      {webhook.simple_events.length === 0 &&
        webhook.topic_patterns.map((pattern) => <Chip key={pattern}>{pattern}</Chip>)}
    </Chips>
  );
}

export const webhookColumns: readonly Column<Webhook>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (row) => (
      <Link from="/webhooks" to="." search={(before) => ({ ...before, webhook: row.uuid })} resetScroll={false}>
        <AttackerText text={row.name} oneLine />
      </Link>
    ),
    value: (row) => row.name,
  },
  { id: 'state', header: 'State', cell: (row) => <StateChip webhook={row} />, value: (row) => stateOf(row).word },
  {
    id: 'channel',
    header: 'Read by',
    cell: (row) => channelOf(row.channel).label,
    value: (row) => row.channel,
  },
  {
    id: 'url',
    header: 'Address',
    cell: (row) => <AttackerText text={typedOf(row.url)} oneLine />,
    value: (row) => row.url,
  },
  { id: 'topics', header: 'Topics', cell: (row) => <Topics webhook={row} />, value: (row) => row.topic_patterns },
  {
    id: 'failures',
    header: 'Failures in a row',
    align: 'end',
    cell: (row) => count(row.consecutive_failures),
    value: (row) => row.consecutive_failures,
  },
  {
    id: 'last_success_at',
    header: 'Last delivery',
    cell: (row) => <Time at={row.last_success_at} relative />,
    value: (row) => row.last_success_at,
  },
  {
    id: 'last_failure_at',
    header: 'Last failure',
    cell: (row) => <Time at={row.last_failure_at} relative />,
    value: (row) => row.last_failure_at,
  },
  {
    id: 'last_error',
    header: 'Last error',
    optional: true,
    cell: (row) =>
      row.last_error === null ? <span className="faint">–</span> : <AttackerText text={row.last_error} oneLine />,
    value: (row) => row.last_error,
  },
];
