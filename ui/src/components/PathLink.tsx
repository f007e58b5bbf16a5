import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a page of the dashboard by its path, such as `/sessions/web-1:4f`. */
export function PathLink({
  to,
  className,
  children,
}: {
  to: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}

/** The page of a session; ids of sessions come from sensors. */
export function sessionPath(id: string): string {
  return `/sessions/${encodeURIComponent(id)}`;
}
