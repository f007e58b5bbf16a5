import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { KeySquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip, Chips } from '@/components/Chip';
import { Confirm } from '@/components/Confirm';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { partsFrom } from '@/components/rowParts';
import { SecretOnce } from '@/components/SecretOnce';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { present } from '@/lib/search';
import { keyState } from './form';
import { NewKey } from './NewKey';
import { configRoute } from './route';

const LIMIT = 50;
type Key = Schema<'ApiKeyRow'>;

/** Keys of programs. */
export function Keys() {
  const { offset = 0 } = configRoute.useSearch();
  const navigate = configRoute.useNavigate();
  const client = useQueryClient();
  const query = queries.useQuery(
    'get',
    '/api/v1/auth/api-keys',
    { params: { query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Schema<'NewApiKey'> | null>(null);
  const [ending, setEnding] = useState<Key | null>(null);
  const reload = () => client.invalidateQueries({ queryKey: ['get', '/api/v1/auth/api-keys'] });
  const revoke = useMutation({
    mutationFn: (key: Key) => api.DELETE('/api/v1/auth/api-keys/{id}', { params: { path: { id: key.id } } }),
    onSuccess: () => {
      setEnding(null);
      toasts.done('The key is revoked.');
      void reload();
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  const create = (
    <Button onClick={() => setAdding(true)}>
      <Plus size={14} aria-hidden /> New key
    </Button>
  );
  return (
    <Flow>
      <DataTable
        name="API keys"
        title="API keys"
        caption={create}
        columns={columns(setEnding)}
        rows={query.data?.data}
        rowKey={(row) => row.id}
        query={query}
        expected={3}
        parts={partsFrom([], (slice, signal) => api.GET('/api/v1/auth/api-keys', { params: { query: slice }, signal }))}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        empty={
          <Empty icon={KeySquare} title="No API keys">
            Programs log in with a key: sensors that push, platforms that fetch, scripts of yours.
          </Empty>
        }
      />
      <NewKey
        open={adding}
        onClose={() => setAdding(false)}
        onMade={(key) => {
          setAdding(false);
          setMade(key);
          void reload();
        }}
      />
      <SecretOnce secret={made?.key ?? null} title={`Key ${made?.name ?? ''}`} onClose={() => setMade(null)}>
        <p>
          Programs send it in the header <code>X-API-Key</code>.
        </p>
      </SecretOnce>
      <Confirm
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={`Revoke ${ending?.name ?? ''}?`}
        action="Revoke"
        busy={revoke.isPending}
        onConfirm={() => {
          if (ending !== null) {
            revoke.mutate(ending);
          }
        }}
      >
        <p>Programs that use it are refused from now on. It cannot be brought back.</p>
      </Confirm>
    </Flow>
  );
}

function columns(onRevoke: (key: Key) => void): readonly Column<Key>[] {
  return [
    { id: 'name', header: 'Name', cell: (row) => <AttackerText text={row.name} oneLine />, value: (row) => row.name },
    { id: 'prefix', header: 'Begins with', cell: (row) => <code>{row.prefix}</code>, value: (row) => row.prefix },
    {
      id: 'state',
      header: 'State',
      cell: (row) => {
        const state = keyState(row, new Date());
        return <Chip tone={state === 'in force' ? 'green' : 'plain'}>{state}</Chip>;
      },
      value: (row) => keyState(row, new Date()),
    },
    { id: 'role', header: 'Role', cell: (row) => row.role, value: (row) => row.role },
    {
      id: 'scopes',
      header: 'Scopes',
      cell: (row) => (
        <Chips>
          {row.scopes.map((scope) => (
            <Chip key={scope} tone="violet">
              {scope}
            </Chip>
          ))}
        </Chips>
      ),
      value: (row) => row.scopes,
    },
    {
      id: 'created_by',
      header: 'Made by',
      cell: (row) => <AttackerText text={row.created_by} oneLine />,
      value: (row) => row.created_by,
    },
    {
      id: 'created_at',
      header: 'Made',
      optional: true,
      cell: (row) => <Time at={row.created_at} />,
      value: (row) => row.created_at,
    },
    { id: 'expires_at', header: 'Ends', cell: (row) => <Time at={row.expires_at} />, value: (row) => row.expires_at },
    {
      id: 'last_used_at',
      header: 'Last used',
      cell: (row) => <Time at={row.last_used_at} relative />,
      value: (row) => row.last_used_at,
    },
    {
      id: 'revoke',
      header: 'Revoke',
      cell: (row) =>
        row.revoked_at === null ? (
          <Button look="ghost" aria-label={`Revoke ${row.name}`} onClick={() => onRevoke(row)}>
            Revoke
          </Button>
        ) : (
          <Time at={row.revoked_at} />
        ),
    },
  ];
}
