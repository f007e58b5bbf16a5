import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { statusOf } from '@/api/failure';
import { isUuid, type Scope, type ScopeKind } from './paths';

/** What is counted of each kind of thing. */
export const COUNTED: Readonly<Record<ScopeKind, readonly string[]>> = {
  everything: ['Attackers', 'Sessions', 'Commands', 'Tags', 'Techniques'],
  attacker: ['Events', 'Sessions', 'Credentials', 'Finds', 'Tags', 'Techniques'],
  identity: ['Attackers', 'Tags', 'Techniques'],
  campaign: ['Identities', 'Tags', 'Techniques'],
  session: ['Commands', 'Statements', 'Files', 'Tags'],
};

export interface Target {
  scope: Scope;
  /** How much an export is about, in the order of what is counted. */
  counts: readonly number[];
}

/** The thing that is to be exported and what there is of it; null if there is none. */
export function useTarget(kind: ScopeKind, id: string | undefined, min: number) {
  return useQuery({
    queryKey: ['export target', kind, id, min],
    enabled: kind === 'everything' || id !== undefined,
    queryFn: () => targetOf(kind, id ?? '', min),
  });
}

async function targetOf(kind: ScopeKind, id: string, min: number): Promise<Target | null> {
  try {
    switch (kind) {
      case 'everything':
        return await everything();
      case 'attacker':
        return await attacker(id, min);
      case 'identity':
        return await identity(id, min);
      case 'campaign':
        return await campaign(id, min);
      case 'session':
        return await session(id);
    }
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 400) {
      return null;
    }
    throw error;
  }
}

async function everything(): Promise<Target | null> {
  const { data } = await api.GET('/api/v1/stats');
  return (
    (data && {
      scope: { kind: 'everything' },
      counts: [data.unique_attackers, data.sessions, data.commands, data.tags, data.techniques],
    }) ??
    null
  );
}

async function attacker(wanted: string, min: number): Promise<Target | null> {
  const uuid = isUuid(wanted) ? wanted : await attackerAt(wanted);
  if (uuid === null) {
    return null;
  }
  const path = { uuid };
  const [detail, techniques] = await Promise.all([
    api.GET('/api/v1/attackers/{uuid}', { params: { path } }),
    api.GET('/api/v1/ttp/by-attacker/{uuid}', { params: { path, query: { min_confidence: min } } }),
  ]);
  const row = detail.data;
  return row === undefined
    ? null
    : {
        scope: { kind: 'attacker', id: uuid },
        counts: [
          row.event_count,
          row.session_count,
          row.credential_count,
          row.bounty_count,
          ...tagged(techniques.data ?? []),
        ],
      };
}

/** The attacker with exactly this address. */
async function attackerAt(ip: string): Promise<string | null> {
  const { data } = await api.GET('/api/v1/attackers', { params: { query: { search: ip, limit: 100 } } });
  return data?.data.find((row) => row.ip === ip)?.uuid ?? null;
}

async function identity(uuid: string, min: number): Promise<Target | null> {
  const path = { uuid };
  const [detail, techniques] = await Promise.all([
    api.GET('/api/v1/identities/{uuid}', { params: { path } }),
    api.GET('/api/v1/ttp/by-identity/{uuid}', { params: { path, query: { min_confidence: min } } }),
  ]);
  const row = detail.data;
  return row === undefined
    ? null
    : {
        scope: { kind: 'identity', id: row.uuid },
        counts: [row.observation_count, ...tagged(techniques.data ?? [])],
      };
}

async function campaign(uuid: string, min: number): Promise<Target | null> {
  const path = { uuid };
  const [detail, techniques] = await Promise.all([
    api.GET('/api/v1/campaigns/{uuid}', { params: { path } }),
    api.GET('/api/v1/ttp/by-campaign/{uuid}', { params: { path, query: { min_confidence: min } } }),
  ]);
  const row = detail.data;
  return row === undefined
    ? null
    : {
        scope: { kind: 'campaign', id: row.uuid },
        counts: [row.identity_count, ...tagged(techniques.data ?? [])],
      };
}

async function session(id: string): Promise<Target | null> {
  const { data: row } = await api.GET('/api/v1/sessions/{id}', { params: { path: { id } } });
  return row === undefined
    ? null
    : {
        scope: { kind: 'session', id: row.session_id },
        counts: [row.command_count, row.statement_count, row.file_count, row.tags.length],
      };
}

/** Tags and techniques. */
function tagged(rows: readonly { count: number }[]): readonly number[] {
  return [rows.reduce((sum, row) => sum + row.count, 0), rows.length];
}
