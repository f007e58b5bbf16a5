import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { Drawer } from '@/components/Drawer';
import { Facts } from '@/components/Facts';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Flow } from '@/components/Flow';
import { Json } from '@/components/Json';
import { partsFrom } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { present } from '@/lib/search';
import { configRoute } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['user', 'action', 'since'];
const PLACE = { tab: 'audit' };

const LIMIT = 50;
const DAY_MS = 86_400_000;
const PERIODS = [
  { value: '', label: 'Any time' },
  { value: '1', label: 'Last 24 hours' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
];
type Line = Schema<'AuditRow'>;

/** What people and keys changed. */
export function Audit() {
  const search = configRoute.useSearch();
  const navigate = configRoute.useNavigate();
  const { user, action, since, offset = 0, line } = search;
  const query = queries.useQuery(
    'get',
    '/api/v1/audit',
    { params: { query: { ...present({ user, action, since }), limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const go = (change: { [K in keyof typeof search]?: (typeof search)[K] | undefined }, replace = false) =>
    void navigate({ search: (before) => present({ ...before, ...change }), replace, resetScroll: false });
  const open = query.data?.data.find((row) => row.id === line);
  return (
    <Flow>
      <Filters>
        <SearchField
          label="User, or key:name"
          maxLength={80}
          value={user ?? ''}
          onSearch={(value) => go({ user: value || undefined, offset: undefined }, true)}
        />
        <SearchField
          label="Action, such as login"
          maxLength={64}
          value={action ?? ''}
          onSearch={(value) => go({ action: value || undefined, offset: undefined }, true)}
        />
        <SelectField
          label="Time"
          quiet
          value={since === undefined ? '' : 'chosen'}
          options={
            since === undefined
              ? PERIODS
              : [...PERIODS, { value: 'chosen', label: `Since ${since.slice(0, 16).replace('T', ' ')} UTC` }]
          }
          onChange={(value) => {
            if (value !== 'chosen') {
              go(
                {
                  since: value === '' ? undefined : new Date(Date.now() - Number(value) * DAY_MS).toISOString(),
                  offset: undefined,
                },
                true,
              );
            }
          }}
        />
        <SavedFilters table="audit lines" names={SAVED} place={PLACE} />
      </Filters>
      <DataTable
        name="audit lines"
        columns={columns}
        rows={query.data?.data}
        rowKey={(row) => String(row.id)}
        query={query}
        onOpen={(row) => go({ line: row.id })}
        parts={partsFrom([user, action, since], (slice, signal) =>
          api.GET('/api/v1/audit', {
            params: { query: { ...present({ user, action, since }), ...slice } },
            signal,
          }),
        )}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        empty={
          <Empty icon={ClipboardList} title="No lines">
            Nobody changed anything that fits these filters.
          </Empty>
        }
      />
      <Drawer open={open !== undefined} onClose={() => go({ line: undefined })} title="Audit line" width="narrow">
        {open !== undefined && <Detail line={open} />}
      </Drawer>
    </Flow>
  );
}

function Detail({ line }: { line: Line }) {
  return (
    <Flow>
      <Facts
        facts={[
          ['Time', <Time key="t" at={line.at} />],
          ['User', <AttackerText key="u" text={line.user} />],
          ['Action', <Chip key="a">{line.action}</Chip>],
          ['Target', <AttackerText key="g" text={line.target} copy what="target" />],
          ['Address', line.ip !== null && <AttackerText text={line.ip} />],
          ['Request', line.request_id !== null && <code>{line.request_id}</code>],
        ]}
      />
      {Object.keys(line.before).length > 0 && (
        <>
          <h3>Before</h3>
          <Json value={line.before} />
        </>
      )}
      {Object.keys(line.after).length > 0 && (
        <>
          <h3>After</h3>
          <Json value={line.after} />
        </>
      )}
    </Flow>
  );
}

const columns: readonly Column<Line>[] = [
  {
    id: 'at',
    header: 'Time',
    cell: (row) => (
      <Link from="/config" to="." search={(before) => ({ ...before, line: row.id })} resetScroll={false}>
        <Time at={row.at} />
      </Link>
    ),
    value: (row) => row.at,
  },
  { id: 'user', header: 'User', cell: (row) => <AttackerText text={row.user} oneLine />, value: (row) => row.user },
  { id: 'action', header: 'Action', cell: (row) => <Chip>{row.action}</Chip>, value: (row) => row.action },
  {
    id: 'target',
    header: 'Target',
    cell: (row) => <AttackerText text={row.target} oneLine />,
    value: (row) => row.target,
  },
  {
    id: 'after',
    header: 'Change',
    cell: (row) => {
      const names = [...new Set([...Object.keys(row.before), ...Object.keys(row.after)])];
      return names.length === 0 ? <span className="faint">–</span> : names.join(', ');
    },
    value: (row) => JSON.stringify({ before: row.before, after: row.after }),
  },
  {
    id: 'ip',
    header: 'Address',
    cell: (row) =>
      row.ip === null ? <span className="faint">command line</span> : <AttackerText text={row.ip} oneLine />,
    value: (row) => row.ip,
  },
  {
    id: 'request_id',
    header: 'Request',
    optional: true,
    cell: (row) => (row.request_id === null ? <span className="faint">–</span> : <code>{row.request_id}</code>),
    value: (row) => row.request_id,
  },
];
