import { keepPreviousData } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { api, queries } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { partsFrom } from '@/components/rowParts';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Flow } from '@/components/Flow';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { triedColumns, type CredentialRow } from './columns';
import { Reveal } from './Reveal';
import { credentialsRoute, KINDS } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['search', 'service', 'attacker_ip', 'secret_kind'];

const LIMIT = 50;

/** Every secret that was tried, most attempts first. */
export function Tried() {
  const { search, service, attacker_ip, secret_kind, offset = 0 } = credentialsRoute.useSearch();
  const navigate = credentialsRoute.useNavigate();
  const admin = useIsAdmin();
  const [revealed, setRevealed] = useState<CredentialRow | null>(null);
  const filters = present({ search, service, attacker_ip, secret_kind });
  const query = queries.useQuery(
    'get',
    '/api/v1/credentials',
    { params: { query: { ...filters, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const filter = (change: Partial<Record<keyof typeof filters, string | undefined>>) =>
    void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });

  return (
    <Flow>
      <Filters>
        <SearchField
          label="User or hash of a secret"
          maxLength={255}
          value={search ?? ''}
          onSearch={(value) => filter({ search: value || undefined })}
        />
        <SearchField
          label="Service"
          maxLength={64}
          value={service ?? ''}
          onSearch={(value) => filter({ service: value || undefined })}
        />
        <SearchField
          label="Address"
          maxLength={45}
          value={attacker_ip ?? ''}
          onSearch={(value) => filter({ attacker_ip: value || undefined })}
        />
        <SelectField
          label="Kind of secret"
          quiet
          value={secret_kind ?? ''}
          options={[{ value: '', label: 'Any secret' }, ...KINDS.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ secret_kind: value || undefined })}
        />
        <SavedFilters table="credentials" names={SAVED} />
      </Filters>
      <DataTable
        name="credentials"
        columns={triedColumns(admin ? setRevealed : undefined)}
        rows={query.data?.data}
        rowKey={(row) =>
          [row.attacker_ip, row.decky_name, row.service, row.principal, row.secret_kind, row.secret_sha256].join('\n')
        }
        query={query}
        parts={partsFrom([filters], (slice, signal) =>
          api.GET('/api/v1/credentials', {
            params: { query: { ...filters, ...slice } },
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
          <Empty icon={KeyRound} title="No credentials">
            {Object.keys(filters).length > 0
              ? 'Nothing that was tried fits these filters.'
              : 'Nobody has tried to log in yet.'}
          </Empty>
        }
      />
      {admin && <Reveal of={revealed} onClose={() => setRevealed(null)} />}
    </Flow>
  );
}
