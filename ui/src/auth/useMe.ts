import { useSyncExternalStore } from 'react';
import { queries, type Schema } from '@/api/client';
import { claimedRole } from './role';
import { session, type Session } from './session';

/** The session of this tab; the component follows it. */
export function useSession(): Session | null {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** Name, role, limits and releases, as the server tells them. */
export function useMe(): Schema<'ConfigRow'> | undefined {
  return queries.useQuery('get', '/api/v1/config', {}, { staleTime: 60_000 }).data;
}

/** Whether to show what only admins may do. The server refuses anybody else whatever is shown. */
export function useIsAdmin(): boolean {
  const told = useMe()?.role;
  const token = useSession()?.token;
  // Nothing is to move when the answer is there.
  return (told ?? (token === undefined ? null : claimedRole(token))) === 'admin';
}
