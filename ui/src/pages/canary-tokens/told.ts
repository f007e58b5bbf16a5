/** What a browser told of itself; as it came if it is no JSON. */
export function toldOf(fingerprint: string): unknown {
  try {
    return JSON.parse(fingerprint) as unknown;
  } catch {
    return fingerprint;
  }
}
