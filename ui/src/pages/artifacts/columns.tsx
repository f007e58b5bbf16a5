import { Download } from 'lucide-react';
import type { Schema } from '@/api/client';
import { AppLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { IconButton } from '@/components/Button';
import { Chip, type Tone } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Hash } from '@/components/Hash';
import { Time } from '@/components/Time';
import { bytes, count } from '@/lib/format';

export type ArtifactRow = Schema<'ArtifactContentRow'>;

const STATES: Readonly<Record<string, { tone: Tone; title: string }>> = {
  kept: { tone: 'green', title: 'The bytes are kept here' },
  evicted: { tone: 'plain', title: 'The bytes were dropped to make room' },
  absent: { tone: 'plain', title: 'The sensor told of the file but its bytes never came' },
};

/**
 * What is shown of a captured file.
 *
 * @param onDownload asks for its bytes; missing for those who may not have them
 */
export function artifactColumns(onDownload: ((row: ArtifactRow) => void) | undefined): readonly Column<ArtifactRow>[] {
  return [
    {
      id: 'sha256',
      header: 'SHA-256',
      cell: (row) => <Hash value={row.sha256} digits={16} />,
      value: (row) => row.sha256,
    },
    {
      id: 'size',
      header: 'Size',
      align: 'end',
      cell: (row) => (row.size === null ? <span className="faint">–</span> : bytes(row.size)),
      value: (row) => row.size,
    },
    {
      id: 'file_type',
      header: 'Type',
      cell: (row) =>
        row.file_type === null ? (
          <span className="faint">–</span>
        ) : (
          <AppLink href={`/artifacts?file_type=${encodeURIComponent(row.file_type)}`} title="All files of this type">
            {row.file_type}
          </AppLink>
        ),
      value: (row) => row.file_type,
    },
    {
      id: 'state',
      header: 'Bytes',
      cell: (row) => {
        const state = STATES[row.state];
        return (
          <Chip tone={state?.tone ?? 'plain'} title={state?.title ?? ''}>
            {row.state}
          </Chip>
        );
      },
      value: (row) => row.state,
    },
    {
      id: 'decky',
      header: 'Last at',
      cell: (row) => <AttackerText text={`${row.decky} ${row.service}`} oneLine />,
      value: (row) => `${row.decky} ${row.service}`,
    },
    {
      id: 'stored_as',
      header: 'Name there',
      optional: true,
      cell: (row) => <AttackerText text={row.stored_as} oneLine />,
      value: (row) => row.stored_as,
    },
    {
      id: 'decky_count',
      header: 'Decoys',
      align: 'end',
      cell: (row) => count(row.decky_count),
      value: (row) => row.decky_count,
    },
    {
      id: 'attackers',
      header: 'Attackers',
      align: 'end',
      cell: (row) => (
        <AppLink href={`/bounty?type=artifact&search=${encodeURIComponent(row.sha256)}`} title="Who brought it">
          {count(row.attacker_count)}
        </AppLink>
      ),
      value: (row) => row.attacker_count,
    },
    { id: 'count', header: 'Events', align: 'end', cell: (row) => count(row.count), value: (row) => row.count },
    {
      id: 'first_seen',
      header: 'First seen',
      optional: true,
      cell: (row) => <Time at={row.first_seen} />,
      value: (row) => row.first_seen,
    },
    { id: 'last_seen', header: 'Last seen', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
    ...(onDownload === undefined
      ? []
      : [
          {
            id: 'download',
            header: 'File',
            cell: (row: ArtifactRow) =>
              row.state === 'kept' ? (
                <IconButton
                  label={`Download ${row.sha256.slice(0, 12)}`}
                  onClick={() => {
                    onDownload(row);
                  }}
                >
                  <Download size={15} aria-hidden />
                </IconButton>
              ) : (
                <span className="faint">–</span>
              ),
          },
        ]),
  ];
}
