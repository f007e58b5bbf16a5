import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  /** A path of this dashboard, such as `/attackers/…`; never an address that somebody else wrote. */
  href: `/${string}`;
  children: ReactNode;
  title?: string;
  className?: string | undefined;
}

/** A link to the page of a thing, for where the path is put together. */
export function AppLink({ href, children, title, className }: Props) {
  return (
    <Link to={href as '/'} title={title} className={className}>
      {children}
    </Link>
  );
}

/** The page of an attacker, if it is known which. */
export function AttackerLink({ uuid, children }: { uuid: string | null; children: ReactNode }) {
  return uuid === null ? children : <AppLink href={`/attackers/${uuid}`}>{children}</AppLink>;
}

/** The page of a session, if it is known which. */
export function SessionLink({ id, children }: { id: string | null; children: ReactNode }) {
  return id === null ? children : <AppLink href={`/sessions/${encodeURIComponent(id)}`}>{children}</AppLink>;
}
