import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMe } from '@/auth/useMe';
import { Empty, Skeleton } from './States';

/** What only admins see. Others are told so; the server refuses them anyway. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const me = useMe();
  if (me === undefined) {
    return <Skeleton rows={4} />;
  }
  return me.role === 'admin' ? (
    children
  ) : (
    <Empty icon={Lock} title="For admins">
      Your role does not allow this. An admin can do it, or give you the role.
    </Empty>
  );
}
