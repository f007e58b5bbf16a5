import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { Page } from '@/components/Page';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import { MailOf } from './MailOf';
import styles from './Mail.module.css';
import { mailRoute } from './route';

const LIMIT = 25;
const SENDERS = { service: 'smtp', sort_by: 'active' } as const;
type Row = Schema<'AttackerListRow'>;

/** Who spoke to mail servers, whom they wanted to reach, and what they sent. */
export function MailPage() {
  const { attacker, offset = 0 } = mailRoute.useSearch();
  const navigate = mailRoute.useNavigate();
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers',
    { params: { query: { ...SENDERS, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const rows = query.data?.data;
  const chosen = attacker ?? rows?.[0]?.uuid;
  const ip = rows?.find((row) => row.uuid === chosen)?.ip;

  return (
    <Page title="Mail" about="Who spoke to the decoys' mail servers, whom they wanted to reach, and what they sent.">
      <Flow columns className={rows?.length === 0 ? undefined : styles.columns}>
        <DataTable
          name="mail senders"
          columns={senderColumns(chosen)}
          rows={rows}
          rowKey={(row) => row.uuid}
          query={query}
          onOpen={(row) =>
            void navigate({ search: (before) => ({ ...before, attacker: row.uuid }), resetScroll: false })
          }
          parts={partsFrom([], (slice, signal) =>
            api.GET('/api/v1/attackers', { params: { query: { ...SENDERS, ...slice } }, signal }),
          )}
          paging={{
            kind: 'offset',
            total: query.data?.total,
            offset,
            limit: LIMIT,
            onOffset: (next) => void navigate({ search: present({ offset: next || undefined }), resetScroll: false }),
          }}
          empty={
            <Empty icon={Mail} title="Nobody sent mail">
              No attacker has spoken to a mail server of a decoy yet.
            </Empty>
          }
        />
        {chosen !== undefined && <MailOf key={chosen} uuid={chosen} ip={ip} asked={attacker !== undefined} />}
      </Flow>
    </Page>
  );
}

function senderColumns(chosen: string | undefined): readonly Column<Row>[] {
  return [
    {
      id: 'ip',
      header: 'Address',
      cell: (row) => (
        <Link
          from="/mail"
          to="."
          search={(before) => ({ ...before, attacker: row.uuid })}
          resetScroll={false}
          aria-current={row.uuid === chosen ? 'true' : undefined}
          className={row.uuid === chosen ? styles.chosen : undefined}
        >
          <AttackerText text={row.ip} oneLine />
        </Link>
      ),
      value: (row) => row.ip,
    },
    {
      id: 'events',
      header: 'Events',
      align: 'end',
      cell: (row) => count(row.event_count),
      value: (row) => row.event_count,
    },
    { id: 'last_seen', header: 'Last seen', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
  ];
}
