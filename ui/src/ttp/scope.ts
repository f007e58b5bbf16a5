import type { Schema } from '@/api/client';
import { queries } from '@/api/client';
import { present } from '@/lib/search';

/** Whose techniques are asked for. */
export type Scope = 'identity' | 'attacker' | 'session' | 'campaign';

export type TechniqueRow = Schema<'IdentityTechniqueRow'> & { identity_count?: number };

/** Which tags count: those of a time and a sensor, placed in a release of ATT&CK. What is left out does not matter. */
export interface View {
  since?: string;
  until?: string;
  sensor?: string;
  release?: string;
}

/** A query, as its key tells it. */
interface Asked {
  queryKey: readonly [unknown, unknown, { params: { path: object } }];
}

/**
 * The techniques of a scope, of at least some confidence. An answer that is overtaken is cancelled.
 *
 * @param scope null to ask for nothing
 * @param view times and sensors do not matter for sessions
 */
export function useTechniques(scope: Scope | null, id: string, minConfidence: number, view: View = {}) {
  const query = { min_confidence: minConfidence, ...view };
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
      { params: { path: { id }, query: { min_confidence: minConfidence, ...present({ release: view.release }) } } },
      only('session'),
    ),
  };
  const { data, error, isPending, refetch } = all[scope ?? 'attacker'];
  return { rows: data as TechniqueRow[] | undefined, error, isPending, refetch };
}

/** Where the Navigator layer of a scope is. */
export function navigatorPath(scope: Scope | 'fleet', id: string, minConfidence: number, view: View = {}): string {
  const place =
    scope === 'fleet'
      ? '/api/v1/ttp/export/navigator'
      : scope === 'session'
        ? `/api/v1/sessions/${encodeURIComponent(id)}/export/navigator`
        : `/api/v1/ttp/export/navigator/${scope}/${encodeURIComponent(id)}`;
  const query = new URLSearchParams({ min_confidence: String(minConfidence), ...view });
  return `${place}?${query.toString()}`;
}

/** The name of its file. */
export function navigatorName(scope: Scope | 'fleet', id: string): string {
  if (scope === 'fleet') {
    return 'navigator-fleet.json';
  }
  return `navigator-${scope}-${id.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 8)}.json`;
}
