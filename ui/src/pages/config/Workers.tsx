import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip, type Tone } from '@/components/Chip';
import { Confirm } from '@/components/Confirm';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { count } from '@/lib/format';

type Worker = Schema<'WorkerRow'>;
interface Order {
  worker: Worker;
  order: 'start' | 'stop';
}

const LOOK_MS = 5_000;
const STATES: Readonly<Record<string, { tone: Tone; title: string }>> = {
  running: { tone: 'green', title: 'It works' },
  failing: { tone: 'amber', title: 'It fails and tries again' },
  stopped: { tone: 'plain', title: 'It rests' },
  stale: { tone: 'red', title: 'It has not told anything for too long' },
  absent: { tone: 'plain', title: 'It never ran here' },
};

/** Workers that serve requests or read logs have no turns that could be stopped. */
const ALWAYS = new Set(['api', 'collector']);

/** What works in the background. */
export function Workers() {
  const admin = useIsAdmin();
  const client = useQueryClient();
  const query = queries.useQuery('get', '/api/v1/workers', {}, { refetchInterval: LOOK_MS });
  const [stopping, setStopping] = useState<Worker | null>(null);
  const order = useMutation({
    mutationFn: ({ worker, order: word }: Order) => {
      const params = { path: { name: worker.name } };
      return word === 'stop'
        ? api.POST('/api/v1/workers/{name}/stop', { params })
        : api.POST('/api/v1/workers/{name}/start', { params });
    },
    onSuccess: (_, { worker, order: word }) => {
      setStopping(null);
      toasts.done(word === 'stop' ? `${worker.name} will rest.` : `${worker.name} will work again.`);
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/workers'] });
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  const busy = order.isPending ? order.variables.worker.name : null;
  return (
    <Flow>
      <DataTable
        name="workers"
        columns={columns(
          admin
            ? {
                busy,
                onStop: setStopping,
                onStart: (worker) => order.mutate({ worker, order: 'start' }),
              }
            : null,
        )}
        rows={query.data}
        rowKey={(row) => row.name}
        query={query}
        expected={10}
      />
      <Confirm
        open={stopping !== null}
        onClose={() => setStopping(null)}
        title={`Stop ${stopping?.name ?? ''}?`}
        action="Stop"
        busy={order.isPending}
        onConfirm={() => {
          if (stopping !== null) {
            order.mutate({ worker: stopping, order: 'stop' });
          }
        }}
      >
        <p>It rests in every process until somebody starts it again. What it would do waits.</p>
      </Confirm>
    </Flow>
  );
}

interface Controls {
  busy: string | null;
  onStart: (worker: Worker) => void;
  onStop: (worker: Worker) => void;
}

function columns(controls: Controls | null): readonly Column<Worker>[] {
  return [
    { id: 'name', header: 'Worker', cell: (row) => <span className="mono">{row.name}</span>, value: (row) => row.name },
    {
      id: 'state',
      header: 'State',
      cell: (row) => (
        <Chip tone={STATES[row.state]?.tone ?? 'plain'} title={STATES[row.state]?.title ?? ''}>
          {row.rests && row.state !== 'stopped' ? `${row.state}, told to rest` : row.state}
        </Chip>
      ),
      value: (row) => row.state,
    },
    {
      id: 'behind',
      header: 'Behind',
      align: 'end',
      cell: (row) => (row.behind === null ? <span className="faint">–</span> : count(row.behind)),
      value: (row) => row.behind,
    },
    {
      id: 'detail',
      header: 'It says',
      cell: (row) => (row.detail === '' ? <span className="faint">–</span> : <AttackerText text={row.detail} />),
      value: (row) => row.detail,
    },
    {
      id: 'started_at',
      header: 'Started',
      cell: (row) => <Time at={row.started_at} />,
      value: (row) => row.started_at,
    },
    {
      id: 'beat_at',
      header: 'Last word',
      cell: (row) => <Time at={row.beat_at} relative />,
      value: (row) => row.beat_at,
    },
    ...(controls === null
      ? []
      : [
          {
            id: 'order',
            header: 'Order',
            cell: (row: Worker) =>
              ALWAYS.has(row.name) ? (
                <span className="faint">–</span>
              ) : (
                <Button
                  look="ghost"
                  busy={controls.busy === row.name}
                  aria-label={`${row.rests ? 'Start' : 'Stop'} ${row.name}`}
                  onClick={() => {
                    if (row.rests) {
                      controls.onStart(row);
                    } else {
                      controls.onStop(row);
                    }
                  }}
                >
                  {row.rests ? 'Start' : 'Stop'}
                </Button>
              ),
          },
        ]),
  ];
}
