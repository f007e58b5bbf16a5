import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SearchX, SquareTerminal } from 'lucide-react';
import { queries, type Schema } from '@/api/client';
import { statusOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { Page, Section } from '@/components/Page';
import { Pager } from '@/components/Pager';
import { Stat, Stats } from '@/components/Stat';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { bytes, count, duration } from '@/lib/format';
import { present } from '@/lib/search';
import { visible } from '@/lib/visible';
import { TtpSection } from '@/ttp/TtpSection';
import { ExportMenu } from '../attacker/ExportMenu';
import { CommandTree } from './CommandTree';
import { LoginOutcome } from './LoginOutcome';
import { Replay } from './Replay';
import { sessionRoute } from './route';
import { FilesSection, FingerprintSection, TunnelsSection } from './SessionFinds';
import styles from './Sessions.module.css';

type Session = Schema<'SessionDetail'>;

/** Lines at once; the API gives no more. */
const LIMIT = 100;

/** One session: what was typed, what it shows, what came and went. */
export function SessionPage() {
  const { sessionId } = sessionRoute.useParams();
  const query = queries.useQuery('get', '/api/v1/sessions/{id}', { params: { path: { id: sessionId } } });
  if (query.data === undefined) {
    return (
      <Page title={`Session ${visible(sessionId)}`}>
        {query.isPending ? (
          <Skeleton rows={6} height="5rem" />
        ) : statusOf(query.error) === 404 ? (
          <Empty icon={SearchX} title="There is no such session">
            It may be older than what is kept. <Link to="/sessions">All sessions</Link>
          </Empty>
        ) : (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  return <Detail session={query.data} />;
}

function Detail({ session }: { session: Session }) {
  const admin = useIsAdmin();
  return (
    <Page
      title={`Session ${visible(session.session_id)}`}
      heading={
        <>
          <AttackerText text={session.session_id} copy what="the session" />
          {session.service !== null && <Chip>{session.service}</Chip>}
          <LoginOutcome outcome={session.login_outcome} username={session.username} />
        </>
      }
      about={
        <>
          {session.src_ip !== null && (
            <span>
              from{' '}
              {session.attacker_uuid === null ? (
                <AttackerText text={session.src_ip} />
              ) : (
                <Link to="/attackers/$uuid" params={{ uuid: session.attacker_uuid }}>
                  <AttackerText text={session.src_ip} />
                </Link>
              )}
            </span>
          )}
          <span>
            at <AttackerText text={session.decky} />
          </span>
          <Time at={session.started_at} />
          <Link to="/sessions" search={present({ attacker: session.attacker_uuid ?? undefined })}>
            Sessions of this attacker
          </Link>
        </>
      }
      actions={<ExportMenu scope="session" uuid={session.session_id} />}
    >
      <Stats>
        <Stat label="Duration" value={session.duration_s === null ? '–' : duration(session.duration_s)} />
        <Stat label="Commands" value={count(session.command_count)} />
        <Stat label="Statements" value={count(session.statement_count)} />
        <Stat label="Tags" value={count(session.tags.length)} tone="violet" />
        <Stat label="Files" value={count(session.file_count)} />
        <Stat label="In and out" value={`${bytes(session.bytes_in)} / ${bytes(session.bytes_out)}`} />
      </Stats>
      {admin && session.recording_ref !== null && <Replay session={session} />}
      <TtpSection scope="session" id={session.session_id} />
      <Commands session={session} />
      <FilesSection files={session.files} />
      <TunnelsSection tunnels={session.tunnels} />
      <FingerprintSection signs={session.fingerprint} client={session.client_version} />
    </Page>
  );
}

function Commands({ session }: { session: Session }) {
  const { offset = 0 } = sessionRoute.useSearch();
  const navigate = sessionRoute.useNavigate();
  const query = queries.useQuery(
    'get',
    '/api/v1/sessions/{id}/statements',
    { params: { path: { id: session.session_id }, query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const rows = query.data?.data;
  return (
    <Section
      title="Commands"
      aside={
        query.data === undefined ? '…' : `${count(query.data.total)} as typed; marked is what a rule took for evidence`
      }
      flush
    >
      {query.isPending ? (
        <div className={styles.waiting}>
          <Skeleton rows={Math.max(1, Math.min(8, session.command_count))} height="4rem" />
        </div>
      ) : rows === undefined ? (
        <Failed error={query.error} title="The commands could not be loaded" onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={SquareTerminal} title="Nothing was typed">
          {session.login_outcome === 'success' ? 'Somebody got in and left.' : 'Nobody got as far as a shell.'}
        </Empty>
      ) : (
        <CommandTree commands={rows} />
      )}
      <Pager
        kind="offset"
        what="commands"
        total={query.data?.total}
        offset={offset}
        limit={LIMIT}
        shown={rows?.length}
        onOffset={(next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) })}
      />
    </Section>
  );
}
