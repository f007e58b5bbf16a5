import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIsAdmin } from '@/auth/useMe';
import { Empty } from './States';

/** What only admins see. Others are told so; the server refuses them anyway. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  return useIsAdmin() ? (
    children
  ) : (
    <Empty icon={Lock} title="For admins">
      Your role does not allow this. An admin can do it, or give you the role.
    </Empty>
  );
}
