import { useState, type ReactNode } from 'react';
import { queries } from '@/api/client';
import { statusOf } from '@/api/failure';
import { Drawer } from '@/components/Drawer';
import { Empty, Failed, Skeleton, Waiting } from '@/components/States';
import { TechniqueLink } from '@/components/TechniqueLink';
import { count, twoDecimals } from '@/lib/format';
import { present } from '@/lib/search';
import { tacticName } from '@/lib/tactics';
import { EvidenceCard } from './EvidenceCard';
import { Groups } from './Groups';
import { ALL, isInspected, parentUrl, techniqueTitle, type Inspected } from './inspect';
import type { Scope, TechniqueRow, View } from './scope';
import styles from './Inspector.module.css';

const MOST = 200;

interface Props {
  scope: Scope | 'fleet';
  /** Of the attacker, session, identity or campaign; nothing for the fleet. */
  id: string;
  /** Which of its tags count; all if it is left out. */
  view?: View | undefined;
  /** Null while nothing is open. */
  wanted: Inspected | null;
  /** The row it was opened from, if that is shown. */
  row: TechniqueRow | undefined;
  /** The name, where there is no row. */
  title?: string | undefined;
  /** The page at MITRE, where there is no row. */
  url?: string | undefined;
  /** Whether the name is known, as far as it ever will be: a long one makes the title two lines high. */
  isNamed: boolean;
  /** More of the technique, behind the groups. */
  children?: ReactNode;
  onClose: () => void;
}

/** Every tag of a technique in a scope, newest first, with the evidence of each. */
export function Inspector(props: Props) {
  const { wanted, onClose } = props;
  // What was open stays while the drawer slides out.
  const [shown, setShown] = useState(props);
  if (wanted !== null && (shown.wanted !== wanted || shown.row !== props.row || shown.title !== props.title)) {
    setShown(props);
  }
  return (
    <Drawer
      open={wanted !== null}
      onClose={onClose}
      title={
        <>
          {titleOf(shown)}
          {!props.isNamed && <Waiting />}
        </>
      }
    >
      {shown.wanted !== null && <Content {...shown} wanted={shown.wanted} />}
    </Drawer>
  );
}

function titleOf({ row, title, wanted }: Props): string {
  if (row !== undefined) {
    return techniqueTitle(row);
  }
  const sub = wanted?.sub;
  return title ?? (sub === undefined || sub === null || sub === ALL ? (wanted?.technique ?? '') : sub);
}

function useTags({ scope, id, view = {} }: Props, wanted: Inspected) {
  const window = present({ since: view.since, until: view.until, sensor: view.sensor });
  const precise = wanted.sub === null || wanted.sub === ALL ? null : wanted.sub;
  const query = { limit: MOST, ...window, ...(precise === null ? {} : { sub_technique_id: precise }) };
  const fleet = queries.useQuery(
    'get',
    '/api/v1/ttp/techniques/{technique_id}/tags',
    { params: { path: { technique_id: precise ?? wanted.technique }, query: { limit: MOST, ...window } } },
    { enabled: scope === 'fleet' },
  );
  const scoped = queries.useQuery(
    'get',
    '/api/v1/ttp/tags/by-{scope}/{uuid}/{technique_id}',
    {
      params: {
        path: { scope: scope === 'fleet' ? 'attacker' : scope, uuid: id, technique_id: wanted.technique },
        query,
      },
    },
    { enabled: scope !== 'fleet' },
  );
  return scope === 'fleet' ? fleet : scoped;
}

function Content(props: Props & { wanted: Inspected }) {
  const { wanted, row } = props;
  const query = useTags(props, wanted);
  const tags = query.data?.filter((tag) => isInspected(tag, wanted));
  const sub = wanted.sub === ALL ? null : wanted.sub;
  const url = row?.mitre_url ?? props.url ?? tags?.[0]?.mitre_url ?? null;
  const tactic = row?.tactic ?? wanted.tactic ?? tags?.[0]?.tactic ?? null;
  // The row counts what reaches the floor of the section; here is all there is, unless there is more than is read.
  const isAll = query.data !== undefined && query.data.length < MOST;
  const fires = isAll ? tags?.length : (row?.count ?? tags?.length);
  const confidence = row?.confidence_max ?? tags?.reduce((most, tag) => Math.max(most, tag.confidence), 0);

  return (
    <>
      <dl className={styles.meta}>
        <div>
          <dt>TACTIC</dt>
          <dd>{tactic === null ? '–' : `${tacticName(tactic)} (${tactic})`}</dd>
        </div>
        <div>
          <dt>TECHNIQUE</dt>
          <dd className={styles.ids}>
            <TechniqueLink id={wanted.technique} url={parentUrl(url)} />
            {sub !== null && <TechniqueLink id={sub} url={url} />}
          </dd>
        </div>
        <div>
          <dt>FIRES</dt>
          <dd>{fires === undefined ? '…' : count(fires)}</dd>
        </div>
        <div>
          <dt>MAX CONF</dt>
          <dd>{confidence === undefined ? '…' : twoDecimals(confidence)}</dd>
        </div>
      </dl>

      <section aria-label="Evidence" className={styles.part}>
        <h3 className={styles.heading}>EVIDENCE</h3>
        {query.isPending ? (
          <Skeleton rows={3} height="8rem" />
        ) : tags === undefined ? (
          <Failed
            error={query.error}
            title={statusOf(query.error) === 403 ? 'Insufficient role for tag detail.' : 'Failed to load tag detail.'}
            {...(statusOf(query.error) === 403 ? {} : { onRetry: () => void query.refetch() })}
          />
        ) : tags.length === 0 ? (
          <Empty title="No tag rows in scope." />
        ) : (
          <ol className={styles.cards}>
            {tags.map((tag) => (
              <li key={tag.uuid}>
                <EvidenceCard tag={tag} />
              </li>
            ))}
          </ol>
        )}
        {fires !== undefined && tags !== undefined && tags.length > 0 && fires > tags.length && (
          <p className={styles.more}>
            The newest {count(tags.length)} of {count(fires)}.
          </p>
        )}
      </section>

      <section aria-label="Groups" className={styles.part}>
        <h3 className={styles.heading}>GROUPS</h3>
        <Groups technique={sub ?? wanted.technique} />
      </section>
      {props.children}
    </>
  );
}
