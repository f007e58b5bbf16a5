import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tags } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { AttackerLink, SessionLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Confidence } from '@/components/Confidence';
import { DataTable, type Column } from '@/components/DataTable';
import { allBehind } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { present } from '@/lib/search';
import { evidenceEntries, evidenceText } from '@/ttp/evidence';
import { inspectParameter, techniqueId, techniqueTitle } from '@/ttp/inspect';
import { Inspector } from '@/ttp/Inspector';
import { useInspected } from '@/ttp/useInspected';
import { ruleRoute } from './route';
import { scopeOf, scopeParameter } from './tagScope';

type Tag = Schema<'TTPTagDetailRow'>;

const LIMIT = 10;

/** What a rule found, the newest first; a row opens the evidence. */
export function RuleTags({ ruleId }: { ruleId: string }) {
  const { tags: cursor, of } = ruleRoute.useSearch();
  const navigate = ruleRoute.useNavigate();
  const { wanted, close } = useInspected();
  const scope = scopeOf(of);
  const query = queries.useQuery(
    'get',
    '/api/v1/ttp/rules/{rule_id}/tags',
    { params: { path: { rule_id: ruleId }, query: present({ cursor, limit: LIMIT }) } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <DataTable
        name="tags"
        title="Recent tags"
        caption={<span>newest first</span>}
        columns={COLUMNS}
        rows={query.data?.data}
        rowKey={(row) => row.uuid}
        query={query}
        all={() =>
          allBehind((slice) =>
            api.GET('/api/v1/ttp/rules/{rule_id}/tags', { params: { path: { rule_id: ruleId }, query: slice } }),
          )
        }
        expected={3}
        onOpen={(row) => void navigate({ search: (before) => ({ ...before, ...evidenceOf(row) }), resetScroll: false })}
        paging={{
          kind: 'cursor',
          next: query.data?.next,
          isFirst: cursor === undefined,
          onCursor: (next) =>
            void navigate({ search: (before) => present({ ...before, tags: next }), resetScroll: false }),
        }}
        empty={
          <Empty icon={Tags} title="It has tagged nothing">
            A tag stands here as soon as the rule matches something that a decoy tells.
          </Empty>
        }
      />
      <Inspector
        scope={scope?.scope ?? 'fleet'}
        id={scope?.id ?? ''}
        wanted={wanted}
        row={undefined}
        isNamed
        onClose={close}
      />
    </>
  );
}

function evidenceOf(tag: Tag) {
  return { inspect: inspectParameter(tag), of: scopeParameter(tag) };
}

/** The first of the evidence, which is the command where there is one. */
function firstOf(tag: Tag): string {
  const command = tag.evidence['command_text'];
  const first = evidenceEntries(tag.evidence)[0];
  return typeof command === 'string' ? command : first === undefined ? '' : `${first[0]}: ${evidenceText(first[1])}`;
}

const COLUMNS: readonly Column<Tag>[] = [
  {
    id: 'observed_at',
    header: 'Time',
    cell: (row) => (
      <Link
        from="/rules/$ruleId"
        to="."
        search={(before) => ({ ...before, ...evidenceOf(row) })}
        resetScroll={false}
        title="Show the evidence"
      >
        <Time at={row.observed_at} />
      </Link>
    ),
    value: (row) => row.observed_at,
  },
  {
    id: 'technique',
    header: 'Technique',
    cell: (row) => (
      <span className="mono" title={techniqueTitle(row)}>
        {techniqueId(row)}
      </span>
    ),
    value: techniqueId,
  },
  {
    id: 'confidence',
    header: 'Confidence',
    cell: (row) => <Confidence value={row.confidence} number />,
    value: (row) => row.confidence,
  },
  {
    id: 'evidence',
    header: 'Evidence',
    cell: (row) => <AttackerText text={firstOf(row)} oneLine />,
    value: firstOf,
  },
  {
    id: 'session_id',
    header: 'Session',
    cell: (row) =>
      row.session_id === null ? (
        <AttackerLink uuid={row.attacker_uuid}>attacker</AttackerLink>
      ) : (
        <SessionLink id={row.session_id}>
          <AttackerText text={row.session_id} oneLine />
        </SessionLink>
      ),
    value: (row) => row.session_id,
  },
  {
    id: 'decky_id',
    header: 'Decoy',
    optional: true,
    cell: (row) =>
      row.decky_id === null ? <span className="faint">–</span> : <AttackerText text={row.decky_id} oneLine />,
    value: (row) => row.decky_id,
  },
  {
    id: 'rule_version',
    header: 'Version',
    optional: true,
    align: 'end',
    cell: (row) => row.rule_version,
    value: (row) => row.rule_version,
  },
];
