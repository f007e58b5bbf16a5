import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a page of the dashboard by its path, such as `/sessions/web-1:4f`. */
export function PathLink({
  to,
  className,
  title,
  children,
}: {
  to: string;
  className?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={className} title={title}>
      {children}
    </Link>
  );
}

/** The page of a session; ids of sessions come from sensors. */
export function sessionPath(id: string): string {
  return `/sessions/${encodeURIComponent(id)}`;
}

/** The page of an attacker, if it is known which. */
export function AttackerLink({ uuid, children }: { uuid: string | null; children: ReactNode }) {
  return uuid === null ? children : <PathLink to={`/attackers/${uuid}`}>{children}</PathLink>;
}

/** The page of a session, if it is known which. */
export function SessionLink({ id, children }: { id: string | null; children: ReactNode }) {
  return id === null ? children : <PathLink to={sessionPath(id)}>{children}</PathLink>;
}
