import type { Paging } from '@/components/Pager';
import { present } from '@/lib/search';
import { fleetRoute } from './route';

/** Where the open tab's table begins, and the way on. */
export function useOffset(limit: number): { offset: number; paging: (total: number | undefined) => Paging } {
  const { offset = 0 } = fleetRoute.useSearch();
  const navigate = fleetRoute.useNavigate();
  return {
    offset,
    paging: (total) => ({
      kind: 'offset',
      total,
      offset,
      limit,
      onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
    }),
  };
}
