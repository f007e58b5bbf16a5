import type { Schema } from '@/api/client';
import { queries } from '@/api/client';

/** Whose techniques are asked for. */
export type Scope = 'identity' | 'attacker' | 'session' | 'campaign';

export type TechniqueRow = Schema<'IdentityTechniqueRow'> & { identity_count?: number };

/** A query, as its key tells it. */
interface Asked {
  queryKey: readonly [unknown, unknown, { params: { path: object } }];
}

/**
 * The techniques of a scope, of at least some confidence. An answer that is overtaken is cancelled.
 *
 * @param scope null to ask for nothing
 */
export function useTechniques(scope: Scope | null, id: string, minConfidence: number) {
  const query = { min_confidence: minConfidence };
  const uuid = { params: { path: { uuid: id }, query } };
  const only = (wanted: Scope) => ({
    enabled: scope === wanted && id !== '',
    // With another floor, what is shown stays until the answer is there; with another id it is somebody else's.
    placeholderData: <D>(shown: D | undefined, before: Asked | undefined) =>
      Object.values(before?.queryKey[2].params.path ?? {}).includes(id) ? shown : undefined,
  });
  const all = {
    attacker: queries.useQuery('get', '/api/v1/ttp/by-attacker/{uuid}', uuid, only('attacker')),
    identity: queries.useQuery('get', '/api/v1/ttp/by-identity/{uuid}', uuid, only('identity')),
    campaign: queries.useQuery('get', '/api/v1/ttp/by-campaign/{uuid}', uuid, only('campaign')),
    session: queries.useQuery(
      'get',
      '/api/v1/ttp/by-session/{id}',
      { params: { path: { id }, query } },
      only('session'),
    ),
  };
  const { data, error, isPending, refetch } = all[scope ?? 'attacker'];
  return { rows: data as TechniqueRow[] | undefined, error, isPending, refetch };
}

/** Where the Navigator layer of a scope is. */
export function navigatorPath(scope: Scope, id: string, minConfidence: number): string {
  const place =
    scope === 'session'
      ? `/api/v1/sessions/${encodeURIComponent(id)}/export/navigator`
      : `/api/v1/ttp/export/navigator/${scope}/${encodeURIComponent(id)}`;
  return `${place}?min_confidence=${minConfidence}`;
}

/** The name of its file. */
export function navigatorName(scope: Scope, id: string): string {
  return `navigator-${scope}-${id.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 8)}.json`;
}
