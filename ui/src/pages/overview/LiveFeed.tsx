import { Pause, Play, Radio } from 'lucide-react';
import { AttackerText } from '@/components/AttackerText';
import { AttackerLink, SessionLink } from '@/components/AppLink';
import { IconButton } from '@/components/Button';
import { Chip, Chips } from '@/components/Chip';
import { SelectField } from '@/components/Field';
import { Section } from '@/components/Page';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import { StreamMark } from '../live-logs/StreamMark';
import { useFeed } from '../live-logs/useFeed';
import { happenings, type Happening } from './happenings';
import { FEEDS, overviewRoute } from './route';
import { useTagged } from './useTagged';
import styles from './Overview.module.css';

const SHOWN = 40;
const MOST_CHIPS = 6;
const LABELS = { tags: 'Tags', events: 'Events', all: 'Tags and events' } as const;
const NO_FILTER = {};

/** What happens now. */
export function LiveFeed() {
  const { feed = 'tags', live } = overviewRoute.useSearch();
  const navigate = overviewRoute.useNavigate();
  const paused = live === false;
  const { tagged, state } = useTagged(paused || feed === 'events');
  const events = useFeed({ filter: NO_FILTER, on: !paused && feed !== 'tags', hold: false, onOpen: () => undefined });
  const rows = happenings(feed === 'events' ? [] : tagged, feed === 'tags' ? [] : events.rows, SHOWN);
  const change = (next: { feed?: (typeof FEEDS)[number] | undefined; live?: false | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...next }), replace: true, resetScroll: false });
  return (
    <Section
      title="Live"
      flush
      aside={
        <>
          <StreamMark state={feed === 'events' ? events.state : state} />
          <IconButton label={paused ? 'Go on' : 'Pause'} onClick={() => change({ live: paused ? undefined : false })}>
            {paused ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
          </IconButton>
          <SelectField
            label="What the feed shows"
            quiet
            value={feed}
            options={FEEDS.map((value) => ({ value, label: LABELS[value] }))}
            onChange={(value) => change({ feed: value === 'tags' ? undefined : FEEDS.find((one) => one === value) })}
          />
        </>
      }
    >
      {rows.length === 0 ? (
        <div className={styles.noFeed}>
          <Empty icon={Radio} title={paused ? 'Paused' : 'Listening'}>
            {paused
              ? 'What comes meanwhile comes when you go on.'
              : 'Whatever decoys tell from now on appears here within seconds.'}
          </Empty>
        </div>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <ol className={styles.feed} aria-label="What happened, the latest first" tabIndex={0}>
          {rows.map((row) => (
            <Line key={`${row.kind} ${row.id}`} row={row} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Line({ row }: { row: Happening }) {
  return (
    <li className={styles.line}>
      <span className={styles.lineTime}>
        <Time at={row.time} />
      </span>
      {row.kind === 'tagged' ? (
        <span className={styles.lineBody}>
          <Chips>
            {row.techniques.slice(0, MOST_CHIPS).map((technique) => (
              <Chip key={technique} tone="violet">
                {technique}
              </Chip>
            ))}
            {row.techniques.length > MOST_CHIPS && <Chip>{`+${row.techniques.length - MOST_CHIPS}`}</Chip>}
          </Chips>
          <span className="faint">
            {`${count(row.tags)} ${row.tags === 1 ? 'tag' : 'tags'}`}
            {row.session !== null && (
              <>
                {' in '}
                <SessionLink id={row.session}>
                  <AttackerText text={row.session} oneLine />
                </SessionLink>
              </>
            )}
            {row.session === null && row.attacker !== null && (
              <>
                {' of '}
                <AttackerLink uuid={row.attacker}>an attacker</AttackerLink>
              </>
            )}
          </span>
        </span>
      ) : (
        <span className={styles.lineBody}>
          <span className={styles.lineText}>
            <Chip>{row.row.service ?? row.row.kind}</Chip>
            <AttackerText text={row.row.command_text ?? row.row.message ?? row.row.kind} oneLine />
          </span>
          <span className="faint">
            {row.row.src_ip !== null && (
              <AttackerLink uuid={row.row.attacker_uuid}>
                <AttackerText text={row.row.src_ip} oneLine />
              </AttackerLink>
            )}
            {' at '}
            <AttackerText text={row.row.decky} oneLine />
          </span>
        </span>
      )}
    </li>
  );
}
