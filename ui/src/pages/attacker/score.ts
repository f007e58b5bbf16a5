import type { Schema } from '@/api/client';
import { twoDecimals } from '@/lib/format';

/** What a score is made of, in words; null where nothing gave one. */
export function reasonOf(reason: Schema<'ScoreReasonRow'> | null): string | null {
  if (reason === null) {
    return null;
  }
  const technique = [reason.technique_id, reason.technique_name].filter((part) => part !== null).join(' ');
  const brought = reason.brought_files ? 'it left a file or a mail' : 'it left no file';
  return `${technique}: severity ${twoDecimals(reason.severity)} × novelty ${twoDecimals(reason.novelty)}, as ${brought}`;
}
