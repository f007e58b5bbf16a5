import { useEffect, useEffectEvent, useState } from 'react';
import { countUntil, type Cast } from './cast';
import { advanced } from './playhead';

/**
 * Where a recording is, and whether it runs.
 *
 * @param onRest told where it is whenever it stands
 */
export function usePlayback(cast: Cast, start: number, onRest: (at: number) => void) {
  const [at, setAt] = useState(start);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const [cutIdle, setCutIdle] = useState(true);

  const go = useEffectEvent((passed: number) => {
    const next = cast.events[countUntil(cast.events, at)]?.at ?? null;
    const there = advanced(at, passed, speed, next, cast.length, cutIdle);
    setAt(there);
    if (there >= cast.length) {
      setPlaying(false);
      onRest(there);
    }
  });
  useEffect(() => {
    if (!playing) {
      return;
    }
    let before = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      go(Math.min(1, (now - before) / 1000));
      before = now;
      frame = requestAnimationFrame(tick);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [playing]);

  return {
    at,
    playing,
    speed,
    setSpeed,
    cutIdle,
    setCutIdle,
    seek: (to: number): void => {
      const there = Math.max(0, Math.min(cast.length, to));
      setAt(there);
      if (!playing) {
        onRest(there);
      }
    },
    toggle: (): void => {
      if (playing) {
        onRest(at);
      } else if (at >= cast.length) {
        setAt(0);
      }
      setPlaying(!playing);
    },
  };
}
