import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, queries } from '@/api/client';
import { messageOf } from '@/api/failure';
import { AttackerText } from '@/components/AttackerText';
import { Button, IconButton } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { Hash } from '@/components/Hash';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { bytes } from '@/lib/format';
import { present } from '@/lib/search';
import { canaryTokensRoute } from './route';
import { Upload } from './Upload';
import type { Blob } from './words';
import styles from './CanaryTokens.module.css';

const LIMIT = 50;

/** Files that were uploaded to be planted. */
export function Blobs({ onPlant }: { onPlant: (uuid: string) => void }) {
  const client = useQueryClient();
  const { offset = 0 } = canaryTokensRoute.useSearch();
  const navigate = canaryTokensRoute.useNavigate();
  const [unwanted, setUnwanted] = useState<Blob | null>(null);
  const query = queries.useQuery(
    'get',
    '/api/v1/canary/blobs',
    { params: { query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const remove = useMutation({
    mutationFn: (blob: Blob) => api.DELETE('/api/v1/canary/blobs/{uuid}', { params: { path: { uuid: blob.uuid } } }),
    onSuccess: () => toasts.done('The file is removed.'),
    onError: (error) => toasts.error(messageOf(error)),
    onSettled: () => {
      setUnwanted(null);
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/canary/blobs'] });
    },
  });
  return (
    <Flow>
      <div className={styles.actions}>
        <Upload />
      </div>
      <DataTable
        name="files"
        columns={columns(onPlant, setUnwanted)}
        rows={query.data?.data}
        rowKey={(row) => row.uuid}
        query={query}
        expected={3}
        parts={partsFrom(['uploaded'], (slice, signal) =>
          api.GET('/api/v1/canary/blobs', { params: { query: slice }, signal }),
        )}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        empty={
          <Empty icon={FileUp} title="No file is uploaded">
            A page, a text or any other file of yours can carry a token too. It has at most 16 MiB.
          </Empty>
        }
      />
      <Confirm
        open={unwanted !== null}
        onClose={() => setUnwanted(null)}
        title="Remove this file?"
        action="Remove"
        busy={remove.isPending}
        onConfirm={() => {
          if (unwanted !== null) {
            remove.mutate(unwanted);
          }
        }}
      >
        {unwanted !== null && (
          <p>
            <AttackerText text={unwanted.filename} /> goes for good. It stays while a planted token lies in it.
          </p>
        )}
      </Confirm>
    </Flow>
  );
}

function columns(onPlant: (uuid: string) => void, onRemove: (blob: Blob) => void): readonly Column<Blob>[] {
  return [
    {
      id: 'filename',
      header: 'Name',
      cell: (row) => <AttackerText text={row.filename} oneLine />,
      value: (row) => row.filename,
    },
    { id: 'content_type', header: 'Type', cell: (row) => row.content_type, value: (row) => row.content_type },
    {
      id: 'size_bytes',
      header: 'Size',
      align: 'end',
      cell: (row) => bytes(row.size_bytes),
      value: (row) => row.size_bytes,
    },
    { id: 'sha256', header: 'SHA-256', cell: (row) => <Hash value={row.sha256} />, value: (row) => row.sha256 },
    {
      id: 'uploaded_at',
      header: 'Uploaded',
      cell: (row) => <Time at={row.uploaded_at} relative />,
      value: (row) => row.uploaded_at,
    },
    { id: 'uploaded_by', header: 'By', cell: (row) => row.uploaded_by, value: (row) => row.uploaded_by },
    {
      id: 'controls',
      header: 'Controls',
      cell: (row) => (
        <span className={styles.actions}>
          <Button look="ghost" aria-label={`Plant a token in ${row.filename}`} onClick={() => onPlant(row.uuid)}>
            Plant
          </Button>
          <IconButton label={`Remove ${row.filename}`} onClick={() => onRemove(row)}>
            <Trash2 size={14} aria-hidden />
          </IconButton>
        </span>
      ),
    },
  ];
}
