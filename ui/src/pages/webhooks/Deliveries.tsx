import { keepPreviousData, useMutation } from '@tanstack/react-query';
import { Inbox, RotateCcw } from 'lucide-react';
import { api, queries } from '@/api/client';
import { messageOf } from '@/api/failure';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import { canReplay, fateOf, type Delivery, type Webhook } from './health';
import { webhooksRoute } from './route';

const LIMIT = 25;
/** The API has no list of what was given up, so that is looked for among the latest. */
const LOOKED_THROUGH = 1_000;

/** What was sent to a webhook, and what became of it. */
export function Deliveries({ webhook, onChanged }: { webhook: Webhook; onChanged: () => void }) {
  const { dead, offset = 0 } = webhooksRoute.useSearch();
  const navigate = webhooksRoute.useNavigate();
  const query = queries.useQuery(
    'get',
    '/api/v1/webhooks/{uuid}/deliveries',
    {
      params: {
        path: { uuid: webhook.uuid },
        query: dead === true ? { limit: LOOKED_THROUGH } : { limit: LIMIT, offset },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: 5_000 },
  );
  const replay = useMutation({
    mutationFn: (delivery: Delivery) =>
      api.POST('/api/v1/webhooks/deliveries/{id}/replay', { params: { path: { id: delivery.id } } }),
    onSuccess: () => {
      toasts.done('It will be sent once more.');
      onChanged();
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  const rows = dead === true ? query.data?.data.filter((row) => row.dead_letter) : query.data?.data;
  return (
    <DataTable
      name="deliveries"
      title={dead === true ? 'Dead letters' : 'Deliveries'}
      caption={
        <>
          <span>{rows === undefined ? '…' : count(dead === true ? rows.length : (query.data?.total ?? 0))}</span>
          <Button
            look="ghost"
            onClick={() =>
              void navigate({
                search: (before) =>
                  present({ ...before, dead: dead === true ? undefined : (true as const), offset: undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {dead === true ? 'Show all deliveries' : 'Show dead letters only'}
          </Button>
        </>
      }
      columns={columns(replay.isPending ? replay.variables.id : null, (row) => replay.mutate(row))}
      rows={rows}
      rowKey={(row) => row.id}
      query={query}
      expected={4}
      {...(dead === true
        ? {}
        : {
            paging: {
              kind: 'offset' as const,
              total: query.data?.total,
              offset,
              limit: LIMIT,
              onOffset: (next: number) =>
                void navigate({
                  search: (before) => present({ ...before, offset: next || undefined }),
                  resetScroll: false,
                }),
            },
          })}
      empty={
        <Empty icon={Inbox} title={dead === true ? 'No dead letters' : 'Nothing was sent yet'}>
          {dead === true
            ? 'Nothing was given up among the latest deliveries.'
            : 'Events that fit the topics are sent as they happen. A test shows whether the receiver answers.'}
        </Empty>
      }
    />
  );
}

function columns(busy: string | null, onReplay: (row: Delivery) => void): readonly Column<Delivery>[] {
  return [
    { id: 'at', header: 'Last change', cell: (row) => <Time at={row.at} />, value: (row) => row.at },
    {
      id: 'fate',
      header: 'State',
      cell: (row) => {
        const fate = fateOf(row);
        return (
          <Chip tone={fate.tone} title={fate.title}>
            {fate.word}
          </Chip>
        );
      },
      value: (row) => fateOf(row).word,
    },
    {
      id: 'topic',
      header: 'Topic',
      cell: (row) => <AttackerText text={row.topic} oneLine />,
      value: (row) => row.topic,
    },
    { id: 'attempt', header: 'Attempts', align: 'end', cell: (row) => count(row.attempt), value: (row) => row.attempt },
    {
      id: 'answer',
      header: 'Answer',
      cell: (row) =>
        row.error !== null ? <AttackerText text={row.error} /> : (row.status_code ?? <span className="faint">–</span>),
      value: (row) => row.error ?? row.status_code,
    },
    {
      id: 'due_at',
      header: 'Due',
      optional: true,
      cell: (row) => <Time at={row.due_at} />,
      value: (row) => row.due_at,
    },
    {
      id: 'event_id',
      header: 'Event',
      optional: true,
      cell: (row) => <code>{row.event_id}</code>,
      value: (row) => row.event_id,
    },
    {
      id: 'replay',
      header: 'Replay',
      cell: (row) =>
        canReplay(row) ? (
          <Button
            look="ghost"
            busy={busy === row.id}
            aria-label={`Replay ${row.topic} of ${row.at}`}
            onClick={() => onReplay(row)}
          >
            <RotateCcw size={14} aria-hidden /> Replay
          </Button>
        ) : (
          <span className="faint">–</span>
        ),
    },
  ];
}
