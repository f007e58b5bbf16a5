const LEAST = 12;
const MOST = 72;

/** What is wrong with a new password, by the rules of the server. */
export function passwordProblem(fresh: string, old: string): string | undefined {
  const length = new TextEncoder().encode(fresh).length;
  if (length < LEAST) {
    return `Too short: ${length} of at least ${LEAST} bytes.`;
  }
  if (length > MOST) {
    return `Too long: ${length} of at most ${MOST} bytes.`;
  }
  return fresh === old ? 'The same as the present one.' : undefined;
}
