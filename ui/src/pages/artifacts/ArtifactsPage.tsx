import { keepPreviousData, useMutation } from '@tanstack/react-query';
import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import { api, queries } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Confirm } from '@/components/Confirm';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField } from '@/components/Field';
import { Page } from '@/components/Page';
import { partsFrom } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { toasts } from '@/components/toasts';
import { saveFrom } from '@/lib/download';
import { present } from '@/lib/search';
import { artifactColumns, type ArtifactRow } from './columns';
import { artifactsRoute } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['sha256', 'decky', 'service', 'file_type'];

const LIMIT = 50;

/** Files that attackers brought, each content once. */
export function ArtifactsPage() {
  const search = artifactsRoute.useSearch();
  const navigate = artifactsRoute.useNavigate();
  const admin = useIsAdmin();
  const [wanted, setWanted] = useState<ArtifactRow | null>(null);
  const { offset = 0, ...filters } = search;
  const query = queries.useQuery(
    'get',
    '/api/v1/artifacts',
    { params: { query: { ...filters, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const download = useMutation({
    mutationFn: (row: ArtifactRow) => saveFrom(pathOf(row), row.stored_as),
    onSuccess: () => setWanted(null),
    onError: (error) => toasts.error(messageOf(error)),
  });
  const filter = (change: Partial<Record<keyof typeof filters, string | undefined>>) =>
    void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });

  return (
    <Page title="Artifacts" about="Files that attackers brought, each content once. Any of them may be malware.">
      <Filters>
        <SearchField
          label="SHA-256"
          maxLength={64}
          value={filters.sha256 ?? ''}
          onSearch={(value) => filter({ sha256: value.toLowerCase() || undefined })}
        />
        <SearchField
          label="Decoy"
          maxLength={64}
          value={filters.decky ?? ''}
          onSearch={(value) => filter({ decky: value || undefined })}
        />
        <SearchField
          label="Service"
          maxLength={16}
          value={filters.service ?? ''}
          onSearch={(value) => filter({ service: value || undefined })}
        />
        <SearchField
          label="Type: application/x-elf"
          maxLength={127}
          value={filters.file_type ?? ''}
          onSearch={(value) => filter({ file_type: value.toLowerCase() || undefined })}
        />
        <SavedFilters table="artifacts" names={SAVED} />
      </Filters>
      <DataTable
        name="artifacts"
        columns={artifactColumns(admin ? setWanted : undefined)}
        rows={query.data?.data}
        rowKey={(row) => row.sha256}
        query={query}
        parts={partsFrom([filters], (slice, signal) =>
          api.GET('/api/v1/artifacts', {
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
          <Empty icon={FileWarning} title="No artifacts">
            {Object.keys(filters).length > 0
              ? 'No file that was brought fits these filters.'
              : 'Nobody has brought a file yet.'}
          </Empty>
        }
      />
      <Confirm
        open={wanted !== null}
        onClose={() => setWanted(null)}
        title="Download a file that may be malware?"
        action="Download"
        busy={download.isPending}
        onConfirm={() => {
          if (wanted !== null) {
            download.mutate(wanted);
          }
        }}
      >
        {wanted !== null && (
          <p>
            An attacker brought <AttackerText text={wanted.stored_as} /> to <AttackerText text={wanted.decky} />. It
            comes as it is: keep it where nothing runs it.
          </p>
        )}
      </Confirm>
    </Page>
  );
}

function pathOf(row: ArtifactRow): string {
  const [decky, name, service] = [row.decky, row.stored_as, row.service].map(encodeURIComponent);
  return `/api/v1/artifacts/${decky ?? ''}/${name ?? ''}?service=${service ?? ''}`;
}
