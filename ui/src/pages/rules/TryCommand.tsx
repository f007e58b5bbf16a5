import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { TextArea } from '@/components/Field';
import { Empty, Failed, Skeleton } from '@/components/States';
import { count } from '@/lib/format';
import styles from './Rules.module.css';

interface Props {
  /** What is tried; empty for nothing yet. */
  command: string;
  onTry: (command: string | undefined) => void;
  /** Only this rule is asked. */
  ruleId?: string;
}

/** Rules that do not match and are shown without being asked for. */
const MOST_MISSES = 20;

/** A line as an attacker would type it, and what rules say of it: why, and why not. */
export function TryCommand({ command, onTry, ruleId }: Props) {
  const [typed, setTyped] = useState(command);
  const query = useQuery({
    queryKey: ['explain', command, ruleId],
    enabled: command !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = { command, ...(ruleId === undefined ? {} : { rule_id: ruleId }) } as Schema<'ExplainRequest'>;
      const { data } = await api.POST('/api/v1/ttp/explain', { body, signal });
      return data ?? null;
    },
  });

  return (
    <div className={styles.try}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onTry(typed === '' ? undefined : typed);
        }}
      >
        <TextArea
          label="Command line"
          hint="Nothing is run and nothing is stored. Enter tries it."
          code
          rows={2}
          maxLength={2000}
          spellCheck={false}
          autoCapitalize="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              onTry(typed === '' ? undefined : typed);
            }
          }}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary" busy={query.isFetching}>
            Try it
          </Button>
        </div>
      </form>
      {command !== '' && <Outcome query={query} ruleId={ruleId} />}
    </div>
  );
}

interface Told {
  data: Schema<'ExplainAnswer'> | null | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

function Outcome({ query, ruleId }: { query: Told; ruleId: string | undefined }) {
  const [all, setAll] = useState(false);
  if (query.isPending) {
    return <Skeleton rows={4} height="3rem" unfolded />;
  }
  if (query.data === null || query.data === undefined) {
    return <Failed error={query.error} title="It could not be explained" onRetry={() => void query.refetch()} />;
  }
  const { statements, rules, left_out: leftOut } = query.data;
  const hits = rules.filter((rule) => rule.matches);
  const misses = rules.filter((rule) => !rule.matches);
  const shown = all ? misses : misses.slice(0, MOST_MISSES);
  return (
    <div className={styles.try} role="status">
      <section className={styles.form} aria-label="What it is read as">
        <h3>Read as</h3>
        <ol className={styles.statements}>
          {statements.map((one, at) => (
            <li key={at} className={styles.statement}>
              <span className="faint">
                {at} {one.kind}
              </span>
              <span className={styles.test}>
                <AttackerText text={one.text ?? one.command_line ?? ''} />
                {one.image !== null && <div className={styles.when}>{`runs ${one.image}`}</div>}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.form} aria-label="Rules that match">
        <h3>
          {ruleId === undefined ? `${count(hits.length)} match` : hits.length > 0 ? 'It matches' : 'It does not match'}
        </h3>
        {hits.length === 0 && ruleId === undefined && (
          <Empty title="No rule matches">Below is what is missing, rule by rule.</Empty>
        )}
        {hits.map((rule) => (
          <Explained key={rule.rule_id} rule={rule} />
        ))}
      </section>
      {misses.length > 0 && (
        <section className={styles.form} aria-label="Rules that do not match">
          {ruleId === undefined && <h3>{`${count(misses.length + leftOut)} look at it and do not match`}</h3>}
          {shown.map((rule) => (
            <Explained key={rule.rule_id} rule={rule} />
          ))}
          {shown.length < misses.length && (
            <div className={styles.actions}>
              <Button onClick={() => setAll(true)}>{`Show ${count(misses.length - shown.length)} more`}</Button>
            </div>
          )}
        </section>
      )}
      {ruleId !== undefined && rules.length === 0 && (
        <Empty title="The rule looks at other events">No part of the line is an event of its log source.</Empty>
      )}
    </div>
  );
}

function Explained({ rule }: { rule: Schema<'ExplainedRule'> }) {
  return (
    <article className={styles.explained} aria-label={rule.rule_id}>
      <div className={styles.explainedHead}>
        <Chip tone={rule.matches ? 'green' : 'plain'}>{rule.matches ? 'match' : 'no match'}</Chip>
        <Link to="/rules/$ruleId" params={{ ruleId: rule.rule_id }}>
          <span className="mono">{rule.rule_id}</span>
        </Link>
        <span className="faint">{`statement ${rule.statement}`}</span>
      </div>
      <span>{rule.title}</span>
      <ul className={styles.findings}>
        {rule.findings.map((one, at) => (
          <li key={at} className={styles.finding}>
            {one.held ? (
              <Check size={14} className={styles.held} aria-label="holds" />
            ) : (
              <X size={14} className={styles.failed} aria-label="fails" />
            )}
            <span className={styles.test}>
              <span className="mono">{`${one.selection}: ${one.test}`}</span>
              <div className={styles.when}>
                {one.value === null ? (
                  `${one.field} is not there`
                ) : (
                  <>
                    {one.field} is <AttackerText text={one.value} />
                  </>
                )}
              </div>
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
