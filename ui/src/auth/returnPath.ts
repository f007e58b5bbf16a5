/** The place to go back to after a login: a path of this site, never another site. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || /^\/[/\\]|[\u0000-\u001f\\]/.test(wanted)) {
    return '/';
  }
  return wanted.startsWith('/login') || wanted.startsWith('/change-password') ? '/' : wanted;
}
