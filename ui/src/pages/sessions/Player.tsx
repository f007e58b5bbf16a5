import { Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { AttackerText } from '@/components/AttackerText';
import { IconButton } from '@/components/Button';
import { SelectField } from '@/components/Field';
import { visible } from '@/lib/visible';
import { placesOf, type Cast } from './cast';
import { TagChips } from './CommandTree';
import { clock, currentOf, SPEEDS } from './playhead';
import { sessionRoute } from './route';
import { Screen, type Line } from './screen';
import type { Command } from './tree';
import { usePlayback } from './usePlayback';
import styles from './Player.module.css';

const STEP = 5;

/** A terminal as it was seen, with the commands and what they show beside it. */
export function Player({ cast, commands }: { cast: Cast; commands: readonly Command[] }) {
  const { at: start = 0 } = sessionRoute.useSearch();
  const navigate = sessionRoute.useNavigate();
  const places = useMemo(() => placesOf(cast, commands), [cast, commands]);
  const play = usePlayback(cast, Math.min(start, cast.length), (at) => {
    void navigate({
      search: (before) => ({ ...before, at: Math.round(at * 10) / 10 }),
      replace: true,
      resetScroll: false,
    });
  });
  const lines = useScreen(cast, play.at);
  const current = currentOf(places, play.at);
  const jump = (by: number) => {
    const place = places[Math.max(0, Math.min(places.length - 1, current + by))];
    if (place !== undefined) {
      play.seek(place);
    }
  };

  return (
    <div className={styles.player}>
      <div className={styles.left}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys as on every player; buttons do the same */}
        <div
          role="region"
          aria-label="Terminal"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
          tabIndex={0}
          className={styles.screen}
          style={{ '--rows': cast.rows, '--columns': cast.columns } as React.CSSProperties}
          onKeyDown={(event) => {
            press(event, play);
          }}
        >
          <pre>
            {lines.map((line, row) => (
              <div key={row} className={styles.line}>
                {line.map((run, at) => (
                  <span key={at} className={run.look.map((look) => styles[look]).join(' ')}>
                    {visible(run.text)}
                  </span>
                ))}
              </div>
            ))}
          </pre>
        </div>
        <div className={styles.controls}>
          <IconButton
            label={play.playing ? 'Pause' : play.at >= cast.length ? 'Play again' : 'Play'}
            onClick={play.toggle}
            className={styles.playButton}
          >
            {play.playing ? (
              <Pause size={16} aria-hidden />
            ) : play.at >= cast.length ? (
              <RotateCcw size={16} aria-hidden />
            ) : (
              <Play size={16} aria-hidden />
            )}
          </IconButton>
          <IconButton label="Command before" disabled={current <= 0} onClick={() => jump(-1)}>
            <SkipBack size={15} aria-hidden />
          </IconButton>
          <IconButton label="Next command" disabled={current >= places.length - 1} onClick={() => jump(1)}>
            <SkipForward size={15} aria-hidden />
          </IconButton>
          <span className={styles.track}>
            <span className={styles.ticks} aria-hidden>
              {places.map((place, at) => (
                <span
                  key={at}
                  className={(commands[at]?.tags.length ?? 0) > 0 ? styles.tickTagged : styles.tick}
                  style={{ left: `${cast.length > 0 ? (place / cast.length) * 100 : 0}%` }}
                />
              ))}
            </span>
            <input
              type="range"
              aria-label="Place in the recording"
              aria-valuetext={`${clock(play.at, cast.length)} of ${clock(cast.length, cast.length)}`}
              min={0}
              max={cast.length}
              step={0.1}
              value={play.at}
              onChange={(event) => {
                play.seek(Number(event.target.value));
              }}
            />
          </span>
          <span className={styles.clock}>{`${clock(play.at, cast.length)} / ${clock(cast.length, cast.length)}`}</span>
          <SelectField
            label="Speed"
            quiet
            value={String(play.speed)}
            options={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
            onChange={(value) => {
              play.setSpeed(Number(value));
            }}
          />
          <label className={styles.idle}>
            <input
              type="checkbox"
              checked={play.cutIdle}
              onChange={(event) => {
                play.setCutIdle(event.target.checked);
              }}
            />
            Cut idle times
          </label>
        </div>
      </div>
      <Beside commands={commands} places={places} current={current} length={cast.length} onSeek={play.seek} />
    </div>
  );
}

/** The commands in the order of the recording; the current one is marked and kept in sight. */
function Beside({
  commands,
  places,
  current,
  length,
  onSeek,
}: {
  commands: readonly Command[];
  places: readonly number[];
  current: number;
  /** Of the recording, in seconds. */
  length: number;
  onSeek: (at: number) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const shown = list.current?.children[current];
    if (shown instanceof HTMLElement && list.current !== null) {
      list.current.scrollTop = shown.offsetTop - list.current.clientHeight / 3;
    }
  }, [current]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
    <ol ref={list} className={styles.beside} aria-label="Commands of the recording" tabIndex={0}>
      {commands.map((command, at) => (
        <li
          key={command.event_id}
          className={at === current ? styles.current : styles.other}
          aria-current={at === current ? 'step' : undefined}
        >
          <button
            type="button"
            className={styles.jump}
            aria-label={`Play from line ${command.ordinal}`}
            onClick={() => {
              onSeek(places[at] ?? 0);
            }}
          >
            {clock(places[at] ?? 0, length)}
          </button>
          <div className={styles.besideText}>
            <AttackerText text={command.command_text} oneLine />
            <TagChips tags={command.tags} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function press(event: KeyboardEvent, play: ReturnType<typeof usePlayback>): void {
  const steps: Record<string, number> = { ArrowRight: STEP, ArrowLeft: -STEP };
  const step = steps[event.key];
  if (event.key === ' ') {
    event.preventDefault();
    play.toggle();
  } else if (step !== undefined) {
    event.preventDefault();
    play.seek(play.at + step);
  }
}

/** The letters on the screen at a moment. */
function useScreen(cast: Cast, at: number): Line[] {
  const [lines, setLines] = useState<Line[]>([]);
  const screen = useRef<Screen | null>(null);
  useEffect(() => {
    const made = new Screen(cast);
    screen.current = made;
    return () => {
      made.dispose();
      screen.current = null;
    };
  }, [cast]);
  useEffect(() => {
    let stale = false;
    void screen.current?.show(at).then((shown) => {
      if (!stale) {
        setLines(shown);
      }
    });
    return () => {
      stale = true;
    };
  }, [cast, at]);
  return lines;
}
