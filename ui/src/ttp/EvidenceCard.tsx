import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip, Chips } from '@/components/Chip';
import { Confidence } from '@/components/Confidence';
import { AppLink, SessionLink } from '@/components/AppLink';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { TechniqueLink } from '@/components/TechniqueLink';
import { twoDecimals } from '@/lib/format';
import { evidenceEntries, evidenceSpans, evidenceText, evidenceVia } from './evidence';
import { techniqueId } from './inspect';
import { Layers } from './Layers';
import { TagSource } from './TagSource';
import styles from './EvidenceCard.module.css';

type Tag = Schema<'TTPTagDetailRow'>;

/** One tag: which rule claimed it, about what, and the bytes that made it do so. */
export function EvidenceCard({ tag }: { tag: Tag }) {
  const via = evidenceVia(tag.evidence);
  return (
    <article className={styles.card} aria-label={`${tag.rule_id}, ${tag.observed_at}`}>
      <header className={styles.head}>
        <AppLink href={`/rules/${tag.rule_id}`} className={styles.rule}>
          {tag.rule_id} <span className={styles.version}>v{tag.rule_version}</span>
        </AppLink>
        <span className={styles.confidence}>
          <Confidence value={tag.confidence} number />
          {tag.confidence_adj !== 0 && (
            <Chip tone={tag.confidence_adj > 0 ? 'green' : 'amber'} title="Adjustment of the confidence">
              {tag.confidence_adj > 0 ? '+' : ''}
              {twoDecimals(tag.confidence_adj)}
            </Chip>
          )}
        </span>
        <span className={styles.seen}>
          <Time at={tag.observed_at} />
        </span>
      </header>

      <Evidence evidence={tag.evidence} />
      {via.length > 0 && (
        <p className={styles.via}>
          <span>run through</span>
          <Chips>
            {via.map((one, at) => (
              <Chip key={at} tone="blue">
                <AttackerText text={one} oneLine />
              </Chip>
            ))}
          </Chips>
        </p>
      )}

      <dl className={styles.facts}>
        <div>
          <dt>SOURCE</dt>
          <dd>
            {tag.source_kind} <code className={styles.sourceId}>{tag.source_id.slice(0, 8)}</code>
          </dd>
        </div>
        <div>
          <dt>SESSION</dt>
          <dd>
            {tag.session_id === null ? (
              '–'
            ) : (
              <SessionLink id={tag.session_id}>
                <AttackerText text={tag.session_id} oneLine />
              </SessionLink>
            )}
          </dd>
        </div>
        <div>
          <dt>DECKY</dt>
          <dd>{tag.decky_id === null ? '–' : <AttackerText text={tag.decky_id} oneLine />}</dd>
        </div>
        <div>
          <dt>ATT&CK</dt>
          <dd>
            <TechniqueLink id={techniqueId(tag)} url={tag.mitre_url} /> v{tag.attack_release}
          </dd>
        </div>
      </dl>

      {tag.source_kind === 'command' && tag.session_id !== null && (
        <Layers session={tag.session_id} event={tag.source_id} tag={tag.uuid} />
      )}
      <TagSource tag={tag.uuid} />
      <Feedback tag={tag.uuid} />
    </article>
  );
}

function Evidence({ evidence }: { evidence: Tag['evidence'] }) {
  const spans = evidenceSpans(evidence);
  return (
    <dl className={styles.evidence}>
      {evidenceEntries(evidence).map(([key, value]) => (
        <div key={key} className={key === 'command_text' ? styles.command : undefined}>
          <dt>{key}</dt>
          <dd>
            {key === 'command_text' && typeof value === 'string' ? (
              <AttackerText text={value} spans={spans} copy what="the command" />
            ) : (
              <AttackerText text={evidenceText(value)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What admins think of a tag; it goes into the rule's precision. */
function Feedback({ tag }: { tag: string }) {
  const admin = useIsAdmin();
  const [said, setSaid] = useState<'correct' | 'wrong' | null>(null);
  const [busy, setBusy] = useState(false);
  if (!admin) {
    return null;
  }
  const say = async (verdict: 'correct' | 'wrong') => {
    setBusy(true);
    try {
      await api.POST('/api/v1/ttp/tags/{uuid}/feedback', {
        params: { path: { uuid: tag } },
        body: { verdict, note: '' },
      });
      setSaid(verdict);
      toasts.done('Thank you: it counts for the precision of the rule.');
    } catch (error) {
      toasts.error(messageOf(error));
    }
    setBusy(false);
  };
  return (
    <footer className={styles.feedback} aria-label="Is this tag right?">
      <Button look="ghost" disabled={busy} aria-pressed={said === 'correct'} onClick={() => void say('correct')}>
        <ThumbsUp size={14} aria-hidden /> Correct
      </Button>
      <Button look="ghost" disabled={busy} aria-pressed={said === 'wrong'} onClick={() => void say('wrong')}>
        <ThumbsDown size={14} aria-hidden /> Wrong
      </Button>
    </footer>
  );
}
