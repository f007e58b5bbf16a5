import { FlaskConical } from 'lucide-react';
import type { Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { partsOf } from '@/components/rowParts';
import { Empty } from '@/components/States';

type Case = Schema<'RuleCaseRow'>;

/** Cases that are shown until the reader asks for all. */
const LIMIT = 10;

/** The inputs with which a rule is tested. */
export function Cases({ cases, version }: { cases: readonly Case[]; version: number }) {
  return (
    <DataTable
      name="cases"
      title="Cases"
      columns={COLUMNS}
      rows={cases.slice(0, LIMIT)}
      rowKey={(row) => String(cases.indexOf(row))}
      total={cases.length}
      parts={partsOf(cases, [version, cases.length])}
      empty={
        <Empty icon={FlaskConical} title="It comes with no case">
          Rules of the pack are tested with inputs that they must match, and some that they must not.
        </Empty>
      }
    />
  );
}

const COLUMNS: readonly Column<Case>[] = [
  {
    id: 'matches',
    header: 'It must',
    width: '9rem',
    cell: (row) => <Chip tone={row.matches ? 'green' : 'plain'}>{row.matches ? 'match' : 'not match'}</Chip>,
    value: (row) => row.matches,
  },
  {
    id: 'input',
    header: 'Input',
    cell: (row) => <AttackerText text={row.input} copy what="the input" />,
    value: (row) => row.input,
  },
  {
    id: 'cites',
    header: 'Because of',
    cell: (row) =>
      row.cites.length === 0 ? <span className="faint">–</span> : <AttackerText text={row.cites.join(' ; ')} />,
    value: (row) => row.cites,
  },
  {
    id: 'vector',
    header: 'Demanded',
    cell: (row) =>
      row.vector ? (
        <Chip tone="violet" title="The specification demands it">
          by the specification
        </Chip>
      ) : (
        <span className="faint">–</span>
      ),
    value: (row) => row.vector,
  },
];
