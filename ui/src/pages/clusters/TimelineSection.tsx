import { CalendarClock } from 'lucide-react';
import { AttackerText } from '@/components/AttackerText';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { bothTimes, count } from '@/lib/format';
import { tacticName } from '@/lib/tactics';
import { visible } from '@/lib/visible';
import { ClusterLink } from './columns';
import { lanesOf, STAGES, type HandOff, type Lane, type Lanes } from './lanes';
import type { Level } from './level';
import { useTimeline } from './useCluster';
import styles from './Timeline.module.css';

/** What was done at which decoy when, and who took over from whom. */
export function TimelineSection({ level, uuid }: { level: Level; uuid: string }) {
  const query = useTimeline(level, uuid);
  if (query.isPending) {
    return <Skeleton rows={1} height="16rem" />;
  }
  if (query.data === undefined) {
    return <Failed error={query.error} title="The timeline could not be loaded" onRetry={() => void query.refetch()} />;
  }
  const lanes = lanesOf(query.data);
  return (
    <Section
      title="Timeline across decoys"
      aside={
        <ul className={styles.legend}>
          {STAGES.map((stage) => (
            <li key={stage.id}>
              <span className={`${styles.key ?? ''} ${styles[stage.id] ?? ''}`} aria-hidden /> {stage.label}
            </li>
          ))}
        </ul>
      }
    >
      {lanes === null ? (
        <Empty icon={CalendarClock} title="Nothing was tagged yet">
          The timeline is made of techniques that were seen at decoys.
        </Empty>
      ) : (
        <Drawn lanes={lanes} truncated={query.data.truncated} level={level} />
      )}
    </Section>
  );
}

function Drawn({ lanes, truncated, level }: { lanes: Lanes; truncated: boolean; level: Level }) {
  return (
    <div className={styles.timeline}>
      <ol className={styles.lanes}>
        {lanes.lanes.map((lane) => (
          <li key={lane.decky} className={styles.lane}>
            <span className={styles.decky}>
              <AttackerText text={lane.decky} oneLine />
            </span>
            <Marks lane={lane} handOffs={lanes.handOffs.filter((one) => one.decky === lane.decky)} />
          </li>
        ))}
      </ol>
      <div className={styles.axis}>
        <Time at={lanes.start} />
        <Time at={lanes.end} />
      </div>
      {truncated && <p className="faint">Only the first identities are drawn.</p>}
      {level === 'campaign' && <HandOffs handOffs={lanes.handOffs} />}
    </div>
  );
}

function Marks({ lane, handOffs }: { lane: Lane; handOffs: readonly HandOff[] }) {
  const seen = lane.marks.reduce((sum, mark) => sum + mark.count, 0);
  return (
    <div
      className={styles.marks}
      role="img"
      aria-label={`${count(seen)} techniques seen at ${visible(lane.decky)}: ${STAGES.map((stage) => {
        const some = lane.marks.filter((mark) => mark.stage === stage.id).reduce((sum, mark) => sum + mark.count, 0);
        return `${count(some)} ${stage.label}`;
      }).join(', ')}`}
    >
      {handOffs.map((one) =>
        one.from === null || one.to === null ? null : (
          <span
            key={`${one.a} ${one.b}`}
            className={styles.handOff}
            style={{ left: `${one.from * 100}%`, width: `${Math.max(0.4, (one.to - one.from) * 100)}%` }}
          />
        ),
      )}
      {lane.marks.map((mark) => (
        <span
          key={`${mark.x} ${mark.stage}`}
          className={`${styles.mark ?? ''} ${styles[mark.stage] ?? ''}`}
          style={{ left: `${mark.x * 100}%`, opacity: 0.55 + 0.45 * Math.min(1, Math.log10(mark.count + 1)) }}
          title={`${bothTimes(new Date(mark.from))}\n${mark.tactics.map(tacticName).join(', ')}\n${count(mark.count)} tags`}
        />
      ))}
    </div>
  );
}

function HandOffs({ handOffs }: { handOffs: readonly HandOff[] }) {
  return handOffs.length === 0 ? (
    <p className="faint">Nobody took over from somebody else.</p>
  ) : (
    <section aria-label="Hand-offs" className={styles.handOffs}>
      <h3>Hand-offs</h3>
      <ul>
        {handOffs.map((one) => (
          <li key={`${one.a} ${one.b} ${one.decky}`}>
            <ClusterLink level="identity" uuid={one.a} /> handed <AttackerText text={one.decky} /> on to{' '}
            <ClusterLink level="identity" uuid={one.b} />
          </li>
        ))}
      </ul>
    </section>
  );
}
