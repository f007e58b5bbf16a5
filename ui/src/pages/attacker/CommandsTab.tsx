import { keepPreviousData } from '@tanstack/react-query';
import { Terminal } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { Filters, SearchField } from '@/components/Field';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { SessionLink } from '@/components/AppLink';
import { Flow } from '@/components/Flow';
import { Time } from '@/components/Time';
import { present } from '@/lib/search';
import { techniqueId, techniqueTitle } from '@/ttp/inspect';
import { Layers } from '@/ttp/Layers';
import { useTabState } from './useTabState';
import styles from './Tabs.module.css';

type Row = Schema<'CommandRow'>;

const LIMIT = 50;

/** What was typed, each line with its techniques. */
export function CommandsTab() {
  const { uuid, search, offset, change, paging } = useTabState();
  const filters = present({ service: search.service, session_id: search.session });
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers/{uuid}/commands',
    {
      params: {
        path: { uuid },
        query: { ...filters, limit: LIMIT, offset },
      },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <Flow>
      <Filters>
        <SearchField
          label="Service"
          value={search.service ?? ''}
          onSearch={(value) => change({ service: value || undefined })}
        />
        <SearchField
          label="Session"
          value={search.session ?? ''}
          onSearch={(value) => change({ session: value || undefined })}
        />
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={search.statements === true}
            onChange={(event) => {
              change({ statements: event.target.checked || undefined });
            }}
          />
          Statements
        </label>
      </Filters>
      <DataTable
        name="commands"
        columns={search.statements === true ? WITH_STATEMENTS : COLUMNS}
        rows={query.data?.data}
        rowKey={(row) => row.event_id}
        query={query}
        parts={partsFrom([uuid, filters], (slice, signal) =>
          api.GET('/api/v1/attackers/{uuid}/commands', {
            params: { path: { uuid }, query: { ...filters, ...slice } },
            signal,
          }),
        )}
        paging={paging(query.data?.total, LIMIT)}
        empty={
          <Empty icon={Terminal} title="No commands">
            Nothing was typed, or nothing fits the filters.
          </Empty>
        }
      />
    </Flow>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'time',
    header: 'Time',
    width: '10.5rem',
    cell: (row) => <Time at={row.time} />,
    value: (row) => row.time,
  },
  {
    id: 'command',
    header: 'Command',
    cell: (row) => <AttackerText text={row.command_text} copy what="the command" />,
    value: (row) => row.command_text,
  },
  {
    id: 'techniques',
    header: 'Techniques',
    cell: (row) => (
      <Chips>
        {[...new Map(row.tags.map((tag) => [techniqueId(tag), tag])).values()].map((tag) => (
          <Chip key={tag.uuid} tone="violet" title={techniqueTitle(tag)}>
            {techniqueId(tag)}
          </Chip>
        ))}
      </Chips>
    ),
    value: (row) => [...new Set(row.tags.map(techniqueId))],
  },
  {
    id: 'session',
    header: 'Session',
    width: '12rem',
    cell: (row) =>
      row.session_id === null ? (
        '–'
      ) : (
        <SessionLink id={row.session_id}>
          <AttackerText text={row.session_id} oneLine />
        </SessionLink>
      ),
    value: (row) => row.session_id,
  },
  {
    id: 'service',
    header: 'Service',
    optional: true,
    cell: (row) => row.service ?? '–',
    value: (row) => row.service,
  },
];

const WITH_STATEMENTS: readonly Column<Row>[] = COLUMNS.map((column) =>
  column.id === 'command'
    ? {
        ...column,
        cell: (row) => (
          <div className={styles.command}>
            <AttackerText text={row.command_text} />
            {row.session_id !== null && <Layers session={row.session_id} event={row.event_id} tag="" />}
          </div>
        ),
      }
    : column,
);
