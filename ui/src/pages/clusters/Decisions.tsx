import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { Chip, type Tone } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { partsFrom } from '@/components/rowParts';
import { ReasonDialog } from '@/components/ReasonDialog';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { ClusterLink } from './columns';
import { WORDS, type Level } from './level';
import { PAGE, useDecisions, useOrder } from './useCluster';

type Row = Schema<'DecisionRow'>;

const TONES: Readonly<Record<string, Tone>> = {
  forced_merge: 'violet',
  forced_split: 'violet',
  locked: 'amber',
  merged: 'blue',
  split: 'blue',
};

/** Whether a decision can be taken back: what binds later runs, and merges of the engine. */
function isOpen(row: Row): boolean {
  return row.reversed_by === null && ['forced_merge', 'forced_split', 'locked', 'merged'].includes(row.kind);
}

interface Props {
  level: Level;
  uuid: string;
  offset: number;
  onOffset: (offset: number) => void;
}

/** Every merge, split and lock, who decided it and why. */
export function Decisions({ level, uuid, offset, onOffset }: Props) {
  const admin = useIsAdmin();
  const query = useDecisions(level, uuid, offset);
  const [asking, setAsking] = useState<Row | null>(null);
  const order = useOrder(level, uuid, () => {
    setAsking(null);
  });
  return (
    <>
      <DataTable
        name="decisions"
        columns={admin ? [...columns(level), revertColumn(setAsking)] : columns(level)}
        rows={query.data?.data}
        rowKey={(row) => row.id}
        query={query}
        parts={partsFrom([level, uuid], (slice, signal) =>
          api.GET(`/api/v1/${WORDS[level].path}/{uuid}/decisions`, {
            params: { path: { uuid }, query: slice },
            signal,
          }),
        )}
        paging={{ kind: 'offset', total: query.data?.total, offset, limit: PAGE, onOffset }}
      />
      <ReasonDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={`Take back "${words(asking?.kind ?? '')}"?`}
        action="Take back"
        danger
        plain
        busy={order.isPending}
        onConfirm={() => {
          if (asking !== null) {
            order.mutate({ kind: 'revert', decision: asking.id });
          }
        }}
      >
        <p>Later runs no longer honour it. Both decisions stay in this history.</p>
      </ReasonDialog>
    </>
  );
}

function words(kind: string): string {
  return kind.replaceAll('_', ' ');
}

function columns(level: Level): readonly Column<Row>[] {
  return [
    { id: 'at', header: 'When', cell: (row) => <Time at={row.at} />, value: (row) => row.at },
    {
      id: 'kind',
      header: 'Decision',
      cell: (row) => <Chip tone={TONES[row.kind] ?? 'plain'}>{words(row.kind)}</Chip>,
      value: (row) => row.kind,
    },
    { id: 'actor', header: 'By', cell: (row) => row.actor, value: (row) => row.actor },
    {
      id: 'members',
      header: 'Members',
      align: 'end',
      cell: (row) => count(row.subjects.reduce((sum, some) => sum + some.length, 0)),
      value: (row) => row.subjects.flat(),
    },
    {
      id: 'other',
      header: 'The other one',
      cell: (row) =>
        row.other_uuid === null ? (
          <span className="faint">–</span>
        ) : (
          <ClusterLink level={level} uuid={row.other_uuid} />
        ),
      value: (row) => row.other_uuid,
    },
    {
      id: 'reason',
      header: 'Reason',
      cell: (row) => row.reason ?? <span className="faint">–</span>,
      value: (row) => row.reason,
    },
    {
      id: 'reversed',
      header: 'Holds',
      cell: (row) => (row.reversed_by === null ? 'yes' : <Chip>taken back</Chip>),
      value: (row) => row.reversed_by === null,
    },
  ];
}

function revertColumn(ask: (row: Row) => void): Column<Row> {
  return {
    id: 'revert',
    header: 'Take back',
    cell: (row) =>
      isOpen(row) ? <Button onClick={() => ask(row)}>Take back</Button> : <span className="faint">–</span>,
  };
}
