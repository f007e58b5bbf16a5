import { useMemo } from 'react';
import { count } from '@/lib/format';
import { shareOf } from './top';
import { HEIGHT, shapes, WIDTH } from './worldMap';
import styles from './WorldMap.module.css';

interface Props {
  /** Attackers by the code of their country. */
  attackers: ReadonlyMap<string, number>;
}

const SHADES = 5;

/** Countries, the darker the more attackers come from there. The list beside it has the numbers. */
export function WorldMap({ attackers }: Props) {
  const countries = useMemo(() => shapes(), []);
  const highest = Math.max(0, ...attackers.values());
  return (
    <svg
      role="img"
      aria-label={`Map of the world with ${attackers.size} countries marked; the list below has the numbers`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.map}
    >
      {countries.map(({ code, name, path }) => {
        const some = code === null ? 0 : (attackers.get(code) ?? 0);
        const shade = Math.ceil((shareOf(some, highest) / 100) * SHADES);
        return (
          <path key={name} d={path} className={shade === 0 ? styles.land : styles[`shade${shade}`]}>
            <title>{some === 0 ? name : `${name}: ${count(some)}`}</title>
          </path>
        );
      })}
    </svg>
  );
}
