/**
 * The role that a token claims, to begin with until the server has told it; null if the token is none of the
 * server's. Nothing is checked here: whoever changes the claim sees buttons that the server refuses.
 */
export function claimedRole(token: string): string | null {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null && 'role' in claims && typeof claims.role === 'string'
      ? claims.role
      : null;
  } catch {
    return null;
  }
}
