import type { ReactNode } from 'react';

/**
 * A link to another site: ATT&CK and nothing that an attacker wrote. Only https addresses of attack.mitre.org become
 * links; anything else is text.
 */
export function OutLink({ href, children, label }: { href: string; children: ReactNode; label?: string }) {
  if (!href.startsWith('https://attack.mitre.org/')) {
    return children;
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      {children}
    </a>
  );
}
