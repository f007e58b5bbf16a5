import type { Schema } from '@/api/client';
import type { Scope } from '@/ttp/scope';

type Tag = Pick<Schema<'TTPTagDetailRow'>, 'session_id' | 'attacker_uuid' | 'identity_uuid'>;

/** Whose tags are shown beside a tag: the closest that it is of. */
export interface TagScope {
  scope: Scope;
  id: string;
}

/** The session of a tag, else the attacker, else the identity; as it stands in the address. */
export function scopeParameter(tag: Tag): string {
  if (tag.session_id !== null) {
    return `session:${tag.session_id}`;
  }
  return tag.attacker_uuid !== null ? `attacker:${tag.attacker_uuid}` : `identity:${tag.identity_uuid ?? ''}`;
}

/** Read from the address; null if that names nothing. */
export function scopeOf(parameter: string | undefined): TagScope | null {
  const found = /^(session|attacker|identity):(.+)$/s.exec(parameter ?? '');
  return found?.[1] === undefined || found[2] === undefined ? null : { scope: found[1] as Scope, id: found[2] };
}
