import type { Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { Section } from '@/components/Page';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { bytes } from '@/lib/format';
import styles from './Sessions.module.css';

const none = <span className="faint">–</span>;

const foreign = (text: string | null) => (text === null ? none : <AttackerText text={text} />);

type FileRow = Schema<'FileRow'>;

const fileColumns: readonly Column<FileRow>[] = [
  {
    id: 'name',
    header: 'File',
    cell: (row) => foreign(row.filename ?? row.orig_path ?? row.url),
    value: (row) => row.filename ?? row.orig_path,
  },
  { id: 'time', header: 'Time', cell: (row) => <Time at={row.time} />, value: (row) => row.time },
  {
    id: 'direction',
    header: 'Way',
    cell: (row) => (row.direction === null ? none : <Chip>{row.direction}</Chip>),
    value: (row) => row.direction,
  },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    cell: (row) => (row.size === null ? none : bytes(row.size)),
    value: (row) => row.size,
  },
  { id: 'url', header: 'From', cell: (row) => foreign(row.url), value: (row) => row.url },
  {
    id: 'sha256',
    header: 'SHA-256',
    cell: (row) => (row.sha256 === null ? none : <AttackerText text={row.sha256} oneLine copy what="the hash" />),
    value: (row) => row.sha256,
  },
];

/** What was brought or fetched; nothing where there is none. */
export function FilesSection({ files }: { files: readonly FileRow[] }) {
  return files.length === 0 ? null : (
    <DataTable name="files" title="Files" columns={fileColumns} rows={files} rowKey={(row) => row.event_id} />
  );
}

type TunnelRow = Schema<'TunnelRow'>;

const tunnelColumns: readonly Column<TunnelRow>[] = [
  {
    id: 'target',
    header: 'Target',
    cell: (row) => foreign(row.target_host === null ? null : `${row.target_host}:${row.target_port ?? '?'}`),
    value: (row) => `${row.target_host ?? ''}:${row.target_port ?? ''}`,
  },
  { id: 'time', header: 'Time', cell: (row) => <Time at={row.time} />, value: (row) => row.time },
  { id: 'scope', header: 'Scope', cell: (row) => row.target_scope ?? none, value: (row) => row.target_scope },
  { id: 'protocol', header: 'Inside', cell: (row) => row.inner_protocol ?? none, value: (row) => row.inner_protocol },
  {
    id: 'data',
    header: 'Data',
    align: 'end',
    cell: (row) => (row.data_len === null ? none : bytes(row.data_len)),
    value: (row) => row.data_len,
  },
];

/** Where the session was used to reach others. */
export function TunnelsSection({ tunnels }: { tunnels: readonly TunnelRow[] }) {
  return tunnels.length === 0 ? null : (
    <DataTable name="tunnels" title="Tunnels" columns={tunnelColumns} rows={tunnels} rowKey={(row) => row.event_id} />
  );
}

/** By what the client can be known again. */
export function FingerprintSection({ signs, client }: { signs: readonly Schema<'SignRow'>[]; client: string | null }) {
  const all = [
    ...signs.map((sign) => [sign.fingerprint_type ?? 'unknown', sign.value] as const),
    ...(client === null || signs.some((sign) => sign.value === client) ? [] : [['client', client] as const]),
  ];
  return (
    <Section title="Fingerprints">
      {all.length === 0 ? (
        <Empty title="The client left no fingerprint">Key exchange and banners of SSH and TLS would be here.</Empty>
      ) : (
        <dl className={styles.signs}>
          {all.map(([type, value]) => (
            <div key={`${type} ${value ?? ''}`} className={styles.sign}>
              <dt>{type}</dt>
              <dd>{value === null ? none : <AttackerText text={value} copy what={type} />}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
