import { queries } from '@/api/client';
import { statusOf } from '@/api/failure';
import { Drawer } from '@/components/Drawer';
import { Empty, Failed, Skeleton } from '@/components/States';
import { TechniqueLink } from '@/components/TechniqueLink';
import { count, twoDecimals } from '@/lib/format';
import { tacticName } from '@/lib/tactics';
import { EvidenceCard } from './EvidenceCard';
import { Groups } from './Groups';
import { isInspected, parentUrl, techniqueTitle, type Inspected } from './inspect';
import type { Scope, TechniqueRow } from './scope';
import styles from './Inspector.module.css';

const MOST = 200;

interface Props {
  scope: Scope;
  id: string;
  /** Null while nothing is open. */
  wanted: Inspected | null;
  /** The row it was opened from, if that is shown. */
  row: TechniqueRow | undefined;
  onClose: () => void;
}

/** Every tag of a technique in a scope, newest first, with the evidence of each. */
export function Inspector({ scope, id, wanted, row, onClose }: Props) {
  return (
    <Drawer
      open={wanted !== null}
      onClose={onClose}
      title={row === undefined ? (wanted?.sub ?? wanted?.technique ?? '') : techniqueTitle(row)}
    >
      {wanted !== null && <Content scope={scope} id={id} wanted={wanted} row={row} />}
    </Drawer>
  );
}

function Content({ scope, id, wanted, row }: Omit<Props, 'onClose' | 'wanted'> & { wanted: Inspected }) {
  const query = queries.useQuery('get', '/api/v1/ttp/tags/by-{scope}/{uuid}/{technique_id}', {
    params: {
      path: { scope, uuid: id, technique_id: wanted.technique },
      query: { limit: MOST, ...(wanted.sub === null ? {} : { sub_technique_id: wanted.sub }) },
    },
  });
  const tags = query.data?.filter((tag) => isInspected(tag, wanted));
  const first = tags?.[0];
  const url = row?.mitre_url ?? first?.mitre_url ?? null;
  const tactic = row?.tactic ?? first?.tactic ?? wanted.tactic;
  const fires = row?.count ?? tags?.length;
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
            <TechniqueLink id={wanted.technique} url={wanted.sub === null ? url : parentUrl(url)} />
            {wanted.sub !== null && <TechniqueLink id={wanted.sub} url={url} />}
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
        <Groups technique={wanted.sub ?? wanted.technique} />
      </section>
    </>
  );
}
