import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { statusOf } from '@/api/failure';
import { queries, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { Chip, Chips } from '@/components/Chip';
import { Confidence } from '@/components/Confidence';
import { Flow } from '@/components/Flow';
import { Page, Section } from '@/components/Page';
import { Stat, Stats } from '@/components/Stat';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { count, twoDecimals } from '@/lib/format';
import { present } from '@/lib/search';
import { tacticName } from '@/lib/tactics';
import { Cases } from './Cases';
import { ruleRoute } from './route';
import { RuleTags } from './RuleTags';
import { RuleState } from './RuleState';
import { StateControls } from './StateControls';
import { TryCommand } from './TryCommand';
import { YamlSource } from './YamlSource';
import styles from './Rules.module.css';

/** One rule: what it says, what it does, whether it may. */
export function RulePage() {
  const { ruleId } = ruleRoute.useParams();
  const query = queries.useQuery('get', '/api/v1/ttp/rules/{rule_id}', { params: { path: { rule_id: ruleId } } });
  if (query.data === undefined) {
    return (
      <Page title={ruleId}>
        {query.isPending ? (
          <Skeleton rows={5} height="5rem" />
        ) : statusOf(query.error) === 404 ? (
          <Empty icon={SearchX} title="There is no such rule">
            <Link to="/rules">All rules</Link>
          </Empty>
        ) : (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  return <Rule rule={query.data} />;
}

function Rule({ rule }: { rule: Schema<'RuleDetail'> }) {
  const admin = useIsAdmin();
  const { try: tried = '' } = ruleRoute.useSearch();
  const navigate = ruleRoute.useNavigate();
  return (
    <Page
      title={rule.rule_id}
      heading={
        <>
          <span className="mono">{rule.rule_id}</span>
          <RuleState state={rule.state} max={rule.confidence_max} />
        </>
      }
      about={
        <>
          <span>{rule.title}</span>
          <span>
            {rule.origin}
            {rule.level !== null && `, ${rule.level}`}
          </span>
          <Link to="/rules">All rules</Link>
        </>
      }
    >
      <Figures rule={rule} />
      <RuleTags ruleId={rule.rule_id} />
      <Flow columns className={styles.columns}>
        <Flow>
          {rule.description !== null && (
            <Section title="What it looks for">
              <p>{rule.description}</p>
            </Section>
          )}
          <Emits rule={rule} />
          <Section title="Try a command">
            <TryCommand
              command={tried}
              ruleId={rule.rule_id}
              onTry={(command) =>
                void navigate({ search: (before) => present({ ...before, try: command }), replace: true })
              }
            />
          </Section>
          <Cases cases={rule.cases} version={rule.rule_version} />
          <YamlSource text={rule.rule_text} version={rule.rule_version} hash={rule.rule_hash} />
        </Flow>
        <Flow>
          <Section title="State">
            <StateFacts rule={rule} />
            {admin && <StateControls rule={rule} />}
          </Section>
          <History rows={rule.state_history} />
        </Flow>
      </Flow>
    </Page>
  );
}

function Figures({ rule }: { rule: Schema<'RuleDetail'> }) {
  const judged = Object.entries(rule.feedback)
    .filter(([, times]) => times > 0)
    .map(([word, times]) => `${count(times)} ${word}`);
  return (
    <Stats>
      <Stat label="Fired in 24 h" value={count(rule.fired_24h ?? 0)} tone="green" />
      <Stat label="Tags in all" value={count(rule.tag_count)} tone="violet" />
      <Stat
        label="Precision"
        value={rule.precision === null ? '–' : twoDecimals(rule.precision)}
        hint={judged.length === 0 ? 'Nobody has judged its tags' : judged.join(', ')}
      />
      <Stat
        label="First tag"
        value={
          <span className={styles.when}>
            <Time at={rule.first_seen} />
          </span>
        }
      />
      <Stat
        label="Last tag"
        value={
          <span className={styles.when}>
            <Time at={rule.last_seen} />
          </span>
        }
      />
      <Stat
        label="Reviewed"
        value={<span className={styles.when}>{rule.last_reviewed ?? '–'}</span>}
        hint={rule.next_review === null ? undefined : `next ${rule.next_review}`}
      />
    </Stats>
  );
}

function Emits({ rule }: { rule: Schema<'RuleDetail'> }) {
  return (
    <Section
      title="Emits"
      aside={
        <Chips>
          {Object.entries(rule.logsource).map(([name, value]) => (
            <Chip key={name} title={name}>
              {value}
            </Chip>
          ))}
        </Chips>
      }
    >
      {rule.emits.length === 0 ? (
        <Empty title="It emits no technique">Other rules build upon it.</Empty>
      ) : (
        <ul className={styles.form}>
          {rule.emits.map((one) => {
            const id = one.sub_technique_id ?? one.technique_id;
            return (
              <li key={`${one.tactic} ${id}`} className={styles.explainedHead}>
                <Chip tone="violet">{id}</Chip>
                <span>{tacticName(one.tactic)}</span>
                <Confidence value={one.confidence} number />
                <Link to="/attackers" search={{ technique: id }}>
                  Attackers who showed it
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

function StateFacts({ rule }: { rule: Schema<'RuleDetail'> }) {
  return (
    <dl className={styles.facts}>
      <dt>State</dt>
      <dd>
        <RuleState state={rule.state} max={rule.confidence_max} />
      </dd>
      {rule.rate_limit_per_min !== null && (
        <>
          <dt>At most</dt>
          <dd>{`${count(rule.rate_limit_per_min)} tags a minute`}</dd>
        </>
      )}
      {rule.expires_at !== null && (
        <>
          <dt>Until</dt>
          <dd>
            <Time at={rule.expires_at} />
          </dd>
        </>
      )}
      {rule.reason !== null && (
        <>
          <dt>Reason</dt>
          <dd>{rule.reason}</dd>
        </>
      )}
      {rule.set_by !== null && (
        <>
          <dt>Set by</dt>
          <dd>
            {rule.set_by}, <Time at={rule.set_at} relative />
          </dd>
        </>
      )}
    </dl>
  );
}

function History({ rows }: { rows: readonly Schema<'RuleStateRow'>[] }) {
  return (
    <Section title="History of states">
      {rows.length === 0 ? (
        <p className="faint">Nobody has changed its state.</p>
      ) : (
        <ul className={styles.history}>
          {rows.map((row, at) => (
            <li key={at}>
              <span className={styles.explainedHead}>
                <RuleState state={row.state} max={row.confidence_max} />
                {row.rate_limit_per_min !== null && <Chip>{`${count(row.rate_limit_per_min)} a minute`}</Chip>}
              </span>
              <span className={styles.when}>
                {row.set_by ?? 'somebody'}, <Time at={row.set_at} />
                {row.expires_at !== null && (
                  <>
                    , until <Time at={row.expires_at} />
                  </>
                )}
              </span>
              {row.reason !== null && <span>{row.reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
