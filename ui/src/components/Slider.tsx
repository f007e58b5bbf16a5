import { Slider as Base } from '@base-ui/react/slider';
import { useState } from 'react';
import { twoDecimals } from '@/lib/format';
import styles from './Slider.module.css';

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Told once the slider rests. */
  onChange: (value: number) => void;
}

/** A share between two bounds. */
export function Slider({ label, value, min, max, step, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <Base.Root
      className={styles.slider}
      value={shown}
      min={min}
      max={max}
      step={step}
      thumbAlignment="edge"
      onValueChange={(next) => {
        setMoving(next);
      }}
      onValueCommitted={(next) => {
        setMoving(null);
        onChange(Math.round(next * 100) / 100);
      }}
    >
      <Base.Label className={styles.label}>{label}</Base.Label>
      <Base.Control className={styles.control}>
        <Base.Track className={styles.track}>
          <Base.Indicator className={styles.done} />
          <Base.Thumb className={styles.thumb} />
        </Base.Track>
      </Base.Control>
      <span className={styles.value} aria-hidden>
        {twoDecimals(shown)}
      </span>
    </Base.Root>
  );
}
