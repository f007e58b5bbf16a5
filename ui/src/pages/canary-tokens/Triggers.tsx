import { keepPreviousData } from '@tanstack/react-query';
import { Footprints } from 'lucide-react';
import { api, queries } from '@/api/client';
import { AttackerLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { DataTable, type Column } from '@/components/DataTable';
import { Disclosure } from '@/components/Disclosure';
import { Json } from '@/components/Json';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { present } from '@/lib/search';
import { canaryTokensRoute } from './route';
import { askedFor, type Token, type Trigger } from './words';
import { toldOf } from './told';
import styles from './CanaryTokens.module.css';

const LIMIT = 25;

/** Who used a token, the latest first. All that clients said is shown as text. */
export function Triggers({ token }: { token: Token }) {
  const { uses: offset = 0 } = canaryTokensRoute.useSearch();
  const navigate = canaryTokensRoute.useNavigate();
  const query = queries.useQuery(
    'get',
    '/api/v1/canary/tokens/{uuid}/triggers',
    { params: { path: { uuid: token.uuid }, query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData, refetchInterval: 5_000 },
  );
  return (
    <DataTable
      name="uses"
      title="Uses"
      columns={COLUMNS}
      rows={query.data?.data}
      rowKey={(row) => row.uuid}
      query={query}
      expected={2}
      parts={partsFrom([token.uuid], (slice, signal) =>
        api.GET('/api/v1/canary/tokens/{uuid}/triggers', {
          params: { path: { uuid: token.uuid }, query: slice },
          signal,
        }),
      )}
      paging={{
        kind: 'offset',
        total: query.data?.total,
        offset,
        limit: LIMIT,
        onOffset: (next) =>
          void navigate({ search: (before) => present({ ...before, uses: next || undefined }), resetScroll: false }),
      }}
      empty={
        <Empty icon={Footprints} title="Nobody used it">
          {token.state === 'planted' ? 'A use stands here within seconds.' : undefined}
        </Empty>
      }
    />
  );
}

const COLUMNS: readonly Column<Trigger>[] = [
  {
    id: 'src_ip',
    header: 'Source',
    cell: (row) => (
      <AttackerLink uuid={row.attacker_uuid}>
        <AttackerText text={row.src_ip} oneLine />
      </AttackerLink>
    ),
    value: (row) => row.src_ip,
  },
  { id: 'occurred_at', header: 'Time', cell: (row) => <Time at={row.occurred_at} />, value: (row) => row.occurred_at },
  {
    id: 'asked',
    header: 'Asked for',
    cell: (row) => <Said text={askedFor(row)} />,
    value: askedFor,
  },
  {
    id: 'user_agent',
    header: 'Client',
    cell: (row) => <Said text={row.user_agent} />,
    value: (row) => row.user_agent,
  },
  { id: 'told', header: 'Told', cell: (row) => <Told trigger={row} /> },
];

function Said({ text }: { text: string | null }) {
  return text === null ? <span className="faint">–</span> : <AttackerText text={text} />;
}

/** Header and browser, which only admins get. */
function Told({ trigger: { raw_headers: headers, fingerprint } }: { trigger: Trigger }) {
  if ((headers === null || headers.length === 0) && fingerprint === null) {
    return <span className="faint">–</span>;
  }
  return (
    <>
      {headers !== null && headers.length > 0 && (
        <Disclosure title="Header">
          {() => (
            <ul className={styles.headers}>
              {headers.map((line, at) => (
                <li key={at}>
                  <AttackerText text={line} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      {fingerprint !== null && <Disclosure title="Browser">{() => <Json value={toldOf(fingerprint)} />}</Disclosure>}
    </>
  );
}
