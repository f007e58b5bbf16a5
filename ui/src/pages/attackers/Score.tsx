import { Chip } from '@/components/Chip';

/** A score of 0 to 100 with the colour of its weight. */
export function Score({ value }: { value: number }) {
  const tone = value >= 70 ? 'red' : value >= 40 ? 'amber' : 'plain';
  return <Chip tone={tone}>{Math.round(value)}</Chip>;
}
