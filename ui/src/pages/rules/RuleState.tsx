import { Chip, type Tone } from '@/components/Chip';
import { twoDecimals } from '@/lib/format';

const TONES: Readonly<Record<string, Tone>> = { enabled: 'green', clipped: 'amber', disabled: 'red' };

/** Whether a rule acts, as a chip. */
export function RuleState({ state, max }: { state: string; max: number | null }) {
  return <Chip tone={TONES[state] ?? 'plain'}>{max === null ? state : `${state} to ${twoDecimals(max)}`}</Chip>;
}
